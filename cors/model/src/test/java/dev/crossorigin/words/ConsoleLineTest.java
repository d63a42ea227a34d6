package dev.crossorigin.words;

import static dev.crossorigin.testing.Patience.GENEROUS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeout;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.crossorigin.browser.FaultKind;
import dev.crossorigin.words.ConsoleLine.Gap;
import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What is read off text that browsers print. */
class ConsoleLineTest {

    private static final String CHROMIUM =
            "Access to fetch at 'https://b.example/it's' from origin 'https://a.example' has been"
                    + " blocked by CORS policy: ";

    static Stream<Arguments> recorded() throws IOException {
        var file = ConsoleLineTest.class.getResource("/vectors/browser-verdicts.json");
        return StreamSupport.stream(
                        new ObjectMapper().readTree(file).get("cases").spliterator(), false)
                .filter(recorded -> recorded.get("verdict").asText().equals("blocked"))
                .flatMap(
                        recorded ->
                                Stream.of(Engine.values())
                                        .map(engine -> Arguments.of(engine, recorded)));
    }

    @ParameterizedTest
    @MethodSource("recorded")
    void everyRecordedLineIsRead(Engine engine, JsonNode recorded) {
        var console = recorded.get("console").get(engine.name().toLowerCase(Locale.ROOT)).asText();
        var line = ConsoleLine.read(console).orElseThrow();
        var names = line.kinds().stream().map(FaultKind::chromiumName).toList();
        assertThat(names).contains(recorded.get("fault").asText());
        assertThat(line.engine()).contains(engine);
        assertThat(line.remark()).isEmpty();
        var exchange = recorded.get("exchange");
        if (engine != Engine.WEBKIT) {
            assertThat(line.url()).contains(exchange.get("url").asText());
        }
        if (engine == Engine.CHROMIUM) {
            assertThat(names).hasSize(1);
            assertThat(line.page()).contains(exchange.get("page").asText());
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            textBlock =
                    """
                    The 'Access-Control-Allow-Origin' header contains the invalid value 'x'. Have the server | InvalidAllowOriginValue | x
                    The 'Access-Control-Allow-Origin' header has a value ''q'' that is not equal to the      | AllowOriginMismatch | 'q'
                    The 'Access-Control-Allow-Origin' header has a value 'https://c.exam                     | AllowOriginMismatch |
                    Response to preflight request doesn't pass access control check: No 'Access-Control-Allow-Origin' header is pres | PreflightMissingAllowOriginHeader |
                    Method put is not allowed by Access-Control-Allow-Methods in preflight response.         | MethodDisallowedByPreflightResponse | put
                    The PUT method is not allowed by Access-Control-Allow-Methods in preflight response.     | MethodDisallowedByPreflightResponse | PUT
                    Request header field X-A is not allowed by Access-Control-Allow-Headers in preflight     | HeaderDisallowedByPreflightResponse | x-a
                    Redirect location '' contains a username and password, which is disallowed               | RedirectContainsCredentials |
                    Cross origin requests are only supported for protocol schemes: chrome, data, http, https | CorsDisabledScheme |
                    """)
    void chromiumNamesTheOneFault(String reason, String kind, String subject) {
        var line =
                new ConsoleLine(
                        Optional.of(Engine.CHROMIUM),
                        List.of(
                                Stream.of(FaultKind.values())
                                        .filter(other -> other.chromiumName().equals(kind))
                                        .findFirst()
                                        .orElseThrow()),
                        Optional.empty(),
                        Optional.ofNullable(subject),
                        Optional.of("https://a.example"),
                        Optional.of("https://b.example/it's"),
                        Optional.empty(),
                        Optional.ofNullable(subject).filter(name -> reason.contains("-Methods")),
                        Optional.of("X-A").filter(reason::contains),
                        false,
                        Optional.empty(),
                        Gap.NONE);
        assertThat(ConsoleLine.read(CHROMIUM + reason)).contains(line);
        var wrapped =
                "index.html:1 %s\n    %s\n b.js:2 GET https://b.example/ net::ERR_FAILED"
                        .formatted(CHROMIUM.replace("fetch", "XMLHttpRequest"), reason);
        assertThat(ConsoleLine.read(wrapped.replace('\'', '\u2019'))).contains(line);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            textBlock =
                    """
                    No 'Access-Control-Allow-Origin' header is present on the requested resource.                        | CHROMIUM | MissingAllowOriginHeader PreflightMissingAllowOriginHeader
                    No ‘Access-Control-Allow-Origin’ header                                                    | CHROMIUM | MissingAllowOriginHeader PreflightMissingAllowOriginHeader
                    The PUT method is not allowed by Access-Control-Allow-Methods in preflight response.                 |          | MethodDisallowedByPreflightResponse
                    Method PUT is not allowed by                                                                         |          | MethodDisallowedByPreflightResponse
                    Method PUT is not allowed by …                                                                  |          | MethodDisallowedByPreflightResponse
                    Request header field x is not allowed by Access-Control-Allow-Headers in preflight response.         | CHROMIUM | HeaderDisallowedByPreflightResponse
                    Request header field x is not allowed by Access-Control-Allow-Headers.                               | WEBKIT   | HeaderDisallowedByPreflightResponse
                    (failed) PreflightWildcardOriginNotAllowed                                                           | CHROMIUM | PreflightWildcardOriginNotAllowed
                    Grund: CORSPreflightDidNotSucceed3                                                                   | FIREFOX  | PreflightInvalidStatus
                    https://developer.mozilla.org/docs/Web/HTTP/Guides/CORS/Errors/CORSMissingAllowCredentials           | FIREFOX  | InvalidAllowCredentials PreflightInvalidAllowCredentials
                    Reason: missing token 'x' in CORS header 'Access-Control-Allow-Headers' from CORS preflight channel  | FIREFOX  | HeaderDisallowedByPreflightResponse
                    invalid token 'a b' in CORS header 'Access-Control-Allow-Headers'                                    | FIREFOX  | InvalidAllowHeadersPreflightResponse
                    Cross-origin redirection to https://c.example/ denied by Cross-Origin Resource Sharing policy: Cannot use wildcard in Access-Control-Allow-Origin when | WEBKIT | WildcardOriginNotAllowed
                    Header Access-Control-Allow-Headers has an invalid value: a b                                        | WEBKIT   | InvalidAllowHeadersPreflightResponse
                    net::ERR_TOO_MANY_REDIRECTS                                                                          | CHROMIUM | TooManyRedirects
                    """)
    void aPartIsReadForWhatItMayMean(String text, Engine engine, String kinds) {
        var line = ConsoleLine.read(text).orElseThrow();
        assertThat(line.engine()).isEqualTo(Optional.ofNullable(engine));
        assertThat(line.kinds().stream().map(FaultKind::chromiumName))
                .containsExactly(kinds.split(" ", -1));
        assertThat(line.remark()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            textBlock =
                    """
                    Refused to connect to 'https://b.example/x' because it violates the following Content Security Policy directive: "connect-src 'self'". | CONTENT_SECURITY_POLICY | https://b.example/x
                    Connecting to 'https://b.example/x' violates the following Content Security Policy directive: "connect-src 'self'". | CONTENT_SECURITY_POLICY | https://b.example/x
                    Content-Security-Policy: The page’s settings blocked the loading of a resource (connect-src) at https://b.example/x because | CONTENT_SECURITY_POLICY | https://b.example/x
                    Refused to connect to https://b.example/x because it does not appear in the connect-src directive of the Content Security Policy. | CONTENT_SECURITY_POLICY | https://b.example/x
                    Mixed Content: The page at 'https://a.example/' was loaded over HTTPS, but requested an insecure resource 'http://b.example/x'. | MIXED_CONTENT | http://b.example/x
                    Blocked loading mixed active content “http://b.example/x” | MIXED_CONTENT | http://b.example/x
                    Access to fetch at 'http://localhost/' from origin 'https://a.example' has been blocked by CORS policy: Permission was denied for this request to access the `loopback` address space. | LOCAL_NETWORK_ACCESS | http://localhost/
                    The request client is not a secure context and the resource is in more-private address space `local`. | LOCAL_NETWORK_INSECURE |
                    Failed to load resource: net::ERR_BLOCKED_BY_LOCAL_NETWORK_ACCESS_CHECKS | LOCAL_NETWORK_ACCESS |
                    app.js:3 GET https://b.example/x net::ERR_CONNECTION_REFUSED | REFUSED | https://b.example/x
                    app.js:3 PUT https://b.example/x net::ERR_CERT_AUTHORITY_INVALID | TLS | https://b.example/x
                    app.js:3 GET https://b.example/x net::ERR_NAME_NOT_RESOLVED | NAME_NOT_FOUND | https://b.example/x
                    app.js:3 GET https://b.example/x net::ERR_BLOCKED_BY_CLIENT | EXTENSION | https://b.example/x
                    Failed to load resource: net::ERR_FAILED | REASON_ELSEWHERE |
                    Uncaught (in promise) TypeError: Failed to fetch | SCRIPT_ERROR |
                    TypeError: NetworkError when attempting to fetch resource. | SCRIPT_ERROR |
                    TypeError: Load failed | SCRIPT_ERROR |
                    Fetch API cannot load https://b.example/x due to access control checks. | REASON_ELSEWHERE | https://b.example/x
                    Cross-Origin Request Blocked: The Same Origin Policy disallows reading the remote resource at https://b.example/x. (Reason: CORS request did not succeed). Status code: (null). | NO_ANSWER | https://b.example/x
                    Cross-Origin Request Warning: The Same Origin Policy will disallow reading the remote resource at https://b.example/x soon. (Reason: When the `Access-Control-Allow-Headers` is `*`, the `Authorization` header is not covered. | AUTHORIZATION_NOT_COVERED | https://b.example/x
                    """)
    void whatNamesNoFaultIsSaidToBeWhatItIs(String text, Remark remark, String url) {
        var line = ConsoleLine.read(text).orElseThrow();
        assertThat(line.kinds()).isEmpty();
        assertThat(line.remark()).contains(remark);
        assertThat(line.url()).isEqualTo(Optional.ofNullable(url));
    }

    @Test
    void aReasonComesBeforeALineWithoutOne() {
        var line =
                ConsoleLine.read(
                        """
                        [Error] Preflight response is not successful. Status code: 405
                        [Error] Fetch API cannot load https://b.example/x due to access control checks.
                        [Error] Failed to load resource: Preflight response is not successful. Status code: 405
                        Unhandled Promise Rejection: TypeError: Load failed
                        """);
        assertThat(line.flatMap(ConsoleLine::url)).contains("https://b.example/x");
        assertThat(line.flatMap(ConsoleLine::status)).contains(405);
        assertThat(line.map(ConsoleLine::kinds).orElseThrow())
                .contains(FaultKind.PREFLIGHT_INVALID_STATUS);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " \n",
                "Uncaught ReferenceError: x is not defined",
                "Smoking is not allowed by the law",
                "The PUT method is not allowed by our terms",
                "HTTP/1.1 200 OK"
            })
    void whatBrowsersDoNotSayIsNotRead(String text) {
        assertThat(ConsoleLine.read(text)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                " ",
                "'",
                "'a",
                "Method ",
                "The The ",
                "header '",
                "Access to fetch at '",
                "contains multiple values '",
                "has a value '",
                "does not match '",
                "invalid token '",
                "remote resource at ",
                "' (redirected from '",
                "has been blocked by CORS policy: ",
                "Response to preflight request ",
                "redirection URL x ",
                "GET https://",
                "Status code: 40"
            })
    void aMebibyteTakesNoLongerThanItsLength(String part) {
        var text = part.repeat((1 << 20) / part.length());
        assertTimeout(
                GENEROUS,
                () -> {
                    ConsoleLine.read(text);
                    ConsoleLine.read(CHROMIUM + "No 'Access-Control-Allow-Origin' header" + text);
                    ConsoleLine.read(text + CHROMIUM);
                });
    }

    @Test
    void theLastUrlIsNamedWhereItWasRedirected() {
        var line =
                "Access to XMLHttpRequest at 'https://c.example/2' (redirected from"
                        + " 'https://b.example/1') from origin 'https://app.example' has been"
                        + " blocked by CORS policy: No 'Access-Control-Allow-Origin' header is"
                        + " present on the requested resource.";
        assertThat(ConsoleLine.read(line).flatMap(ConsoleLine::url))
                .contains("https://c.example/2");
    }
}
