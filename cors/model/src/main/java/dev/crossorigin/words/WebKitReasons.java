package dev.crossorigin.words;

import static dev.crossorigin.words.ConsoleReason.About.HEADER;
import static dev.crossorigin.words.ConsoleReason.About.METHOD;
import static dev.crossorigin.words.ConsoleReason.About.PAGE;
import static dev.crossorigin.words.ConsoleReason.About.VALUE;

import dev.crossorigin.browser.FaultKind;
import dev.crossorigin.words.ConsoleReason.About;
import java.util.List;
import java.util.Optional;

/** WebKit's words, and those it shares with Chromium as far as they were copied. */
final class WebKitReasons {

    /** What may follow where a text is not of these browsers is another word than theirs. */
    private static final String CUT_OFF = "(?! (?!Acc)[A-Za-z])";

    static final List<ConsoleReason> ALL =
            List.of(
                    reason(
                            PAGE,
                            "Origin (\\S++) is not allowed by" + CUT_OFF,
                            FaultKind.MISSING_ALLOW_ORIGIN_HEADER,
                            FaultKind.ALLOW_ORIGIN_MISMATCH,
                            FaultKind.INVALID_ALLOW_ORIGIN_VALUE,
                            FaultKind.MULTIPLE_ALLOW_ORIGIN_VALUES),
                    reason(
                            VALUE,
                            "Access-Control-Allow-Origin cannot contain more than one",
                            FaultKind.MULTIPLE_ALLOW_ORIGIN_VALUES),
                    reason(
                            VALUE,
                            "Cannot use wildcard in Access-Control-Allow-Origin",
                            FaultKind.WILDCARD_ORIGIN_NOT_ALLOWED),
                    reason(
                            VALUE,
                            List.of(
                                    "Credentials flag is true, but",
                                    "Access-Control-Allow-Credentials is not \"true\""),
                            FaultKind.INVALID_ALLOW_CREDENTIALS),
                    // It looks at the status ahead of all else.
                    reason(
                            VALUE,
                            "Preflight response is not successful",
                            FaultKind.PREFLIGHT_INVALID_STATUS,
                            FaultKind.PREFLIGHT_DISALLOWED_REDIRECT,
                            FaultKind.PREFLIGHT_MISSING_ALLOW_ORIGIN_HEADER,
                            FaultKind.PREFLIGHT_WILDCARD_ORIGIN_NOT_ALLOWED,
                            FaultKind.PREFLIGHT_MULTIPLE_ALLOW_ORIGIN_VALUES,
                            FaultKind.PREFLIGHT_INVALID_ALLOW_ORIGIN_VALUE,
                            FaultKind.PREFLIGHT_ALLOW_ORIGIN_MISMATCH,
                            FaultKind.PREFLIGHT_INVALID_ALLOW_CREDENTIALS),
                    reason(
                            VALUE,
                            "Header Access-Control-Allow-Methods has an invalid value:",
                            FaultKind.INVALID_ALLOW_METHODS_PREFLIGHT_RESPONSE),
                    reason(
                            VALUE,
                            "Header Access-Control-Allow-Headers has an invalid value:",
                            FaultKind.INVALID_ALLOW_HEADERS_PREFLIGHT_RESPONSE),
                    reason(
                            METHOD,
                            "Method (\\S++) is not allowed by Access-Control-Allow-Methods\\.",
                            FaultKind.METHOD_DISALLOWED_BY_PREFLIGHT_RESPONSE),
                    reason(
                            HEADER,
                            "Request header field (\\S++) is not allowed by Access-Control-Allow-Headers\\.",
                            FaultKind.HEADER_DISALLOWED_BY_PREFLIGHT_RESPONSE),
                    reason(
                            VALUE,
                            "edirection URL (?:(\\S++) )?has credentials",
                            FaultKind.REDIRECT_CONTAINS_CREDENTIALS),
                    reason(
                            VALUE,
                            List.of("non CORS scheme", "FTP URLs are disabled"),
                            FaultKind.CORS_DISABLED_SCHEME),
                    reason(
                            VALUE,
                            "Not allowed to use restricted network port",
                            FaultKind.BAD_PORT));

    static final List<ConsoleReason> SHARED =
            List.of(
                    shared(
                            METHOD,
                            List.of(
                                    "Method (\\S++) is not allowed by" + CUT_OFF,
                                    "he (\\S++) method is not allowed by" + CUT_OFF),
                            FaultKind.METHOD_DISALLOWED_BY_PREFLIGHT_RESPONSE),
                    shared(
                            HEADER,
                            List.of("Request header field (\\S++) is not allowed by" + CUT_OFF),
                            FaultKind.HEADER_DISALLOWED_BY_PREFLIGHT_RESPONSE));

    private WebKitReasons() {}

    private static ConsoleReason reason(About about, String words, FaultKind... kinds) {
        return reason(about, List.of(words), kinds);
    }

    private static ConsoleReason reason(About about, List<String> words, FaultKind... kinds) {
        return ConsoleReason.of(Optional.of(Engine.WEBKIT), words, about, kinds);
    }

    private static ConsoleReason shared(About about, List<String> words, FaultKind kind) {
        return ConsoleReason.of(Optional.empty(), words, about, kind);
    }
}
