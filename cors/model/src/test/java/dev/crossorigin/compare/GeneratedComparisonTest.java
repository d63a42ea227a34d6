package dev.crossorigin.compare;

import static org.assertj.core.api.Assertions.assertThat;

import dev.crossorigin.browser.Browser;
import dev.crossorigin.browser.CredentialsMode;
import dev.crossorigin.browser.Exchange;
import dev.crossorigin.browser.PageRequest;
import dev.crossorigin.browser.Verdict;
import dev.crossorigin.compare.Party.Admitted;
import dev.crossorigin.policy.CorsPolicy;
import dev.crossorigin.policy.Outcome.PassedOn;
import dev.crossorigin.web.Answer;
import dev.crossorigin.web.Header;
import dev.crossorigin.web.Headers;
import dev.crossorigin.web.Methods;
import dev.crossorigin.whatif.WhatIf;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What a comparison says is what the models of the handler and of the browser do. */
class GeneratedComparisonTest {

    private static final int PAIRS = 60;
    private static final int REQUESTS = 60;

    private static final Headers OF_THE_RESOURCE =
            new Headers(
                    Stream.of("etag", "x-a", "x-zz", "x-other", "content-type", "set-cookie")
                            .map(name -> new Header(name, "1"))
                            .toList());

    /** What came of a request: whether it reached the resource, and what script may read. */
    private record Came(boolean sent, Optional<Set<String>> readable) {

        static Came of(CorsPolicy policy, PageRequest asked) {
            var foretold = WhatIf.under(policy, asked);
            var outcome = Browser.actual(asked).map(policy::answer);
            var actual = outcome.map(made -> made.over(new Answer(200, OF_THE_RESOURCE)));
            var exchange = new Exchange(asked, foretold.preflight(), List.of(), actual);
            var verdict = Browser.judge(exchange);
            boolean passed = outcome.filter(PassedOn.class::isInstance).isPresent();
            boolean reads = passed && verdict instanceof Verdict.Allowed;
            return new Came(
                    reads || (passed && isForm(asked)),
                    reads
                            ? Optional.of(new TreeSet<>(((Verdict.Allowed) verdict).readable()))
                            : Optional.empty());
        }

        /** Any page can send a GET that says nothing of its origin; of a POST it says that. */
        private static boolean isForm(PageRequest asked) {
            return Methods.normalized(asked.method()).equals("POST")
                    && Browser.preflight(asked).isEmpty();
        }
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4})
    void whatIsNewlyAllowedIsStatedAndWhatIsStatedIsNewlyAllowed(long seed) {
        var policies = new Policies(seed);
        for (int i = 0; i < PAIRS; i++) {
            var before = policies.any();
            var after = policies.near(before);
            var comparison = Comparison.of(before, after);
            var back = Comparison.of(after, before);
            for (int j = 0; j < REQUESTS; j++) {
                var asked = policies.request();
                check(comparison, asked);
                check(back, asked);
            }
            comparison.gains().forEach(gain -> proves(before, after, gain));
            comparison.losses().forEach(loss -> proves(after, before, loss));
            assertThat(comparison.isEqual()).isEqualTo(back.isEqual());
        }
    }

    private static void check(Comparison comparison, PageRequest asked) {
        var before = Came.of(comparison.before(), asked);
        var after = Came.of(comparison.after(), asked);
        var mode =
                asked.credentials() == CredentialsMode.INCLUDE
                        ? CredentialsMode.INCLUDE
                        : CredentialsMode.OMIT;
        boolean reads = after.readable().isPresent() && before.readable().isEmpty();
        var exposed = new TreeSet<>(after.readable().orElse(Set.of()));
        exposed.removeIf(name -> name.startsWith("access-control-"));
        before.readable().ifPresent(exposed::removeAll);
        boolean sends = after.sent() && !before.sent();
        if (!reads && !sends && (exposed.isEmpty() || before.readable().isEmpty())) {
            return;
        }
        assertThat(comparison.isEqual()).as("%s under %s", asked, comparison).isFalse();
        assertThat(
                        comparison.doubts().stream().anyMatch(Doubt::gains)
                                || comparison.gains().stream()
                                        .filter(gain -> isOf(gain.party(), asked, comparison))
                                        .anyMatch(
                                                gain ->
                                                        states(
                                                                gain,
                                                                comparison,
                                                                asked,
                                                                mode,
                                                                reads,
                                                                exposed)))
                .as("%s is gained, and not stated by %s", asked, comparison)
                .isTrue();
    }

    private static boolean isOf(Party party, PageRequest asked, Comparison comparison) {
        var origin = asked.origin().toString();
        return party instanceof Admitted admitted
                ? admitted.entry().admits(origin)
                : Stream.of(comparison.before(), comparison.after())
                        .filter(CorsPolicy::enabled)
                        .flatMap(policy -> policy.origins().stream())
                        .noneMatch(entry -> entry.admits(origin));
    }

    private static boolean states(
            Change gain,
            Comparison comparison,
            PageRequest asked,
            CredentialsMode mode,
            boolean reads,
            Set<String> exposed) {
        var vocabulary = Vocabulary.of(comparison.before(), comparison.after());
        var scope =
                mode == CredentialsMode.INCLUDE ? gain.what().credentialed() : gain.what().plain();
        if (reads) {
            return has(
                            scope.methods(),
                            vocabulary.methods(),
                            Methods.normalized(asked.method()),
                            Vocabulary.OTHER_METHOD)
                    || asked.headers().lines().stream()
                            .map(line -> line.name().toLowerCase(Locale.ROOT))
                            .anyMatch(
                                    name ->
                                            has(
                                                    scope.headers(),
                                                    vocabulary.headers(),
                                                    name,
                                                    Vocabulary.OTHER_HEADER));
        }
        return exposed.isEmpty()
                ? gain.what().posts()
                : exposed.stream()
                        .allMatch(
                                name ->
                                        has(
                                                scope.exposed(),
                                                vocabulary.exposed(),
                                                name,
                                                Vocabulary.OTHER_HEADER));
    }

    private static boolean has(List<String> stated, List<String> known, String name, String other) {
        return stated.contains(known.contains(name) ? name : other);
    }

    private static void proves(CorsPolicy without, CorsPolicy with, Change change) {
        var example = change.example();
        var old = Came.of(without, example.asked());
        var now = Came.of(with, example.asked());
        switch (example.proves()) {
            case SENDING -> {
                assertThat(now.sent()).as("%s", change).isTrue();
                assertThat(old.sent()).as("%s", change).isFalse();
            }
            case READING -> {
                assertThat(now.readable()).as("%s", change).isPresent();
                assertThat(old.readable()).as("%s", change).isEmpty();
            }
            case READING_A_HEADER -> {
                var header = example.reads().orElseThrow();
                assertThat(now.readable().orElseThrow()).as("%s", change).contains(header);
                assertThat(old.readable().orElseThrow()).as("%s", change).doesNotContain(header);
            }
        }
    }
}
