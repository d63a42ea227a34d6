package dev.crossorigin.shipped;

import static org.assertj.core.api.Assertions.assertThat;

import dev.crossorigin.browser.Browser;
import dev.crossorigin.browser.CredentialsMode;
import dev.crossorigin.browser.Exchange;
import dev.crossorigin.browser.PageRequest;
import dev.crossorigin.browser.Recorded;
import dev.crossorigin.config.Configuration;
import dev.crossorigin.config.DeclaredPolicy;
import dev.crossorigin.explain.Change;
import dev.crossorigin.explain.Explanation;
import dev.crossorigin.web.Answer;
import dev.crossorigin.web.Header;
import dev.crossorigin.web.Headers;
import dev.crossorigin.web.Origin;
import dev.crossorigin.whatif.WhatIf;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What is offered for the answers of any server, sent by it, lets the page read. */
class RecordedFixTest {

    private static final Path SHIPPED = Path.of("src/main/resources/application.properties");

    static Stream<Recorded> blocked() throws IOException {
        return Recorded.all()
                .filter(recorded -> !Browser.judge(recorded.exchange()).faults().isEmpty())
                // That is for the page to correct.
                .filter(recorded -> !recorded.name().equals("method-patch-lower-vs-PATCH"));
    }

    @ParameterizedTest
    @MethodSource("blocked")
    void itsHeadersMakeTheVerdictAllowed(Recorded recorded) throws IOException {
        var explanation = Explanation.recorded(prod(), recorded.exchange());
        assertThat(explanation.fixes()).hasSize(1);
        var mended = recorded.exchange();
        for (var change : explanation.fixes().get(0).changes()) {
            mended = apply(change, mended);
        }
        assertThat(Browser.judge(mended).faults()).isEmpty();
    }

    @Test
    void itNeverLetsAnyoneInOrNull() throws IOException {
        var written =
                blocked()
                        .map(recorded -> explain(recorded.exchange()))
                        .flatMap(explanation -> explanation.fixes().stream())
                        .flatMap(fix -> fix.changes().stream())
                        .map(Change::write);
        assertThat(written)
                .isNotEmpty()
                .noneMatch(line -> line.endsWith(": *") || line.endsWith(": null"));
    }

    @Test
    void whatOurOwnPolicyAnsweredIsMendedInOurOwnPolicy() throws IOException {
        var asked =
                new PageRequest(
                        Origin.of("https://shop.example.com"),
                        "http://localhost:3000/data",
                        "GET",
                        Headers.none(),
                        CredentialsMode.OMIT);
        var exchange = WhatIf.under(prod().policy(), asked);
        assertThat(Explanation.recorded(prod(), exchange).fixes().get(0).property())
                .startsWith("quarkus.http.cors.");
    }

    private static Explanation explain(Exchange exchange) {
        try {
            return Explanation.recorded(prod(), exchange);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static DeclaredPolicy prod() throws IOException {
        return DeclaredPolicy.of(Configuration.of(SHIPPED, Map.of(), "prod")).orElseThrow();
    }

    private static Exchange apply(Change change, Exchange exchange) {
        boolean preflight = change.source().startsWith("the answer to the preflight");
        return new Exchange(
                exchange.request(),
                preflight ? apply(change, exchange.preflight()) : exchange.preflight(),
                exchange.hops(),
                preflight ? exchange.actual() : apply(change, exchange.actual()));
    }

    private static Optional<Answer> apply(Change change, Optional<Answer> before) {
        var answer = before.orElseThrow();
        if (change.property().equals("status")) {
            return Optional.of(new Answer(204, answer.headers()));
        }
        var parts = change.write().split(": ", 2);
        var others =
                answer.headers().lines().stream()
                        .filter(line -> !line.name().equalsIgnoreCase(parts[0]));
        return Optional.of(
                new Answer(
                        answer.status(),
                        new Headers(
                                Stream.concat(others, Stream.of(new Header(parts[0], parts[1])))
                                        .toList())));
    }
}
