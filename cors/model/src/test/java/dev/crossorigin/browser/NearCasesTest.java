package dev.crossorigin.browser;

import static org.assertj.core.api.Assertions.assertThat;

import dev.crossorigin.web.Answer;
import dev.crossorigin.web.Headers;
import dev.crossorigin.web.Origin;
import dev.crossorigin.words.ConsoleText;
import dev.crossorigin.words.Engine;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Answers that are close to passing, and the first fault of those that do not pass. */
class NearCasesTest {

    private static final String PAGE = "https://shop.example";
    private static final String API = "https://api.example/orders";

    private static Headers headers(String name, String values) {
        var headers = Headers.none();
        for (var value : values.split(" & ", -1)) {
            headers = values.equals("-") ? headers : headers.plus(name, value);
        }
        return headers;
    }

    private static PageRequest request(String method, Headers headers, String mode) {
        return new PageRequest(
                Origin.of(PAGE),
                API,
                method,
                headers,
                CredentialsMode.valueOf(mode.toUpperCase(Locale.ROOT)));
    }

    private static String first(Verdict verdict) {
        return verdict.faults().stream().map(Fault::name).findFirst().orElse("");
    }

    /** Lines are parted by an ampersand; a hyphen is no line. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            ignoreLeadingAndTrailingWhitespace = true,
            nullValues = "none",
            textBlock =
                    """
                    *                                           | -           | omit        | ''
                    *                                           | nonsense    | same_origin | ''
                    https://shop.example                        | -           | same_origin | ''
                    https://shop.example                        | true        | include     | ''
                    ' https://shop.example\t'                   | ' true '    | include     | ''
                    -                                           | true        | include     | MissingAllowOriginHeader
                    *                                           | true        | include     | WildcardOriginNotAllowed
                    https://shop.example                        | -           | include     | InvalidAllowCredentials
                    https://shop.example                        | True        | include     | InvalidAllowCredentials
                    https://shop.example                        | true & true | include     | InvalidAllowCredentials
                    https://shop.example/                       | -           | omit        | AllowOriginMismatch
                    HTTPS://shop.example                        | -           | omit        | AllowOriginMismatch
                    https://shop.example:443                    | -           | omit        | AllowOriginMismatch
                    http://shop.example                         | -           | omit        | AllowOriginMismatch
                    https://www.shop.example                    | -           | omit        | AllowOriginMismatch
                    https://*.example                           | -           | omit        | AllowOriginMismatch
                    shop.example:443                            | -           | omit        | AllowOriginMismatch
                    null                                        | -           | omit        | AllowOriginMismatch
                    ''                                          | -           | omit        | InvalidAllowOriginValue
                    shop.example                                | -           | omit        | InvalidAllowOriginValue
                    *.example                                   | -           | omit        | InvalidAllowOriginValue
                    '"https://shop.example"'                    | -           | omit        | InvalidAllowOriginValue
                    * & *                                       | -           | omit        | MultipleAllowOriginValues
                    https://shop.example & https://shop.example | -           | omit        | MultipleAllowOriginValues
                    https://shop.example,                       | -           | omit        | MultipleAllowOriginValues
                    https://shop.example https://b.example      | -           | omit        | MultipleAllowOriginValues
                    """)
    void everyAnswerIsPutToTheCorsCheck(
            String origin, String credentials, String mode, String fault) {
        var admission =
                headers("Access-Control-Allow-Origin", origin)
                        .plus(headers("Access-Control-Allow-Credentials", credentials));
        var asked = request("PUT", Headers.none(), mode);
        var preflight = new Answer(204, admission.plus("Access-Control-Allow-Methods", "GET, PUT"));
        for (int status : new int[] {200, 304, 404, 500}) {
            var actual =
                    new Exchange(
                            request("GET", Headers.none(), mode),
                            Optional.empty(),
                            List.of(),
                            Optional.of(new Answer(status, admission)));
            assertThat(first(Browser.judge(actual))).isEqualTo(fault);
        }
        var preflighted = new Exchange(asked, Optional.of(preflight), List.of(), Optional.empty());
        assertThat(first(Browser.judge(preflighted)))
                .isEqualTo(fault.isEmpty() ? "" : "Preflight" + fault);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    PUT   | 204 | PUT          | x-a          | omit    | ''
                    put   | 200 | GET, PUT     | X-A          | omit    | ''
                    PUT   | 299 | GET & PUT    | x-b & x-a    | include | ''
                    PUT   | 204 | ,PUT,,       | ,x-a,,       | omit    | ''
                    PUT   | 204 | *            | *            | omit    | ''
                    POST  | 204 | GET          | x-a          | include | ''
                    HEAD  | 204 | -            | x-a          | include | ''
                    patch | 204 | patch        | x-a          | omit    | ''
                    *     | 204 | *            | x-a          | include | ''
                    PUT   | 204 | *            | x-a          | include | MethodDisallowedByPreflightResponse
                    PUT   | 204 | PUT          | *            | include | HeaderDisallowedByPreflightResponse
                    PUT   | 204 | put          | x-a          | omit    | MethodDisallowedByPreflightResponse
                    PUT   | 204 | -            | -            | omit    | MethodDisallowedByPreflightResponse
                    patch | 204 | PATCH        | x-a          | omit    | MethodDisallowedByPreflightResponse
                    PATCH | 204 | patch        | x-a          | omit    | MethodDisallowedByPreflightResponse
                    PUT   | 204 | PUT          | x-*          | omit    | HeaderDisallowedByPreflightResponse
                    PUT   | 204 | GET PUT      | x-a          | omit    | InvalidAllowMethodsPreflightResponse
                    PUT   | 204 | GET; PUT     | x-a x-b      | omit    | InvalidAllowMethodsPreflightResponse
                    POST  | 204 | '"POST"'     | x-a          | omit    | InvalidAllowMethodsPreflightResponse
                    PUT   | 204 | PUT          | x-a; x-b     | omit    | InvalidAllowHeadersPreflightResponse
                    PUT   | 204 | GET          | (x-a)        | omit    | InvalidAllowHeadersPreflightResponse
                    PUT   | 304 | PUT          | x-a          | omit    | PreflightInvalidStatus
                    PUT   | 301 | PUT          | x-a          | omit    | PreflightInvalidStatus
                    PUT   | 404 | GET PUT      | x-a          | omit    | PreflightInvalidStatus
                    """)
    void thePreflightHasToAllowAll(
            String method, int status, String methods, String names, String mode, String fault) {
        var admission =
                Headers.of(
                        "Access-Control-Allow-Origin",
                        PAGE,
                        "Access-Control-Allow-Credentials",
                        "true");
        var preflight =
                admission
                        .plus(headers("Access-Control-Allow-Methods", methods))
                        .plus(headers("Access-Control-Allow-Headers", names));
        var exchange =
                new Exchange(
                        request(method, Headers.of("X-A", "1"), mode),
                        Optional.of(new Answer(status, preflight)),
                        List.of(),
                        Optional.of(new Answer(200, admission)));
        var verdict = Browser.judge(exchange);
        assertThat(verdict.preflighted()).isTrue();
        assertThat(first(verdict)).isEqualTo(fault);
        for (var engine : Engine.values()) {
            assertThat(ConsoleText.of(engine, exchange, verdict).isEmpty())
                    .isEqualTo(fault.isEmpty());
        }
    }
}
