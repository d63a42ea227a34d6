package dev.crossorigin.words;

import static org.assertj.core.api.Assertions.assertThat;

import dev.crossorigin.browser.FaultKind;
import dev.crossorigin.words.ConsoleLine.Gap;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What people paste: in their language, from the network panel, cut off, or several at once. */
class PastedReportsTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            textBlock =
                    """
                    Quellübergreifende (Cross-Origin) Anfrage blockiert: Die Gleiche-Quelle-Regel verbietet das Lesen der externen Ressource auf https://api.example.com/x. (Grund: CORS-Kopfzeile 'Access-Control-Allow-Origin' fehlt). Statuscode: 404. | MissingAllowOriginHeader
                    Quellübergreifende (Cross-Origin) Anfrage blockiert: Die Gleiche-Quelle-Regel verbietet das Lesen der externen Ressource auf https://api.example.com/x. (Grund: CORS-Kopfzeile 'Access-Control-Allow-Origin' stimmt nicht mit 'https://b.example' überein). | AllowOriginMismatch
                    Quellübergreifende (Cross-Origin) Anfrage blockiert: Die Gleiche-Quelle-Regel verbietet das Lesen der externen Ressource auf https://api.example.com/x. (Grund: Methode in CORS-Kopfzeile 'Access-Control-Allow-Methods' nicht gefunden). | MethodDisallowedByPreflightResponse
                    Quellübergreifende (Cross-Origin) Anfrage blockiert: Die Gleiche-Quelle-Regel verbietet das Lesen der externen Ressource auf https://api.example.com/x. (Grund: 'true' in CORS-Kopfzeile 'Access-Control-Allow-Credentials' erwartet). | InvalidAllowCredentials
                    Blocage d’une requête multiorigines (Cross-Origin Request) : la politique « Same Origin » ne permet pas de consulter la ressource distante située sur https://api.example.com/x. Raison : l’en-tête CORS « Access-Control-Allow-Origin » est manquant. Code d’état : 401. | MissingAllowOriginHeader
                    Blocage d’une requête multiorigines (Cross-Origin Request) : la politique « Same Origin » ne permet pas de consulter la ressource distante située sur https://api.example.com/x. Raison : jeton « x-trace » manquant dans l’en-tête CORS « Access-Control-Allow-Headers » du canal de pré-vérification des requêtes CORS. | HeaderDisallowedByPreflightResponse
                    Solicitud desde otro origen bloqueada: la política de mismo origen impide leer el recurso remoto en https://api.example.com/x (razón: falta la cabecera CORS 'Access-Control-Allow-Origin'). | MissingAllowOriginHeader
                    Bloccata richiesta multiorigine (cross-origin): il criterio di corrispondenza dell’origine non consente la lettura della risorsa remota da https://api.example.com/x. Motivo: header CORS ‘Access-Control-Allow-Origin’ mancante. | MissingAllowOriginHeader
                    Запрос из постороннего источника заблокирован: Политика одного источника запрещает чтение удаленного ресурса на https://api.example.com/x. (Причина: отсутствует заголовок CORS «Access-Control-Allow-Origin»). | MissingAllowOriginHeader
                    已拦截跨源请求：同源策略禁止读取位于 https://api.example.com/x 的远程资源。（原因：CORS 头 'Access-Control-Allow-Origin' 与 'https://b.example' 不匹配）。 | AllowOriginMismatch
                    已拦截跨源请求：同源策略禁止读取位于 https://api.example.com/x 的远程资源。（原因：不允许有多个 'Access-Control-Allow-Origin' CORS 头）。 | MultipleAllowOriginValues
                    クロスオリジン要求をブロックしました: 同一生成元ポリシーにより、https://api.example.com/x にあるリモートリソースの読み込みは拒否されます (理由: CORS ヘッダー 'Access-Control-Allow-Origin' が足りない)。 | MissingAllowOriginHeader
                    Cross-Origin-aanvraag geblokkeerd: de Same Origin Policy staat het lezen van de externe bron op https://api.example.com/x niet toe. (Reden: CORS-header ‘Access-Control-Allow-Origin’ ontbreekt). | MissingAllowOriginHeader
                    """)
    void firefoxIsReadInOtherLanguages(String text, String kind) {
        var line = ConsoleLine.read(text).orElseThrow();
        assertThat(line.kinds().stream().map(FaultKind::chromiumName)).startsWith(kind);
        assertThat(line.engine()).contains(Engine.FIREFOX);
        assertThat(line.url()).contains("https://api.example.com/x");
        assertThat(line.gap()).isEqualTo(Gap.NONE);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            textBlock =
                    """
                    Blocage d’une requête multiorigines (Cross-Origin Request) : la politique « Same Origin » ne permet pas de consulter la ressource distante située sur https://api.example.com/x. Raison : échec de la requête CORS. Code d’état : (null). | NO_ANSWER
                    已拦截跨源请求：同源策略禁止读取位于 https://api.example.com/x 的远程资源。（原因：CORS 请求未能成功）。状态码：(null)。 | NO_ANSWER
                    Cross-Origin Request Blocked: The Same Origin Policy disallows reading the remote resource at https://api.example.com/x. (Reason: CORS request failed). | NO_ANSWER
                    GET https://api.example.com/x net::ERR_ABORTED 403 (CORS Rejected - Invalid origin) | QUARKUS_ORIGIN
                    PUT https://api.example.com/x 403 (CORS Rejected - Invalid method) | QUARKUS_METHOD
                    Access to fetch at 'https://api.example.com/x' from origin 'https://app.example' has been blocked by CORS policy: Request had a target IP address space of `private` yet the resource is in address space `unknown`. | LOCAL_NETWORK_TARGET
                    Access to fetch at 'https://api.example.com/x' from origin 'http://app.example' has been blocked by CORS policy: The request client is not a secure context and the resource is in more-private address space `private`. | LOCAL_NETWORK_INSECURE
                    Access to fetch at 'https://api.example.com/x' from origin 'https://app.example' has been blocked by CORS policy: Response to preflight request doesn't pass access control check: No 'Access-Control-Allow-Private-Network' header was present in the preflight response for this private network request targeting the `local` address space. | PRIVATE_NETWORK_HEADER
                    Local Network Access detected: top-level site "https://app.example", initiator "https://app.example", accessing target "https://api.example.com/x" (10.0.0.1), prompt action: denied | LOCAL_NETWORK_ACCESS
                    GET https://api.example.com/x net::ERR_NETWORK_ACCESS_REVOKED | CONNECTION_ALLOWLIST
                    GET https://api.example.com/x net::ERR_CONNECTION_TIMED_OUT | TIMED_OUT
                    GET https://api.example.com/x net::ERR_ABORTED | CANCELLED
                    Http failure response for https://api.example.com/x: 0 Unknown Error | SCRIPT_ERROR
                    Refused to connect to https://api.example.com/x because it does not appear in the connect-src directive of the Content Security Policy. | CONTENT_SECURITY_POLICY
                    """)
    void whatIsNotAboutAHeaderIsSaidToBeWhatItIs(String text, Remark remark) {
        var line = ConsoleLine.read(text).orElseThrow();
        assertThat(line.remark()).contains(remark);
        assertThat(line.kinds()).isEmpty();
        assertThat(line.url()).contains("https://api.example.com/x");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            textBlock =
                    """
                    CORS Missing Allow Origin               | MissingAllowOriginHeader
                    CORS Multiple Origin Not Allowed        | MultipleAllowOriginValues
                    CORS Allow Origin Not Matching Origin   | AllowOriginMismatch
                    CORS No Allow Credentials               | WildcardOriginNotAllowed
                    CORS Missing Allow Credentials          | InvalidAllowCredentials
                    CORS Preflight Did Not Succeed          | PreflightInvalidStatus
                    CORS External Redirect Not Allowed      | PreflightDisallowedRedirect
                    CORS Invalid Allow Method               | InvalidAllowMethodsPreflightResponse
                    CORS Missing Allow Method               | MethodDisallowedByPreflightResponse
                    CORS Invalid Allow Header               | InvalidAllowHeadersPreflightResponse
                    CORS Missing Allow Header               | HeaderDisallowedByPreflightResponse
                    CORS Not HTTP                           | CorsDisabledScheme
                    """)
    void theNetworkPanelOfFirefoxIsRead(String words, String kind) {
        for (var text : List.of(words, "NS_ERROR_DOM_BAD_URI " + words, "(" + words + ")")) {
            assertThat(
                            ConsoleLine.read(text).orElseThrow().kinds().stream()
                                    .map(FaultKind::chromiumName))
                    .startsWith(kind);
        }
    }

    @ParameterizedTest
    @CsvSource({
        "(blocked:csp), CONTENT_SECURITY_POLICY",
        "(blocked:mixed-content), MIXED_CONTENT",
        "(blocked:other), EXTENSION",
        "(blocked:corp-not-same-origin), RESOURCE_POLICY",
        "(blocked:cors), CHROMIUM_PANEL",
        "CORS error, CHROMIUM_PANEL",
        "(failed) net::ERR_CONNECTION_REFUSED, REFUSED",
        "(failed) net::ERR_FAILED, REASON_ELSEWHERE",
        "CORS Failed, NO_ANSWER",
        "CORS Disabled, CORS_DISABLED",
        "CORS Missing Origin Header, EXTENSION",
        "NS_ERROR_UNKNOWN_HOST, NAME_NOT_FOUND",
        "NS_BINDING_ABORTED, CANCELLED",
    })
    void theStatusColumnOfANetworkPanelIsRead(String text, Remark remark) {
        assertThat(ConsoleLine.read(text).flatMap(ConsoleLine::remark)).contains(remark);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            textBlock =
                    """
                    Access to fetch at 'https://b.example/' from origin 'https://a.example' has been blocked by CORS policy: No 'Access-Control-Allow-Ori…  | MissingAllowOriginHeader
                    Access to fetch at 'https://b.example/' from origin 'https://a.example' has been blocked by CORS policy: No 'Access                    | MissingAllowOriginHeader
                    Access to fetch at 'https://b.example/' from origin 'https://a.example' has been blocked by CORS policy: Response to preflight request doesn't pass access control check: It does not ha | PreflightInvalidStatus
                    Access to fetch at 'https://b.example/' from origin 'https://a.example' has been blocked by CORS policy: Response to preflight request doesn't pass access control check: Redirect is not all... | PreflightDisallowedRedirect
                    Cross-Origin Request Blocked: The Same Origin Policy disallows reading the remote resource at https://b.example/. (Reason: Did not find | MethodDisallowedByPreflightResponse
                    Cross-Origin Request Blocked: The Same Origin Policy disallows reading the remote resource at https://b.example/. (Reason: Multiple CORS | MultipleAllowOriginValues
                    Cross-Origin Request Blocked: The Same Origin Policy disallows reading the remote resource at https://b.example/. (Reason: expected | InvalidAllowCredentials
                    """)
    void aLineThatIsCutMeansWhatItBegins(String text, String kind) {
        var line = ConsoleLine.read(text).orElseThrow();
        assertThat(line.gap()).isEqualTo(Gap.CUT);
        assertThat(line.kinds().stream().map(FaultKind::chromiumName)).contains(kind);
        assertThat(line.url()).contains("https://b.example/");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "OPTIONS https://b.example/x 405 (Method Not Allowed)      | PreflightInvalidStatus      | 405",
                "app.js:3 OPTIONS https://b.example/x net::ERR_ABORTED 403 | PreflightInvalidStatus      | 403",
                "OPTIONS https://b.example/x 301 (Moved Permanently)       | PreflightDisallowedRedirect | 301",
                "GET https://b.example/x 404 (Not Found)                   |                             | 404",
                "Failed to load resource: the server responded with a status of 500 () |                 | 500",
            })
    void aStatusAloneIsRead(String text, String kind, int status) {
        var line = ConsoleLine.read(text).orElseThrow();
        assertThat(line.kinds().stream().map(FaultKind::chromiumName).findFirst())
                .isEqualTo(Optional.ofNullable(kind));
        assertThat(line.remark())
                .isEqualTo(Optional.of(Remark.HTTP_ERROR).filter(any -> kind == null));
        assertThat(line.status()).contains(status);
    }

    @Test
    void aLineThatIsCutAheadOfItsReasonNamesNone() {
        var line =
                ConsoleLine.read(
                                "Access to fetch at 'https://b.example/' from origin"
                                        + " 'https://a.example' has been blocked by CORS policy:")
                        .orElseThrow();
        assertThat(line.gap()).isEqualTo(Gap.CUT);
        assertThat(line.kinds()).isEmpty();
        assertThat(line.page()).contains("https://a.example");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            textBlock =
                    """
                    Access to fetch at https://b.example/ from origin https://a.example has been blocked by CORS policy: No Access-Control-Allow-Origin header is present on the requested resource. | MissingAllowOriginHeader |
                    Access to fetch at https://b.example/ from origin https://a.example has been blocked by CORS policy: Response to preflight request doesnt pass access control check: The value of the Access-Control-Allow-Credentials header in the response is  which must be true when the requests credentials mode is include. | PreflightInvalidAllowCredentials |
                    Access to fetch at https://b.example/ from origin https://a.example has been blocked by CORS policy: The Access-Control-Allow-Origin header has a value https://c.example that is not equal to the supplied origin. | AllowOriginMismatch | https://c.example
                    """)
    void quotesThatAShellTookAwayAreNotMissed(String text, String kind, String subject) {
        var line = ConsoleLine.read(text).orElseThrow();
        assertThat(line.kinds().stream().map(FaultKind::chromiumName)).contains(kind);
        assertThat(line.page()).contains("https://a.example");
        assertThat(line.url()).contains("https://b.example/");
        assertThat(line.subject().filter(any -> subject != null))
                .isEqualTo(Optional.ofNullable(subject));
    }

    @Test
    void severalMessagesAreReadInTheirOrder() {
        var text =
                """
                app.js:1 Access to fetch at 'https://b.example/1' from origin 'https://a.example' has been blocked by CORS policy: No 'Access-Control-Allow-Origin' header is present on the requested resource.
                app.js:1 GET https://b.example/1 net::ERR_FAILED 200 (OK)
                app.js:2 Access to fetch at 'https://c.example/2' from origin 'https://a.example' has been blocked by CORS policy: Request header field x-a is not allowed by Access-Control-Allow-Headers in preflight response.
                app.js:3 GET https://d.example/3 net::ERR_CONNECTION_REFUSED
                Uncaught (in promise) TypeError: Failed to fetch
                """;
        var lines = ConsoleLine.all(text);
        assertThat(lines.stream().map(line -> line.url().orElse("")))
                .containsExactly(
                        "https://b.example/1", "https://c.example/2", "https://d.example/3");
        assertThat(lines.stream().map(ConsoleLine::kinds))
                .containsExactly(
                        List.of(FaultKind.MISSING_ALLOW_ORIGIN_HEADER),
                        List.of(FaultKind.HEADER_DISALLOWED_BY_PREFLIGHT_RESPONSE),
                        List.of());
        assertThat(lines.stream().flatMap(line -> line.status().stream())).containsExactly(200);
    }

    @Test
    void whatIsSaidTwiceIsReadOnce() {
        var line =
                "Cross-Origin Request Blocked: The Same Origin Policy disallows reading the remote resource"
                        + " at https://b.example/x. (Reason: CORS header ‘Access-Control-Allow-Origin’"
                        + " missing). Status code: 200.\n";
        var echo =
                "Cross-Origin Request Blocked: The Same Origin Policy disallows reading the remote resource"
                        + " at https://b.example/x. (Reason: CORS request did not succeed). Status code:"
                        + " (null).\n";
        assertThat(ConsoleLine.all(line + line + echo)).hasSize(1);
    }

    @Test
    void aRedirectIsRead() {
        var line =
                ConsoleLine.read(
                                "Access to XMLHttpRequest at 'https://login.example/auth?x=1'"
                                        + " (redirected from 'https://b.example/api') from origin"
                                        + " 'https://a.example' has been blocked by CORS policy: No"
                                        + " 'Access-Control-Allow-Origin' header is present on the"
                                        + " requested resource.")
                        .orElseThrow();
        assertThat(line.url()).contains("https://login.example/auth?x=1");
        assertThat(line.redirectedFrom()).contains("https://b.example/api");
    }

    @ParameterizedTest
    @CsvSource({
        "net::ERR_CONNECTION_REFUSED, REFUSED",
        "net::ERR_CERT_DATE_INVALID, TLS",
        "net::ERR_NAME_NOT_RESOLVED, NAME_NOT_FOUND",
        "net::ERR_PROXY_CONNECTION_FAILED, PROXY",
        "NS_ERROR_CONNECTION_REFUSED, REFUSED",
        "NS_ERROR_NET_TIMEOUT, TIMED_OUT",
        "net::ERR_BLOCKED_BY_CLIENT, EXTENSION",
    })
    void theNameOfAnErrorSaysWhoHasToAct(String error, Remark remark) {
        assertThat(Remark.ofError(error)).contains(remark);
        assertThat(Stream.of("net::ERR_FAILED", "blocked", "").map(Remark::ofError))
                .allMatch(Optional::isEmpty);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Have the server send the header with a valid value, or, if an opaque response serves your needs, set the request's mode to 'no-cors' to fetch the resource with CORS disabled.",
                "If an opaque response serves your needs, set the request's mode to 'no-cors' to fetch the resource with CORS disabled."
            })
    void adviceOfAnOlderChromiumIsNotAnotherMessage(String advice) {
        var lines =
                ConsoleLine.all(
                        "Access to fetch at 'https://b.example/' from origin 'https://a.example' has been"
                                + " blocked by CORS policy: No 'Access-Control-Allow-Origin' header is"
                                + " present on the requested resource. "
                                + advice);
        assertThat(lines.stream().map(ConsoleLine::kinds))
                .containsExactly(List.of(FaultKind.MISSING_ALLOW_ORIGIN_HEADER));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            textBlock =
                    """
                    Uncaught DOMException: Blocked a frame with origin "http://localhost:3000" from accessing a cross-origin frame. | OTHER_FRAME
                    Failed to execute 'postMessage' on 'DOMWindow': The target origin provided ('https://a.example') does not match the recipient window's origin ('https://b.example'). | OTHER_FRAME
                    Refused to display 'https://login.example.com/' in a frame because it set 'X-Frame-Options' to 'deny'. | FRAMING
                    Refused to frame 'https://a.example/' because an ancestor violates the following Content Security Policy directive: "frame-ancestors 'self'". | FRAMING
                    WebSocket connection to 'wss://api.example.com/ws' failed: Error during WebSocket handshake: Unexpected response code: 403 | WEB_SOCKET
                    Uncaught SecurityError: Failed to execute 'texImage2D' on 'WebGLRenderingContext': The image element contains cross-origin data, and may not be loaded. | TAINTED_CANVAS
                    """)
    void whatOnlyLooksLikeCorsIsSaidToBeSomethingElse(String text, Remark remark) {
        assertThat(ConsoleLine.read(text).flatMap(ConsoleLine::remark)).contains(remark);
    }

    @Test
    void theTargetOfARefusedRedirectIsNotWhatAnswered() {
        var refused =
                "Cross-origin redirection to https://login.example/ denied by Cross-Origin Resource"
                        + " Sharing policy: Origin https://a.example is not allowed by"
                        + " Access-Control-Allow-Origin. Status code: 302";
        var load =
                "\n[Error] Fetch API cannot load https://b.example/api due to access control checks.";
        assertThat(ConsoleLine.read(refused).flatMap(ConsoleLine::url)).isEmpty();
        assertThat(ConsoleLine.read("[Error] " + refused + load).flatMap(ConsoleLine::url))
                .contains("https://b.example/api");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "교차 원본 요청 차단: 동일 출처 정책으로 인해 https://api.example.com/x에 있는 원격 자원을 차단하였습니다. (원인: 'Access-Control-Allow-Origin' CORS 헤더가 없음).",
                "Permintaan Cross-Origin Diblokir: Kebijakan Same Origin melarang pembacaan sumber daya jarak jauh di https://api.example.com/x. (Alasan: header CORS ‘Access-Control-Allow-Origin’ tidak ada).",
                "Cross-Origin-verzoek geblokkeerd: de Same Origin Policy staat het lezen van de externe bron op https://api.example.com/x niet toe. (Reden: CORS-header ‘Access-Control-Allow-Origin’ ontbreekt)."
            })
    void theUrlEndsWhereAnotherLanguageGoesOn(String text) {
        var line = ConsoleLine.read(text).orElseThrow();
        assertThat(line.url()).contains("https://api.example.com/x");
        assertThat(line.kinds()).startsWith(FaultKind.MISSING_ALLOW_ORIGIN_HEADER);
    }

    @Test
    void theOldestWordsForAPreflightsStatusAreRead() {
        var line =
                ConsoleLine.read(
                                "XMLHttpRequest cannot load http://localhost:8080/api. Invalid HTTP"
                                        + " status code 405")
                        .orElseThrow();
        assertThat(line.kinds()).containsExactly(FaultKind.PREFLIGHT_INVALID_STATUS);
        assertThat(line.status()).contains(405);
    }
}
