package dev.crossorigin.explain;

import dev.crossorigin.browser.Browser;
import dev.crossorigin.browser.CredentialsMode;
import dev.crossorigin.browser.Exchange;
import dev.crossorigin.browser.Note.Topic;
import dev.crossorigin.browser.PageRequest;
import dev.crossorigin.config.DeclaredPolicy;
import dev.crossorigin.declaration.CorsDeclaration;
import dev.crossorigin.declaration.Property;
import dev.crossorigin.declaration.Setting;
import dev.crossorigin.explain.FixOutcome.Found;
import dev.crossorigin.explain.FixOutcome.None;
import dev.crossorigin.explain.FixOutcome.Withheld;
import dev.crossorigin.lint.Finding;
import dev.crossorigin.lint.PolicyLinter;
import dev.crossorigin.lint.Severity;
import dev.crossorigin.web.Answer;
import dev.crossorigin.web.Header;
import dev.crossorigin.web.Request;
import dev.crossorigin.web.Token;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Looks for the fewest headers that, sent otherwise by the server, let the page read the answer.
 */
record AnswerFix(DeclaredPolicy inForce, Exchange exchange) {

    private static final String UNSAFE = "No line is offered, because it would be unsafe: ";

    private static final String ALLOW_ORIGIN = "Access-Control-Allow-Origin";
    private static final String ALLOW_CREDENTIALS = "Access-Control-Allow-Credentials";
    private static final String ALLOW_METHODS = "Access-Control-Allow-Methods";
    private static final String ALLOW_HEADERS = "Access-Control-Allow-Headers";
    private static final String REQUEST_HEADERS = "Access-Control-Request-Headers";

    FixOutcome find() {
        return isStored() ? new Found(VaryFix.of(exchange)) : findEdits();
    }

    /** Then the server was not asked, and nobody knows what it would answer to this page. */
    private boolean isStored() {
        return Browser.judge(exchange).notes().stream()
                .anyMatch(note -> note.topic() == Topic.STORED_FOR_ANOTHER);
    }

    private FixOutcome findEdits() {
        var fewest = Fewest.of(edits(), this::allowed);
        if (fewest.isEmpty()) {
            return new None();
        }
        return objection()
                .<FixOutcome>map(why -> new Withheld(List.of(UNSAFE + why)))
                .orElseGet(() -> fix(fewest.get()));
    }

    /**
     * Why nobody should allow it. What is wrong with the rest of this service's own declaration is
     * no matter of another server's answer.
     */
    private Optional<String> objection() {
        var profile = inForce.served().profile();
        return PolicyLinter.of(new CorsDeclaration(profile, policy(), List.of()))
                .findings(Severity.ERROR)
                .findFirst()
                .map(Finding::complaint);
    }

    private FixOutcome fix(List<Edit> edits) {
        if (edits.isEmpty()) {
            return new None();
        }
        var cost =
                "Pages at %s may then read this answer%s."
                        .formatted(
                                asked().origin(),
                                hasCredentials() ? ", also with their visitors' cookies" : "");
        return new Found(new Fix(edits.stream().map(edit -> edit.of(exchange)).toList(), cost));
    }

    /** A request that a preflight has kept back gets no answer, which is no fault by itself. */
    private boolean allowed(List<Edit> edits) {
        var changed = exchange.failed(Optional.empty());
        for (var edit : edits) {
            changed = edit.in(changed);
        }
        return Browser.judge(changed).faults().isEmpty();
    }

    /** What the changed answers would be declared as. */
    private List<Setting> policy() {
        var declared = inForce.served();
        return Stream.of(
                        declared.settings(Property.ENABLED, List.of("true")),
                        declared.settings(Property.ORIGINS, List.of(asked().origin().toString())),
                        declared.settings(
                                Property.CREDENTIALS, List.of(String.valueOf(hasCredentials()))))
                .flatMap(settings -> settings)
                .toList();
    }

    private PageRequest asked() {
        return exchange.request();
    }

    private boolean hasCredentials() {
        return asked().credentials() == CredentialsMode.INCLUDE;
    }

    /** More than enough; what is not needed is taken out again. */
    private List<Edit> edits() {
        var preflight =
                Stream.of(exchange.preflight(), Browser.preflight(asked()))
                                .allMatch(Optional::isPresent)
                        ? preflightEdits()
                        : Stream.<Edit>of();
        var hops =
                IntStream.range(0, exchange.hops().size())
                        .boxed()
                        .flatMap(hop -> Edit.all(hop, originAndCredentials()));
        var actual = Edit.all(Edit.ACTUAL, originAndCredentials());
        return Stream.of(preflight, hops, actual).flatMap(edits -> edits).toList();
    }

    private Stream<Edit> preflightEdits() {
        var request = Browser.preflight(asked()).orElseThrow();
        var answer = exchange.preflight().orElseThrow();
        var status = new Edit(Edit.PREFLIGHT, Edit.STATUS, "204");
        var lists =
                Stream.of(
                        new Header(
                                ALLOW_METHODS,
                                plus(answer, ALLOW_METHODS, Stream.of(method(request)))),
                        new Header(ALLOW_HEADERS, plus(answer, ALLOW_HEADERS, names(request))));
        return Stream.concat(
                Stream.of(status),
                Edit.all(Edit.PREFLIGHT, Stream.concat(originAndCredentials(), lists)));
    }

    private Stream<Header> originAndCredentials() {
        var origin = new Header(ALLOW_ORIGIN, asked().origin().toString());
        return hasCredentials()
                ? Stream.of(origin, new Header(ALLOW_CREDENTIALS, "true"))
                : Stream.of(origin);
    }

    private static String method(Request preflight) {
        return preflight.headers().joined("Access-Control-Request-Method").orElse("");
    }

    private static Stream<String> names(Request preflight) {
        return preflight.headers().joined(REQUEST_HEADERS).stream()
                .flatMap(names -> Stream.of(names.split(",", -1)));
    }

    /** What the answer lists and is a name, then what it lacks. */
    private static String plus(Answer answer, String header, Stream<String> more) {
        var listed =
                answer.headers().joined(header).stream()
                        .flatMap(value -> Stream.of(value.split(",", -1)))
                        .map(String::strip)
                        .filter(name -> Token.matches(name) && !name.equals("*"));
        return String.join(
                ", ",
                Stream.concat(listed, more.map(String::strip))
                        .filter(name -> !name.isEmpty())
                        .distinct()
                        .toList());
    }
}
