package dev.crossorigin.words;

import dev.crossorigin.browser.Fault;
import dev.crossorigin.browser.FaultKind;
import dev.crossorigin.browser.Initiator;
import dev.crossorigin.browser.PageRequest;
import dev.crossorigin.browser.Step;
import dev.crossorigin.web.Answer;
import dev.crossorigin.web.Header;
import dev.crossorigin.web.Headers;
import dev.crossorigin.web.HttpText;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * A fault as it occurred.
 *
 * @param faults all that the verdict names
 */
record Occurrence(PageRequest asked, List<Fault> faults, Fault fault) {

    private static final Pattern PLAIN = Pattern.compile("https?://[^/?#@]++([/?#].*+)?");

    private static final String PREFLIGHT =
            "The answer to the preflight (the OPTIONS request that browsers send first)";

    private static final String CHECK =
            "Response to preflight request doesn't pass access control check: ";

    private static final String ACCESS =
            "Access to %s at '%s'%s from origin '%s' has been blocked by CORS policy: ";

    private static final String VALID = "Have the server send the header with a valid value.";

    private static final String WITH_CREDENTIALS =
            " The credentials mode of requests initiated by the XMLHttpRequest is controlled by the withCredentials attribute.";

    private static final String BLOCKED =
            "Cross-Origin Request Blocked: The Same Origin Policy disallows reading the remote resource at %s. ";

    private static final String REDIRECTION =
            "Cross-origin redirection to %s denied by Cross-Origin Resource Sharing policy: ";

    /** Header names that WebKit has a spelling of its own for, and goes through first. */
    private static final List<String> COMMON =
            List.of(
                    ("Accept Accept-Language Authorization Cache-Control Content-Disposition"
                                    + " Content-Encoding Content-Language Content-Location Content-Range"
                                    + " Content-Type If-Match If-Modified-Since If-None-Match If-Range"
                                    + " If-Unmodified-Since Last-Event-ID Link Location Pragma Purpose"
                                    + " Range Upgrade-Insecure-Requests User-Agent")
                            .split(" ", -1));

    /** What stands in a placeholder. */
    String at(Placeholder placeholder) {
        return switch (placeholder) {
            case SUBJECT, VALUE, METHOD, HEADER -> fault.subject();
            case SPELLED -> spelled();
            case LIST -> list();
            case TOKEN -> HttpText.badToken(HttpText.elements(list())).orElse("");
            case CREDENTIALS -> credentials();
            case STATUS -> String.valueOf(step().answer().map(Answer::status).orElse(0));
            case ANSWER -> ofPreflight(PREFLIGHT, "The answer of " + step().url());
            case PAGE -> asked.origin().toString();
            case ORIGIN -> step().origin().toString();
            case INITIATOR -> asked.initiator().chromiumName();
            case FIRST -> asked.address();
            case URL -> step().url();
            case ACCESS -> access();
            case BLOCKED -> BLOCKED.formatted(step().url());
            case VALID -> asked.initiator() == Initiator.FETCH ? VALID : "";
            case WITH_CREDENTIALS -> asked.initiator() == Initiator.XHR ? WITH_CREDENTIALS : "";
            case REDIRECTION -> ofPreflight("", redirection());
            case CHECK -> ofPreflight(CHECK, "");
        };
    }

    private Step step() {
        return fault.step();
    }

    private String ofPreflight(String preflight, String other) {
        return fault.kind().ofPreflight() ? preflight : other;
    }

    /** Whether an answer is at fault, and not the request itself. */
    boolean answered() {
        return step().answer().isPresent();
    }

    /** Whether there are several lines that name an origin, spelt as that mostly is. */
    boolean namesSeveral() {
        var names = headers().lines().stream().map(Header::name);
        return names.filter("Access-Control-Allow-Origin"::equals).count() > 1;
    }

    /** Whether the answer redirects to a plain page, and not to where the redirect itself fails. */
    boolean redirectsToPlainPage() {
        return step().redirectsTo().filter(PLAIN.asMatchPredicate()).isPresent();
    }

    private Headers headers() {
        return step().answer().map(Answer::headers).orElse(Headers.none());
    }

    private String list() {
        boolean methods = fault.kind() == FaultKind.INVALID_ALLOW_METHODS_PREFLIGHT_RESPONSE;
        var name = methods ? "Access-Control-Allow-Methods" : "Access-Control-Allow-Headers";
        return headers().joined(name).orElse("");
    }

    private String credentials() {
        var value = fault.subject();
        return value.isEmpty()
                ? "no Access-Control-Allow-Credentials"
                : "the Access-Control-Allow-Credentials \"%s\"".formatted(value);
    }

    private String access() {
        var via = " (redirected from '%s')".formatted(asked.address());
        var last = step().url();
        return ACCESS.formatted(
                asked.initiator().chromiumName(),
                last,
                last.equals(asked.address()) ? "" : via,
                asked.origin());
    }

    private String redirection() {
        return step().redirectsTo().map(REDIRECTION::formatted).orElse("");
    }

    /** The first that is not allowed: one that WebKit knows, or else one as script set it. */
    private String spelled() {
        var missing =
                faults.stream()
                        .filter(other -> other.kind() == fault.kind())
                        .map(Fault::subject)
                        .collect(Collectors.toSet());
        var set =
                asked.headers().lines().stream()
                        .map(Header::name)
                        .filter(name -> missing.contains(name.toLowerCase(Locale.ROOT)))
                        .toList();
        return set.stream()
                .flatMap(name -> COMMON.stream().filter(name::equalsIgnoreCase))
                .findFirst()
                .or(() -> set.stream().findFirst())
                .orElse(fault.subject());
    }
}
