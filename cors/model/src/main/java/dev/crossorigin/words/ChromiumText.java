package dev.crossorigin.words;

import dev.crossorigin.browser.Exchange;
import dev.crossorigin.browser.Fault;
import dev.crossorigin.browser.FaultKind;
import java.util.Optional;

/** Chromium's lines for {@code fetch}. */
final class ChromiumText {

    private static final String CURE = " Have the server send the header with a valid value.";

    private ChromiumText() {}

    static Optional<String> of(Exchange exchange, Fault fault) {
        if (fault.kind() == FaultKind.CORS_DISABLED_SCHEME) {
            return otherScheme(exchange, fault);
        }
        if (fault.kind() == FaultKind.MIXED_CONTENT) {
            return Optional.of(
                    ("Mixed Content: The page at '%s/' was loaded over HTTPS, but requested an"
                                    + " insecure resource '%s'. This request has been blocked; the"
                                    + " content must be served over HTTPS.")
                            .formatted(exchange.request().origin(), fault.subject()));
        }
        var reason = reason(fault.kind()).formatted(escaped(fault.subject()));
        return reason.isEmpty()
                ? Optional.empty()
                : Optional.of(blocked(exchange, fault, fault.step().url()) + reason);
    }

    /** With whatever is not printed as it is in hexadecimal. */
    private static String escaped(String value) {
        var written = new StringBuilder();
        value.chars().forEach(c -> append(written, (char) c));
        return written.toString();
    }

    private static void append(StringBuilder written, char c) {
        if (c >= ' ' && c < 0x7F) {
            written.append(c);
        } else {
            written.append("\\u%04X".formatted((int) c));
        }
    }

    private static Optional<String> otherScheme(Exchange exchange, Fault fault) {
        if (fault.step().answer().isEmpty()) {
            return Optional.of(
                    "Fetch API cannot load %s. URL scheme \"%s\" is not supported."
                            .formatted(exchange.request().address(), fault.subject()));
        }
        return Optional.of(blocked(exchange, fault, fault.subject()) + reason(fault.kind()));
    }

    private static String blocked(Exchange exchange, Fault fault, String last) {
        var first = exchange.request().address();
        return "Access to fetch at '%s' %sfrom origin '%s' has been blocked by CORS policy: %s"
                .formatted(
                        last,
                        last.equals(first) ? "" : "(redirected from '%s') ".formatted(first),
                        exchange.request().origin(),
                        fault.kind().name().startsWith("PREFLIGHT_")
                                ? "Response to preflight request doesn't pass access control check: "
                                : "");
    }

    /** Empty where Chromium prints nothing about CORS. */
    private static String reason(FaultKind kind) {
        return switch (kind) {
            case PREFLIGHT_WILDCARD_ORIGIN_NOT_ALLOWED, WILDCARD_ORIGIN_NOT_ALLOWED ->
                    "The value of the 'Access-Control-Allow-Origin' header in the response must not be"
                            + " the wildcard '*' when the request's credentials mode is 'include'.";
            case PREFLIGHT_MISSING_ALLOW_ORIGIN_HEADER, MISSING_ALLOW_ORIGIN_HEADER ->
                    "No 'Access-Control-Allow-Origin' header is present on the requested resource.";
            case PREFLIGHT_MULTIPLE_ALLOW_ORIGIN_VALUES, MULTIPLE_ALLOW_ORIGIN_VALUES ->
                    "The 'Access-Control-Allow-Origin' header contains multiple values '%s', but only"
                            + " one is allowed."
                            + CURE;
            case PREFLIGHT_INVALID_ALLOW_ORIGIN_VALUE, INVALID_ALLOW_ORIGIN_VALUE ->
                    "The 'Access-Control-Allow-Origin' header contains the invalid value '%s'."
                            + CURE;
            case PREFLIGHT_ALLOW_ORIGIN_MISMATCH, ALLOW_ORIGIN_MISMATCH ->
                    "The 'Access-Control-Allow-Origin' header has a value '%s' that is not equal to the"
                            + " supplied origin."
                            + CURE;
            case PREFLIGHT_INVALID_ALLOW_CREDENTIALS, INVALID_ALLOW_CREDENTIALS ->
                    "The value of the 'Access-Control-Allow-Credentials' header in the response is '%s'"
                            + " which must be 'true' when the request's credentials mode is 'include'.";
            case PREFLIGHT_INVALID_STATUS -> "It does not have HTTP ok status.";
            case PREFLIGHT_DISALLOWED_REDIRECT ->
                    "Redirect is not allowed for a preflight request.";
            case INVALID_ALLOW_METHODS_PREFLIGHT_RESPONSE ->
                    "Cannot parse Access-Control-Allow-Methods response header field in preflight"
                            + " response.";
            case INVALID_ALLOW_HEADERS_PREFLIGHT_RESPONSE ->
                    "Cannot parse Access-Control-Allow-Headers response header field in preflight"
                            + " response.";
            case METHOD_DISALLOWED_BY_PREFLIGHT_RESPONSE ->
                    "Method %s is not allowed by Access-Control-Allow-Methods in preflight response.";
            case HEADER_DISALLOWED_BY_PREFLIGHT_RESPONSE ->
                    "Request header field %s is not allowed by Access-Control-Allow-Headers in"
                            + " preflight response.";
            case REDIRECT_CONTAINS_CREDENTIALS ->
                    "Redirect location '' contains a username and password, which is disallowed for"
                            + " cross-origin requests.";
            case CORS_DISABLED_SCHEME ->
                    "Cross origin requests are only supported for protocol schemes: chrome,"
                            + " chrome-experimental-site-token-provider, chrome-extension,"
                            + " chrome-untrusted, data, http, https, isolated-app.";
            case UNEXPECTED_PROXY_AUTHENTICATION,
                    INVALID_METHOD,
                    FORBIDDEN_METHOD,
                    INVALID_HEADER,
                    INVALID_URL,
                    URL_CONTAINS_CREDENTIALS,
                    BAD_PORT,
                    TOO_MANY_REDIRECTS,
                    INVALID_REDIRECT,
                    MIXED_CONTENT,
                    INVALID_RESPONSE,
                    UNSAFE_REDIRECT ->
                    "";
        };
    }
}
