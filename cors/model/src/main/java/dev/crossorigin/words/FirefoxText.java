package dev.crossorigin.words;

import dev.crossorigin.browser.Exchange;
import dev.crossorigin.browser.Fault;
import dev.crossorigin.browser.Note.Topic;
import dev.crossorigin.browser.Verdict;
import dev.crossorigin.web.Answer;
import dev.crossorigin.web.Headers;
import dev.crossorigin.web.Token;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * A line of Firefox's console.
 *
 * @param key the name under which Firefox's translations and MDN know it
 * @see <a href="https://developer.mozilla.org/docs/Web/HTTP/Guides/CORS/Errors">MDN: CORS
 *     errors</a>
 */
record FirefoxText(String key, String line) {

    private static final Pattern PLAIN = Pattern.compile("https?://[^/?#@]++([/?#].*+)?");

    private static final String ALLOW_ORIGIN = "Access-Control-Allow-Origin";

    static Optional<FirefoxText> of(Exchange exchange, Verdict verdict) {
        var first = Engine.FIREFOX.first(verdict);
        boolean preflightPassed = first.filter(fault -> fault.kind().ofPreflight()).isEmpty();
        return preflightPassed && warns(verdict)
                ? Optional.of(warning(exchange))
                : first.flatMap(FirefoxText::of);
    }

    private static boolean warns(Verdict verdict) {
        return verdict.notes().stream()
                .anyMatch(note -> note.topic() == Topic.WILDCARD_COVERS_AUTHORIZATION);
    }

    private static FirefoxText warning(Exchange exchange) {
        return new FirefoxText(
                "CORSAllowHeaderFromPreflightDeprecation",
                ("Cross-Origin Request Warning: The Same Origin Policy will disallow reading the"
                                + " remote resource at %s soon. (Reason: When the"
                                + " `Access-Control-Allow-Headers` is `*`, the `Authorization`"
                                + " header is not covered. To include the `Authorization` header,"
                                + " it must be explicitly listed in CORS header"
                                + " `Access-Control-Allow-Headers`).")
                        .formatted(exchange.request().address()));
    }

    /** Empty where Firefox says nothing about CORS. */
    private static Optional<FirefoxText> of(Fault fault) {
        return switch (fault.kind()) {
            case PREFLIGHT_WILDCARD_ORIGIN_NOT_ALLOWED, WILDCARD_ORIGIN_NOT_ALLOWED ->
                    Optional.of(credentialsNotSupported(fault));
            case PREFLIGHT_MISSING_ALLOW_ORIGIN_HEADER, MISSING_ALLOW_ORIGIN_HEADER ->
                    withStatus(
                            fault,
                            "CORSMissingAllowOrigin2",
                            "CORS header ‘%s’ missing",
                            ALLOW_ORIGIN);
            case PREFLIGHT_MULTIPLE_ALLOW_ORIGIN_VALUES,
                    MULTIPLE_ALLOW_ORIGIN_VALUES,
                    PREFLIGHT_INVALID_ALLOW_ORIGIN_VALUE,
                    INVALID_ALLOW_ORIGIN_VALUE,
                    PREFLIGHT_ALLOW_ORIGIN_MISMATCH,
                    ALLOW_ORIGIN_MISMATCH ->
                    Optional.of(otherOrigin(fault));
            case PREFLIGHT_INVALID_ALLOW_CREDENTIALS, INVALID_ALLOW_CREDENTIALS ->
                    text(
                            fault,
                            "CORSMissingAllowCredentials",
                            "expected ‘true’ in CORS header ‘%s’",
                            "Access-Control-Allow-Credentials");
            case PREFLIGHT_INVALID_STATUS ->
                    withStatus(
                            fault,
                            "CORSPreflightDidNotSucceed3",
                            "CORS preflight response did not succeed",
                            "");
            case PREFLIGHT_DISALLOWED_REDIRECT -> preflightRedirected(fault);
            case INVALID_ALLOW_METHODS_PREFLIGHT_RESPONSE ->
                    badToken(fault, "CORSInvalidAllowMethod", "Access-Control-Allow-Methods");
            case INVALID_ALLOW_HEADERS_PREFLIGHT_RESPONSE ->
                    badToken(fault, "CORSInvalidAllowHeader", "Access-Control-Allow-Headers");
            case METHOD_DISALLOWED_BY_PREFLIGHT_RESPONSE ->
                    text(
                            fault,
                            "CORSMethodNotFound",
                            "Did not find method in CORS header ‘%s’",
                            "Access-Control-Allow-Methods");
            case HEADER_DISALLOWED_BY_PREFLIGHT_RESPONSE ->
                    text(
                            fault,
                            "CORSMissingAllowHeaderFromPreflight2",
                            "header ‘%s’ is not allowed according to header"
                                    + " ‘Access-Control-Allow-Headers’ from CORS preflight response",
                            fault.subject());
            case CORS_DISABLED_SCHEME -> Optional.of(notHttp(fault));
            case INVALID_REDIRECT, UNSAFE_REDIRECT -> refused(fault);
            case REDIRECT_CONTAINS_CREDENTIALS, TOO_MANY_REDIRECTS, BAD_PORT ->
                    didNotSucceed(fault);
            case MIXED_CONTENT ->
                    Optional.of(
                            new FirefoxText(
                                    "BlockMixedActiveContent",
                                    "Blocked loading mixed active content “%s”"
                                            .formatted(fault.subject())));
            case UNEXPECTED_PROXY_AUTHENTICATION,
                    INVALID_RESPONSE,
                    INVALID_METHOD,
                    FORBIDDEN_METHOD,
                    INVALID_HEADER,
                    INVALID_URL,
                    URL_CONTAINS_CREDENTIALS ->
                    Optional.empty();
        };
    }

    private static FirefoxText notHttp(Fault fault) {
        boolean redirect = fault.step().answer().isPresent();
        var url = redirect ? fault.subject() : fault.step().url();
        return new FirefoxText(
                "CORSRequestNotHttp", blocked(url) + "(Reason: CORS request not http).");
    }

    /** Not about CORS as long as the request has not left the page's origin. */
    private static Optional<FirefoxText> refused(Fault fault) {
        if (fault.subject().startsWith("file:")) {
            return Optional.of(
                    new FirefoxText(
                            "CheckLoadURIError",
                            "Security Error: Content at %s may not load or link to %s."
                                    .formatted(fault.step().url(), fault.subject())));
        }
        return fault.step().cors() ? didNotSucceed(fault) : Optional.empty();
    }

    /** Elsewhere than to a plain page the redirect itself fails first. */
    private static Optional<FirefoxText> preflightRedirected(Fault fault) {
        boolean plain = fault.step().redirectsTo().filter(PLAIN.asMatchPredicate()).isPresent();
        return plain
                ? text(
                        fault,
                        "CORSExternalRedirectNotAllowed",
                        "CORS request external redirect not allowed",
                        "")
                : didNotSucceed(fault);
    }

    /** What Firefox says of every failure on the network. */
    private static Optional<FirefoxText> didNotSucceed(Fault fault) {
        return text(fault, "CORSDidNotSucceed2", "CORS request did not succeed", "")
                .map(text -> text.plus(" Status code: (null)."));
    }

    private static FirefoxText credentialsNotSupported(Fault fault) {
        return new FirefoxText(
                "CORSNotSupportingCredentials",
                blocked("‘" + fault.step().url() + "’")
                        + "(Reason: Credential is not supported if the CORS header ‘%s’ is ‘*’)."
                                .formatted(ALLOW_ORIGIN));
    }

    private static FirefoxText otherOrigin(Fault fault) {
        // It looks for the name as it is mostly spelt.
        boolean several =
                headers(fault).lines().stream()
                                .filter(line -> line.name().equals(ALLOW_ORIGIN))
                                .count()
                        > 1;
        return several
                ? line(
                        fault,
                        "CORSMultipleAllowOriginNotAllowed",
                        "Multiple CORS header ‘%s’ not allowed".formatted(ALLOW_ORIGIN))
                : line(
                        fault,
                        "CORSAllowOriginNotMatchingOrigin",
                        "CORS header ‘%s’ does not match ‘%s’"
                                .formatted(ALLOW_ORIGIN, decoded(fault.subject())));
    }

    /** Names the first element that is no token. */
    private static Optional<FirefoxText> badToken(Fault fault, String key, String header) {
        var list = headers(fault).joined(header).orElse("");
        var bad =
                Stream.of(list.split(",", -1))
                        .map(String::strip)
                        .filter(element -> !element.isEmpty() && !Token.matches(element))
                        .findFirst()
                        .orElse("");
        return Optional.of(
                line(
                        fault,
                        key,
                        "invalid token ‘%s’ in CORS header ‘%s’".formatted(decoded(bad), header)));
    }

    private static Optional<FirefoxText> withStatus(
            Fault fault, String key, String reason, String subject) {
        int status = fault.step().answer().map(Answer::status).orElse(0);
        return text(fault, key, reason, subject)
                .map(text -> text.plus(" Status code: " + status + "."));
    }

    private static Optional<FirefoxText> text(
            Fault fault, String key, String reason, String subject) {
        return Optional.of(line(fault, key, reason.formatted(subject)));
    }

    private static FirefoxText line(Fault fault, String key, String reason) {
        return new FirefoxText(key, blocked(fault.step().url()) + "(Reason: " + reason + ").");
    }

    private FirefoxText plus(String more) {
        return new FirefoxText(key, line + more);
    }

    private static String blocked(String url) {
        return "Cross-Origin Request Blocked: The Same Origin Policy disallows reading the remote resource at %s. "
                .formatted(url);
    }

    /** The bytes of a value as Firefox shows them. */
    private static String decoded(String value) {
        return new String(value.getBytes(StandardCharsets.ISO_8859_1), StandardCharsets.UTF_8);
    }

    private static Headers headers(Fault fault) {
        return fault.step().answer().map(Answer::headers).orElse(Headers.none());
    }
}
