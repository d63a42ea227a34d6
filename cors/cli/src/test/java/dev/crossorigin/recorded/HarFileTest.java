package dev.crossorigin.recorded;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import dev.crossorigin.browser.Browser;
import dev.crossorigin.browser.CredentialsMode;
import dev.crossorigin.browser.Exchange;
import dev.crossorigin.browser.Fault;
import dev.crossorigin.browser.Hop;
import dev.crossorigin.browser.PageRequest;
import dev.crossorigin.web.Answer;
import dev.crossorigin.web.Headers;
import dev.crossorigin.web.Origin;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What {@code explain --har} makes of what browsers save. */
class HarFileTest {

    private static final String API = "https://api.example/orders";

    private static final String PREFLIGHT =
            entry(
                    "",
                    "OPTIONS",
                    API,
                    "Origin: https://app.example, Access-Control-Request-Method: PUT,"
                            + " Access-Control-Request-Headers: content-type",
                    403,
                    "Server: x");

    private static final Exchange REFUSED =
            new Exchange(
                    new PageRequest(
                            Origin.of("https://app.example"),
                            API,
                            "PUT",
                            Headers.of("content-type", "application/json"),
                            CredentialsMode.SAME_ORIGIN),
                    Optional.of(new Answer(403, Headers.of("Server", "x"))),
                    List.of(),
                    Optional.empty());

    @TempDir Path folder;

    @Test
    void aPreflightIsPutToTheRequestThatFollowsIt() throws IOException {
        var request =
                entry(
                        "",
                        "PUT",
                        API,
                        "Origin: https://app.example, Content-Type: application/json, X-Seen: 1",
                        0,
                        "");
        assertThat(read(PREFLIGHT, request))
                .containsExactly(new Recording(Optional.empty(), REFUSED));
    }

    @Test
    void chromiumListsAPreflightBehindItsRequest() throws IOException {
        var request = entry("\"_resourceType\": \"fetch\",", "PUT", API, "Referer: x", 0, "");
        var behind = "\"_initiator\": {\"type\": \"preflight\", \"url\": \"x\"},";
        assertThat(read(request, PREFLIGHT.replaceFirst("\\{", "{" + behind)))
                .containsExactly(new Recording(Optional.empty(), REFUSED));
    }

    @Test
    void aPreflightWithoutARequestStandsForIt() throws IOException {
        assertThat(read(PREFLIGHT)).containsExactly(new Recording(Optional.empty(), REFUSED));
    }

    /** Chromium writes the answer to the preflight, and of the request only that it failed. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "403 | Server: x                                        | PreflightMissingAllowOriginHeader",
                "200 | Access-Control-Allow-Origin: https://app.example | MethodDisallowedByPreflightResponse",
                "200 | Server: x                                        | PreflightMissingAllowOriginHeader"
            })
    void aPreflightThatExplainsTheBlockIsAllThereIsToSay(int status, String lines, String fault)
            throws IOException {
        var asks = "Origin: https://app.example, Access-Control-Request-Method: PUT";
        var blocked =
                entry("\"_resourceType\": \"fetch\",", "PUT", API, "Referer: x", 0, "")
                        .replace(
                                "\"response\": {",
                                "\"response\": {\"_error\": \"net::ERR_FAILED\",");
        var preflight =
                entry("\"_resourceType\": \"preflight\",", "OPTIONS", API, asks, status, lines);
        var exchange = read(blocked, preflight).get(0).exchange();
        assertThat(exchange.failure()).isEmpty();
        assertThat(Browser.judge(exchange).faults()).extracting(Fault::name).startsWith(fault);
    }

    @Test
    void aPreflightThatNothingInTheRequestNeedsWasSentAllTheSame() throws IOException {
        var asks = "Origin: https://app.example, Access-Control-Request-Method: POST";
        var sent = entry("", "POST", API, "Origin: https://app.example", 0, "");
        assertThat(read(entry("", "OPTIONS", API, asks, 403, "A: b"), sent))
                .extracting(recording -> recording.exchange().request().usesPreflight())
                .containsExactly(true);
    }

    /** Chromium blocks so, and so fails a connection. */
    @ParameterizedTest
    @CsvSource({
        "'\"_error\": \"net::ERR_FAILED\",', net::ERR_FAILED",
        "'\"_error\": \"net::ERR_CONNECTION_REFUSED\",', net::ERR_CONNECTION_REFUSED",
        "'', no answer"
    })
    void anAnswerThatDidNotComeThroughIsNotAllowed(String error, String subject)
            throws IOException {
        var blocked =
                entry("", "GET", API, "Origin: https://app.example", 0, "")
                        .replace("\"response\": {", "\"response\": {" + error);
        var verdict = Browser.judge(read(blocked).get(0).exchange());
        assertThat(verdict.faults())
                .extracting(Fault::name, Fault::subject)
                .containsExactly(tuple("InvalidResponse", subject));
    }

    @Test
    void whatTheBrowserHadStoredIsNotInTheFile() throws IOException {
        var asks = "Origin: https://app.example, If-None-Match: x";
        var revalidated = read(entry("", "GET", API, asks, 304, "ETag: x")).get(0).exchange();
        assertThat(revalidated.actual()).isEmpty();
        assertThat(Browser.judge(revalidated).faults()).isEmpty();
    }

    /** The stored answer lacked what the page needs, and the server has confirmed it. */
    @Test
    void aBlockedRevalidationIsJudgedByWhatWasStored() throws IOException {
        var asks = "Origin: https://app.example, If-None-Match: x";
        var revalidated =
                entry("", "GET", API, asks, 304, "ETag: x")
                        .replace(
                                "\"response\": {",
                                "\"response\": {\"_error\": \"net::ERR_FAILED\",");
        var exchange = read(revalidated).get(0).exchange();
        assertThat(exchange.stored()).isTrue();
        assertThat(Browser.judge(exchange).faults())
                .extracting(Fault::name)
                .containsExactly("MissingAllowOriginHeader");
    }

    @ParameterizedTest
    @ValueSource(strings = {"document", "websocket"})
    void navigationsAndSocketsAreNotCors(String type) throws IOException {
        var kind = "\"_resourceType\": \"" + type + "\",";
        assertThat(read(entry(kind, "POST", API, "Origin: https://app.example", 200, "A: b")))
                .isEmpty();
    }

    @Test
    void thePreflightOfARedirectsTargetIsJudgedToo() throws IOException {
        var asks = "Origin: https://app.example, Access-Control-Request-Method: PUT";
        var lets =
                "Access-Control-Allow-Origin: https://app.example,"
                        + " Access-Control-Allow-Methods: PUT";
        var recordings =
                read(
                        entry("", "OPTIONS", API, asks, 204, lets),
                        entry(
                                "",
                                "PUT",
                                API,
                                "Origin: https://app.example",
                                307,
                                "Location: /b, Access-Control-Allow-Origin: https://app.example"),
                        entry(
                                "",
                                "OPTIONS",
                                "https://api.example/b",
                                asks,
                                204,
                                "Access-Control-Allow-Origin: https://app.example"));
        assertThat(recordings)
                .flatExtracting(recording -> Browser.judge(recording.exchange()).faults())
                .extracting(Fault::name)
                .containsExactly("MethodDisallowedByPreflightResponse");
    }

    @Test
    void aPreflightServesOneRequestOnly() throws IOException {
        var request = entry("", "PUT", API, "Origin: https://app.example", 200, "A: b");
        assertThat(read(PREFLIGHT, request, request))
                .extracting(recording -> recording.exchange().preflight().isPresent())
                .containsExactly(true, false);
    }

    @Test
    void redirectsAreFollowed() throws IOException {
        var asked = "Origin: https://app.example, Sec-Fetch-Mode: cors, :authority: x, X-A: 1";
        var first = entry("", "GET", API, asked, 302, "Location: /b");
        var next = entry("", "GET", "https://api.example/b", "Origin: null", 200, "A: b");
        assertThat(read(first, entry("", "GET", API + "2", asked, 200, "A: c"), next))
                .extracting(Recording::exchange)
                .containsExactly(
                        new Exchange(
                                asked(CredentialsMode.SAME_ORIGIN),
                                Optional.empty(),
                                List.of(
                                        new Hop(
                                                API,
                                                new Answer(302, Headers.of("Location", "/b")))),
                                Optional.of(new Answer(200, Headers.of("A", "b")))),
                        new Exchange(
                                new PageRequest(
                                        Origin.of("https://app.example"),
                                        API + "2",
                                        "GET",
                                        Headers.of("X-A", "1"),
                                        CredentialsMode.SAME_ORIGIN),
                                Optional.empty(),
                                List.of(),
                                Optional.of(new Answer(200, Headers.of("A", "c")))));
    }

    private static PageRequest asked(CredentialsMode credentials) {
        return new PageRequest(
                Origin.of("https://app.example"), API, "GET", Headers.of("X-A", "1"), credentials);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Origin: https://app.example                            | same-origin",
                "Origin: https://app.example, Cookie: a=b               | include",
                "Origin: https://app.example, Authorization: Basic x    | same-origin"
            })
    void cookiesTellTheCredentialsMode(String headers, String mode) throws IOException {
        assertThat(read(entry("", "GET", API, headers, 200, "")))
                .extracting(recording -> recording.exchange().request().credentials().toString())
                .containsExactly(mode);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Origin: https://app.example, Referer: https://b.example/ | https://app.example",
                "Sec-Fetch-Mode: cors, Referer: https://b.example/x       | https://b.example",
                "Sec-Fetch-Mode: cors                                     | https://page.example"
            })
    void thePageIsFoundWhereItIsNamedBest(String headers, String page) throws IOException {
        assertThat(read(entry("\"pageref\": \"p1\",", "GET", API, headers, 200, "")))
                .extracting(recording -> recording.exchange().request().origin().toString())
                .containsExactly(page);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "GET  | https://app.example/x  | Origin: https://app.example                 | 1 | 0",
                "GET  | https://api.example/x  | Referer: https://app.example/               | 0 | 1",
                "POST | https://api.example/x  | Origin: https://a.example, Sec-Fetch-Mode: navigate | 0 | 1",
                "GET  | wss://api.example/x    | Origin: https://app.example                 | 0 | 1",
                "GET  | data:text/plain,x      |                                             | 0 | 1"
            })
    void otherRequestsAreCounted(
            String method, String url, String headers, int sameOrigin, int notCors)
            throws IOException {
        var file = written(entry("", method, url, headers == null ? "" : headers, 200, ""));
        var read = new ArrayList<Recording>();
        assertThat(HarFile.read(file, read::add))
                .isEqualTo(new HarFile.Skipped(sameOrigin, notCors, 0, 0, Optional.empty()));
        assertThat(read).isEmpty();
    }

    @Test
    void whatBrowsersBlockedIsBlocked() throws IOException {
        var recording =
                read(entry("", "GET", API, "Origin: https://app.example", 200, "A: b")).get(0);
        assertThat(Browser.judge(recording.exchange()).faults())
                .extracting(Fault::name)
                .containsExactly("MissingAllowOriginHeader");
    }

    @Test
    void everyRequestOfALongFileIsGiven() throws IOException {
        var entries =
                IntStream.range(0, 1000)
                        .mapToObj(
                                i -> entry("", "GET", API + i, "Origin: https://a.example", 0, ""))
                        .toArray(String[]::new);
        assertThat(read(entries))
                .extracting(recording -> recording.exchange().request().url())
                .containsExactlyElementsOf(
                        IntStream.range(0, 1000).mapToObj(i -> API + i).toList());
    }

    @Test
    void bodiesAreNoBurden() throws IOException {
        var body = "\"content\": {\"text\": \"" + "x".repeat(20 << 20) + "\"},";
        var entry = entry("", "GET", API, "Origin: https://app.example", 200, "");
        var large = entry.replace("\"status\"", body + "\"status\"");
        assertThat(read(large, large)).hasSize(2);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            textBlock =
                    """
                    {} | the file has no entries; write {"log"
                    [] | the file is a list; write {"log": {"entries": […]}}
                    {"log":{"entries":[]}} | there are no requests in it; open the browser's network panel
                    {"log":{"entries":[{}]}} | , line 1, column 21: /log/entries/0 has no "request" with "method" and "url"
                    {"log":{"entries":7}} | /log/entries is 7; write entries
                    {"log":{"entries":[ | the file ends in the middle of a value
                    """)
    void whatIsWrongIsSaidWithThePlace(String json, String complaint) throws IOException {
        var file = Files.writeString(folder.resolve("x.har"), json);
        assertThatThrownBy(() -> HarFile.read(file, recording -> {}))
                .isInstanceOf(UnreadableFile.class)
                .hasMessageContaining(complaint);
    }

    private List<Recording> read(String... entries) throws IOException {
        var read = new ArrayList<Recording>();
        HarFile.read(written(entries), read::add);
        return read;
    }

    private Path written(String... entries) throws IOException {
        var har =
                """
                {"log": {"version": "1.2", "creator": {"name": "x"},
                 "pages": [{"id": "p1", "title": "https://page.example/x", "pageTimings": {}}],
                 "entries": [%s]}}
                """;
        return Files.writeString(folder.resolve("x.har"), har.formatted(String.join(",", entries)));
    }

    private static String entry(
            String more, String method, String url, String sent, int status, String received) {
        return """
                {%s "request": {"method": "%s", "url": "%s", "headers": [%s], "cookies": []},
                 "response": {"status": %d, "headers": [%s], "redirectURL": "", "content": {}}}
                """
                .formatted(more, method, url, headers(sent), status, headers(received));
    }

    /** Of {@code Name: value, Name: value}. */
    private static String headers(String lines) {
        return lines.isEmpty()
                ? ""
                : lines.replaceAll("(:?[\\w-]+): ([^,]+)", "{\"name\": \"$1\", \"value\": \"$2\"}");
    }
}
