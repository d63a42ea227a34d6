package dev.crossorigin.recorded;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.crossorigin.browser.Browser;
import dev.crossorigin.browser.CredentialsMode;
import dev.crossorigin.browser.Exchange;
import dev.crossorigin.browser.Hop;
import dev.crossorigin.browser.PageRequest;
import dev.crossorigin.browser.Recorded;
import dev.crossorigin.web.Answer;
import dev.crossorigin.web.Headers;
import dev.crossorigin.web.Origin;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What {@code explain --exchange} makes of files. */
class ExchangeFileTest {

    private static final Exchange LEAST =
            new Exchange(
                    new PageRequest(
                            Origin.of("https://a.example"),
                            "https://b.example/",
                            "GET",
                            Headers.none(),
                            CredentialsMode.SAME_ORIGIN),
                    Optional.empty(),
                    List.of(),
                    Optional.empty());

    @TempDir Path folder;

    @Test
    void theRecordedVectorsAreRead() {
        var read = read(Recorded.file());
        assertThat(read).hasSize(43);
        assertThat(read.get(0).name()).contains("acac-True");
        assertThat(Browser.judge(read.get(0).exchange()).faults().get(0).name())
                .isEqualTo("InvalidAllowCredentials");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{'page':'https://a.example','url':'https://b.example/'}",
                "{'exchange':{'page':'https://a.example','url':'https://b.example/'}}",
                "[{'url':'https://b.example/','page':'https://a.example'}]",
                "[{'name':null,'exchange':{'page':'https://a.example','url':'https://b.example/'}}]",
                "{'cases':[{'exchange':{'page':'https://a.example','url':'https://b.example/',"
                        + "'request':null,'preflight':null,'hops':null,'actual':null}}]}",
                "{'about':{'cases':[1]},'cases':[{'why':[[]],'exchange':{'url':'https://b.example/',"
                        + "'page':'https://a.example','request':{'method':null,'headers':null,"
                        + "'credentials':null,'mode':'cors'}}}],'page':1}"
            })
    void leastIsReadInEveryShape(String json) throws IOException {
        assertThat(read(written(json.replace('\'', '"'))))
                .containsExactly(new Recording(Optional.empty(), LEAST));
    }

    @Test
    void everythingIsRead() throws IOException {
        var file =
                written(
                        """
                        {"name": "all", "page": "null", "url": "/x",
                         "request": {"method": "put", "credentials": "include",
                           "headers": {"X-A": "€", "x-a": " 1 "}},
                         "preflight": {"status": 204, "headers": {"Access-Control-Max-Age": 600}},
                         "hops": [{"url": "/y", "status": 302, "headers": [["Location", " /z "]]}],
                         "actual": {"headers": [["A", "ü"], ["A", "€"], ["B", true]], "status": 999}}
                        """);
        assertThat(read(file))
                .containsExactly(
                        new Recording(
                                Optional.of("all"),
                                new Exchange(
                                        new PageRequest(
                                                Origin.of("null"),
                                                "/x",
                                                "put",
                                                Headers.of("X-A", "€", "x-a", " 1 "),
                                                CredentialsMode.INCLUDE),
                                        Optional.of(
                                                new Answer(
                                                        204,
                                                        Headers.of(
                                                                "Access-Control-Max-Age", "600"))),
                                        List.of(
                                                new Hop(
                                                        "/y",
                                                        new Answer(
                                                                302,
                                                                Headers.of("Location", "/z")))),
                                        Optional.of(
                                                new Answer(
                                                        999,
                                                        Headers.of(
                                                                "A",
                                                                "\u00fc",
                                                                "A",
                                                                "\u00e2\u0082\u00ac",
                                                                "B",
                                                                "true"))))));
    }

    @ParameterizedTest
    @ValueSource(strings = {"UTF-8", "UTF-16LE", "UTF-16BE"})
    void aByteOrderMarkIsNoFault(String charset) throws IOException {
        var json = "\ufeff{\"page\":\"https://a.example\",\"url\":\"https://b.example/\"}";
        assertThat(read(written(json, Charset.forName(charset)))).hasSize(1);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            textBlock =
                    """
                    {"page":"https://a.example","url":"/","actual":{"status":"abc"}} | , line 1, column 58: /actual/status is "abc"; write a number from 100 to 999
                    [{"page":"https://a.example","url":"/","actual":{"status":99}}] | : /0/actual/status is 99; write
                    [{"page":"https://a.example","url":"/","actual":{"status":99999999999}}] | /0/actual/status is 99999999999; write
                    [{"page":"https://a.example","url":"/","actual":{}}] | /0/actual has no "status"; write
                    {"page":"https://a.example","url":"/","preflight":204} | /preflight is 204; write an object with status and headers, or null
                    {"cases":[{"exchange":{"url":"/"}}]} | /cases/0 has no "page"; write the page's origin, such as "https://app.example"
                    {"page":"an origin","url":"/"} | has the page "an origin"; write the page's origin
                    {"page":"https://a.example"} | the file has no "url"; write a URL
                    {"page":{},"url":"/"} | /page is an object; write the page's origin
                    {"page":"null","url":"/","request":{"credentials":"always"}} | /request/credentials is "always"; write "omit", "same-origin" or "include"
                    {"page":"null","url":"/","request":{"headers":"x"}} | /request/headers is "x"; write headers as [["Name", "value"], …] or
                    {"page":"null","url":"/","request":{"headers":[["x"]]}} | /request/headers/0 has 1 items; write ["Name", "value"]
                    {"page":"null","url":"/","request":{"headers":{"x":null}}} | /request/headers/x is null; write the header's value in quotes
                    {"page":"null","url":"/","request":{"headers":{"x":"1","x":"2"}}} | /request/headers/x appears twice; if both
                    {"page":"null","url":"/","actual":{"status":200,"headers":{"x":"1\\r\\ny: 2"}}} | /actual/headers/x is "1\\u000d\\u000ay: 2"; write each line of the header
                    {"page":"null","url":"/","hops":[{"status":302}]} | /hops/0 has no "url"; write the one that redirects
                    {"page":"null","page":"null","url":"/"} | , line 1, column 23: /page appears twice; remove one of the two
                    {"page":"\\u001b[2J","url":[]} | /url is a list; write a URL
                    {"page":"\\u001b[2J","url":"/","request":"\\u001b[2J"} | /request is "\\u001b[2J"; write
                    {"page":"null","url":"/","preflght":{}} | /preflght is not known; write one of actual, cases, exchange, hops, name, page, preflight, request, url, or begin
                    [{"exchange":{"page":"null","url":"/","request":{"modus":"cors"}},"verdict":"blocked"}] | /0/exchange/request/modus is not known; write one of credentials, headers, method, mode, redirect, upload, or begin
                    {"page":"null","url":"/","hops":[{"url":"/","status":302,"actual":{}}]} | /hops/0/actual is not known; write one of headers, preflight, status, url,
                    {"page":"null","url":"/","request":{"mode":"navigate"}} | /request/mode is "navigate"; write "cors", "no-cors" or "same-origin"
                    {"page":"null","url":"/","request":{"redirect":"none"}} | /request/redirect is "none"; write "follow", "error" or "manual"
                    {"page":"null","url":"/","request":{"upload":"yes"}} | /request/upload is "yes"; write true if script listens
                    {"page":"null","url":"/"} {} | , line 1, column 27: the file continues after its JSON value
                    {"page":"null","url" | , line 1, column 21: the file ends in the middle of a value; it was cut off
                    {"page":"null","url":"/ | the file ends in the middle of a value; it was cut off
                    {"page":null,url:"/"} | it is not JSON: Unexpected character ('u' (code 117))
                    "https://a.example" | the file is "https://a.example"; write an exchange such as {"page"
                    [] | the file holds no exchange; write an exchange such as
                    {"cases":[]} | the file holds no exchange; write an exchange such as
                    [null] | /0 is null; write an exchange such as
                    """)
    void whatIsWrongIsSaidWithThePlaceTheValueAndTheCure(String json, String complaint)
            throws IOException {
        refuses(written(json), complaint);
    }

    @Test
    void whatIsNoJsonIsRefused() throws IOException {
        refuses(written(""), "exchange.json: it is empty");
        refuses(folder, ": it is a directory; name a file in it");
        refuses(folder.resolve("no\u001bne"), "no\\u001bne: this file does not exist");
        refuses(written("[".repeat(9)), "/0 is a list; write an exchange");
        refuses(written("{\"x\":" + "[".repeat(100_000)), "it is too large to be read: ");
        refuses(written("{\"page\":\"\u00ff\"}", StandardCharsets.ISO_8859_1), "not JSON: ");
        refuses(written("PK\u0003\u0004", StandardCharsets.ISO_8859_1), "it is not JSON: ");
        refuses(written("\u007fELF\u0002\u0001\u0000", StandardCharsets.ISO_8859_1), "not JSON: ");
        refuses(written("\u0000\u0000\u0001\u0002"), "it is not JSON: ");
    }

    @Test
    void aLargeExchangeIsRefusedAndALargeFileIsNot() throws IOException {
        var start = "{\"page\":\"https://a.example\",\"url\":\"https://b.example/\",";
        var mebibyte = "x".repeat(1 << 20);
        var long9 = "\"" + mebibyte.repeat(9) + "\"";
        assertThat(read(written(start + "\"why\":" + long9 + "}"))).hasSize(1);
        refuses(written(start + "\"name\":" + long9 + "}"), "it is too large to be read");
        var line = "[\"X\",\"" + mebibyte + "\"],";
        refuses(
                written(start + "\"request\":{\"headers\":[" + line.repeat(9) + "[]]}}"),
                "/request/headers/7/1 makes the exchange larger than 8 MiB");
        var one =
                start + "\"actual\":{\"status\":200,\"headers\":[[\"X\",\"" + mebibyte + "\"]]}},";
        var count = new AtomicInteger();
        ExchangeFile.read(
                written("[" + one.repeat(20) + one.replace("},", "}]")),
                only -> count.set(-1),
                each -> count.incrementAndGet());
        assertThat(count).hasValue(21);
    }

    @Test
    void whatStandsAheadOfAFaultIsGiven() throws IOException {
        var read = new ArrayList<Recording>();
        var file = written("[{\"page\":\"https://a.example\",\"url\":\"https://b.example/\"},7]");
        assertThatThrownBy(() -> ExchangeFile.read(file, read::add, read::add))
                .isInstanceOf(UnreadableFile.class)
                .hasNoCause();
        assertThat(read).extracting(Recording::exchange).containsExactly(LEAST);
    }

    private static List<Recording> read(Path file) {
        var read = new ArrayList<Recording>();
        ExchangeFile.read(file, read::add, read::add);
        return read;
    }

    private static void refuses(Path file, String complaint) {
        assertThatThrownBy(() -> read(file))
                .isInstanceOf(UnreadableFile.class)
                .hasMessageContaining(complaint);
    }

    private Path written(String json) throws IOException {
        return written(json, StandardCharsets.UTF_8);
    }

    private Path written(String json, Charset charset) throws IOException {
        return Files.writeString(folder.resolve("exchange.json"), json, charset);
    }
}
