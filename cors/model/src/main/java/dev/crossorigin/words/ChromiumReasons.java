package dev.crossorigin.words;

import static dev.crossorigin.words.ConsoleReason.About.HEADER;
import static dev.crossorigin.words.ConsoleReason.About.METHOD;
import static dev.crossorigin.words.ConsoleReason.About.VALUE;

import dev.crossorigin.browser.FaultKind;
import dev.crossorigin.words.ConsoleReason.About;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Chromium's words, those of older versions and of its protocol too. */
final class ChromiumReasons {

    static final List<ConsoleReason> ALL =
            Stream.concat(
                            Stream.of(
                                    reason(
                                            List.of(
                                                    "must not be the wildcard '\\*'",
                                                    "A wildcard '\\*' cannot be used"),
                                            FaultKind.WILDCARD_ORIGIN_NOT_ALLOWED),
                                    reason(
                                            "No 'Access-Control-Allow-Origin' header",
                                            FaultKind.MISSING_ALLOW_ORIGIN_HEADER),
                                    reason(
                                            "contains multiple values '(?:(.*?)', but)?",
                                            FaultKind.MULTIPLE_ALLOW_ORIGIN_VALUES),
                                    reason(
                                            "contains the invalid value '(?:(.*?)'\\.(?: |$))?",
                                            FaultKind.INVALID_ALLOW_ORIGIN_VALUE),
                                    reason(
                                            "header has a value '(?:(.*?)' that is not equal)?",
                                            FaultKind.ALLOW_ORIGIN_MISMATCH),
                                    reason(
                                            "Access-Control-Allow-Credentials' header in the response is '(?:(.*?)' which must)?",
                                            FaultKind.INVALID_ALLOW_CREDENTIALS),
                                    reason(
                                            List.of(
                                                    "does not have HTTP ok status",
                                                    "Response for preflight has invalid HTTP status"),
                                            FaultKind.PREFLIGHT_INVALID_STATUS),
                                    reason(
                                            List.of(
                                                    "Redirect is not allowed for a preflight",
                                                    "Response for preflight is invalid \\(redirect"),
                                            FaultKind.PREFLIGHT_DISALLOWED_REDIRECT),
                                    reason(
                                            "Cannot parse Access-Control-Allow-Methods",
                                            FaultKind.INVALID_ALLOW_METHODS_PREFLIGHT_RESPONSE),
                                    reason(
                                            "Cannot parse Access-Control-Allow-Headers",
                                            FaultKind.INVALID_ALLOW_HEADERS_PREFLIGHT_RESPONSE),
                                    reason(
                                            METHOD,
                                            "Method (\\S++) is not allowed by Access-Control-Allow-Methods in pre",
                                            FaultKind.METHOD_DISALLOWED_BY_PREFLIGHT_RESPONSE),
                                    reason(
                                            HEADER,
                                            "Request header field (\\S++) is not allowed by Access-Control-Allow-Headers in pre",
                                            FaultKind.HEADER_DISALLOWED_BY_PREFLIGHT_RESPONSE),
                                    reason(
                                            "contains a username and password",
                                            FaultKind.REDIRECT_CONTAINS_CREDENTIALS),
                                    reason(
                                            List.of(
                                                    "Cross origin requests are only supported for",
                                                    "URL scheme \"([^\" ]++)\" is not supported"),
                                            FaultKind.CORS_DISABLED_SCHEME),
                                    reason(
                                            "URL that includes credentials",
                                            FaultKind.URL_CONTAINS_CREDENTIALS),
                                    reason(
                                            "HTTP method is unsupported",
                                            FaultKind.FORBIDDEN_METHOD),
                                    reason("is not a valid HTTP method", FaultKind.INVALID_METHOD),
                                    reason("Failed to parse URL from", FaultKind.INVALID_URL),
                                    reason("ERR_TOO_MANY_REDIRECTS", FaultKind.TOO_MANY_REDIRECTS),
                                    reason("ERR_UNSAFE_PORT", FaultKind.BAD_PORT)),
                            Stream.of(FaultKind.values()).map(ChromiumReasons::named))
                    .toList();

    private ChromiumReasons() {}

    /** As its protocol names it. */
    private static ConsoleReason named(FaultKind kind) {
        return reason(kind.chromiumName(), kind);
    }

    private static ConsoleReason reason(String words, FaultKind kind) {
        return reason(VALUE, words, kind);
    }

    private static ConsoleReason reason(About about, String words, FaultKind kind) {
        return ConsoleReason.of(Optional.of(Engine.CHROMIUM), List.of(words), about, kind);
    }

    private static ConsoleReason reason(List<String> words, FaultKind kind) {
        return ConsoleReason.of(Optional.of(Engine.CHROMIUM), words, VALUE, kind);
    }
}
