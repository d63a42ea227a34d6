package dev.crossorigin.words;

import static dev.crossorigin.words.ConsoleReason.About.HEADER;
import static dev.crossorigin.words.ConsoleReason.About.VALUE;

import dev.crossorigin.browser.FaultKind;
import dev.crossorigin.words.ConsoleReason.About;
import java.util.List;
import java.util.Optional;

/**
 * Firefox's words, and the keys by which MDN explains them, which are the same in every language.
 *
 * @see <a href="https://developer.mozilla.org/docs/Web/HTTP/Guides/CORS/Errors">MDN: CORS
 *     errors</a>
 */
final class FirefoxReasons {

    static final List<ConsoleReason> ALL =
            List.of(
                    reason(
                            List.of(
                                    "CORS header 'Access-Control-Allow-Origin' missing",
                                    "CORSMissingAllowOrigin"),
                            FaultKind.MISSING_ALLOW_ORIGIN_HEADER),
                    reason(
                            List.of("Multiple CORS header", "CORSMultipleAllowOriginNotAllowed"),
                            FaultKind.MULTIPLE_ALLOW_ORIGIN_VALUES),
                    reason(
                            List.of(
                                    "CORS header 'Access-Control-Allow-Origin' does not match(?: '(.*?)'\\))?",
                                    "CORSAllowOriginNotMatchingOrigin"),
                            FaultKind.ALLOW_ORIGIN_MISMATCH,
                            FaultKind.INVALID_ALLOW_ORIGIN_VALUE,
                            FaultKind.MULTIPLE_ALLOW_ORIGIN_VALUES),
                    reason(
                            List.of("Credential is not supported", "CORSNotSupportingCredentials"),
                            FaultKind.WILDCARD_ORIGIN_NOT_ALLOWED),
                    reason(
                            List.of(
                                    "expected 'true' in CORS header",
                                    "CORSMissingAllowCredentials"),
                            FaultKind.INVALID_ALLOW_CREDENTIALS),
                    reason(
                            List.of(
                                    "CORS preflight (?:response|channel) did not succeed",
                                    "CORSPreflightDidNotSucceed"),
                            FaultKind.PREFLIGHT_INVALID_STATUS),
                    reason(
                            List.of(
                                    "external redirect not allowed",
                                    "CORSExternalRedirectNotAllowed"),
                            FaultKind.PREFLIGHT_DISALLOWED_REDIRECT),
                    reason(
                            List.of(
                                    "invalid token '([^']*+)' in CORS header 'Access-Control-Allow-Methods",
                                    "CORSInvalidAllowMethod"),
                            FaultKind.INVALID_ALLOW_METHODS_PREFLIGHT_RESPONSE),
                    reason(
                            List.of(
                                    "invalid token '([^']*+)' in CORS header 'Access-Control-Allow-Headers",
                                    "CORSInvalidAllowHeader"),
                            FaultKind.INVALID_ALLOW_HEADERS_PREFLIGHT_RESPONSE),
                    reason(
                            "invalid token '",
                            FaultKind.INVALID_ALLOW_METHODS_PREFLIGHT_RESPONSE,
                            FaultKind.INVALID_ALLOW_HEADERS_PREFLIGHT_RESPONSE),
                    reason(
                            List.of("Did not find method in CORS header", "CORSMethodNotFound"),
                            FaultKind.METHOD_DISALLOWED_BY_PREFLIGHT_RESPONSE),
                    reason(
                            HEADER,
                            List.of(
                                    "header '([^']*+)' is not allowed according to",
                                    "missing token '([^']*+)' in CORS header",
                                    "CORSMissingAllowHeaderFromPreflight"),
                            FaultKind.HEADER_DISALLOWED_BY_PREFLIGHT_RESPONSE),
                    reason(
                            List.of("CORS request not (?:http|HTTP)", "CORSRequestNotHttp"),
                            FaultKind.CORS_DISABLED_SCHEME));

    private FirefoxReasons() {}

    private static ConsoleReason reason(String words, FaultKind... kinds) {
        return reason(List.of(words), kinds);
    }

    private static ConsoleReason reason(List<String> words, FaultKind... kinds) {
        return reason(VALUE, words, kinds);
    }

    private static ConsoleReason reason(About about, List<String> words, FaultKind... kinds) {
        return ConsoleReason.of(Optional.of(Engine.FIREFOX), words, about, kinds);
    }
}
