package dev.crossorigin.recorded;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;
import static org.assertj.core.api.Assertions.tuple;

import dev.crossorigin.browser.Browser;
import dev.crossorigin.browser.Exchange;
import dev.crossorigin.browser.Fault;
import dev.crossorigin.browser.Initiator;
import dev.crossorigin.web.Answer;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What browsers, proxies and tools write into HAR files, each in its own way. */
class HarMakersTest {

    private static final String ASKED =
            "\"request\":{\"method\":\"GET\",\"url\":\"https://api.example/x\",\"headers\":["
                    + "{\"name\":\"Origin\",\"value\":\"https://app.example\"}]}";

    private static final String JUDGED =
            "{" + ASKED + ",\"response\":{\"status\":200,\"headers\":[]}}";

    private static final String VARIES = "[{\"name\":\"Vary\",\"value\":\"Accept, origin\"}]";

    @TempDir Path folder;

    /** Members of an entry that is not answered, and what its maker says of that. */
    static Stream<Arguments> unanswered() {
        return Stream.of(
                Arguments.of(
                        "Chromium",
                        "'response':{'status':0,'statusText':'','headers':[],'_transferSize':0,"
                                + "'_error':'net::ERR_CONNECTION_REFUSED'},"
                                + "'_initiator':{'type':'script','stack':{}},'_priority':'High',"
                                + "'_connectionId':'','_resourceType':'fetch'",
                        "net::ERR_CONNECTION_REFUSED"),
                Arguments.of(
                        "Chromium with an odd status",
                        "'response':{'status':-2,'headers':[],'_error':null}",
                        "no answer"),
                Arguments.of(
                        "Firefox",
                        "'response':{'status':0,'statusText':'','headers':[],'cookies':[],"
                                + "'content':{'mimeType':'','size':0}},"
                                + "'_securityState':'insecure','cache':{},'connection':''",
                        "no answer"),
                Arguments.of(
                        "Safari",
                        "'response':{'status':-1,'headers':[],'_error':'Could not connect'},"
                                + "'_fetchType':'Network Load','_priority':'high'",
                        "Could not connect"),
                Arguments.of(
                        "Playwright",
                        "'response':{'status':-1,'headers':[],"
                                + "'_failureText':'NS_ERROR_CONNECTION_REFUSED'},'_monotonicTime':1.5,"
                                + "'_frameref':'frame@1','_securityDetails':{},'_wasAborted':false",
                        "NS_ERROR_CONNECTION_REFUSED"),
                Arguments.of(
                        "mitmproxy",
                        "'response':{'status':0,'headers':[],'_error':'Connection killed.'},"
                                + "'_webSocketMessages':null,'serverIPAddress':'192.0.2.1'",
                        "Connection killed."),
                Arguments.of(
                        "Charles",
                        "'response':{'_charlesStatus':'FAILED','status':0,'headers':[]},"
                                + "'cache':{},'timings':{'_charlesTimings':{}}",
                        "no answer"),
                Arguments.of(
                        "Fiddler",
                        "'response':{'status':0,'statusText':'','headers':[],'bodySize':-1},"
                                + "'comment':'[#12]','connection':'ClientPort:5310;EgressPort:5311'",
                        "no answer"),
                Arguments.of(
                        "Insomnia",
                        "'response':{'status':0,'statusText':'Error','headers':[]},"
                                + "'comment':'List orders','cache':{}",
                        "no answer"),
                Arguments.of(
                        "a library",
                        "'response':{'status':0,'headers':[],"
                                + "'_error':{'message':'Max redirects exceeded','code':'MAXREDIRECTS'}}",
                        "MAXREDIRECTS"),
                Arguments.of(
                        "one whose reason is a list",
                        "'response':{'status':'0','headers':[],'_error':['x']}",
                        "no answer"),
                Arguments.of("one that writes null", "'response':null", "no answer"),
                Arguments.of("one that writes a text", "'response':'aborted'", "no answer"),
                Arguments.of("one that writes nothing", "'comment':''", "no answer"));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource
    void unanswered(String maker, String members, String failure) throws IOException {
        var read = read(entry(members), JUDGED);
        assertThat(read)
                .extracting(Exchange::actual, Exchange::failure)
                .first()
                .isEqualTo(tuple(Optional.<Answer>empty(), Optional.of(failure)));
        assertThat(faults(read.get(1))).containsExactly("MissingAllowOriginHeader");
    }

    /** Members that makers write, and that change nothing. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "'pageref':null",
                "'pageref':7",
                "'pageref':{}",
                "'_initiator':'script'",
                "'_initiator':null",
                "'_resourceType':{}",
                "'cache':null",
                "'cache':'none'",
                "'startedDateTime':-1,'time':null",
                "'_webSocketMessages':[{'type':'send'}]",
                "'_fromCache':false",
                "'_fetchType':'Network Load'",
                "'cache':{'beforeRequest':null}"
            })
    void oddMembersChangeNothing(String members) throws IOException {
        var odd = entry(members + ",'response':{'status':200,'headers':[],'_odd':{}}");
        assertThat(read(odd, JUDGED))
                .hasSize(2)
                .allSatisfy(
                        exchange ->
                                assertThat(faults(exchange))
                                        .containsExactly("MissingAllowOriginHeader"));
    }

    /** Some makers leave headers out: then nobody knows which there were. */
    @ParameterizedTest
    @ValueSource(strings = {"'status':200", "'status':200,'headers':null", "'status':'200'"})
    void anAnswerWithoutAListOfHeadersIsNotKnown(String response) throws IOException {
        assertThat(read(entry("'response':{" + response + "}")))
                .singleElement()
                .satisfies(
                        exchange -> {
                            assertThat(exchange.actual()).isEmpty();
                            assertThat(faults(exchange)).isEmpty();
                        });
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            textBlock =
                    """
                    {} | /log/entries/0 has no "request" with "method" and "url"; write both
                    null | /log/entries/0 is null; write an entry with request and response
                    7 | /log/entries/0 is 7; write an entry with request and response
                    {"request":"GET /"} | /log/entries/0/request is "GET /"; write a request
                    {"request":{"method":"GET"}} | has no "request" with "method" and "url"; write both
                    {"request":{"method":"GET","url":"https://a.example","headers":{}}} | /headers is an object; write a list of headers
                    {"request":{"method":"GET","url":"https://a.example","headers":[["A","b"]]}} | /headers/0 is a list; write {"name"
                    """)
    void anEntryThatCannotBeReadIsLeftOutWithItsPlace(String odd, String reason)
            throws IOException {
        var read = new ArrayList<Recording>();
        var skipped = HarFile.read(file(odd, JUDGED, odd), read::add);
        assertThat(read).hasSize(1);
        assertThat(skipped.unreadable()).isEqualTo(2);
        assertThat(skipped.reason()).hasValueSatisfying(why -> assertThat(why).contains(reason));
    }

    /** Who writes that the browser did not ask the server, and how. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "Chromium    | '_fromCache':'disk'",
                "Chromium    | '_fromCache':'memory'",
                "an exporter | '_servedFromCache':true",
                "an exporter | '_fromDiskCache':true",
                "Safari      | '_fetchType':'Memory Cache'",
                "Safari      | '_fetchType':'Disk Cache'",
                "Firefox     | 'cache':{'afterRequest':null}",
                "Firefox     | 'cache':{'afterRequest':{'fetchCount':2,'eTag':'x'}}",
                "sitespeed   | 'cache':{'beforeRequest':{'lastAccess':'','eTag':'','hitCount':0}}"
            })
    void anAnswerFromACacheMayHaveBeenStoredForAnother(String maker, String members)
            throws IOException {
        var response = ",'response':{'status':200,'headers':[]}";
        assertThat(read(entry(members + response)))
                .extracting(Exchange::stored)
                .containsExactly(true);
    }

    @Test
    void anAnswerThatVariesByOriginWasStoredForThisOne() throws IOException {
        var response = ",'response':{'status':200,'headers':%s}".formatted(VARIES);
        assertThat(read(entry("'_fromCache':'disk'" + response)))
                .extracting(Exchange::stored)
                .containsExactly(false);
    }

    /** Chromium writes null where nothing failed. */
    @Test
    void aConfirmedAnswerThatThePageGotIsCounted() throws IOException {
        var asks = "{\"name\":\"If-None-Match\",\"value\":\"x\"},";
        var passed =
                entry("'response':{'status':304,'headers':[],'_error':null}")
                        .replace("\"headers\":[{", "\"headers\":[" + asks + "{");
        var read = new ArrayList<Recording>();
        assertThat(HarFile.read(file(passed), read::add))
                .isEqualTo(new HarFile.Skipped(0, 0, 1, 0, Optional.empty()));
        assertThat(read).isEmpty();
    }

    /** Fiddler and other programs of Windows write one. */
    @Test
    void aByteOrderMarkIsPassedOver() throws IOException {
        var marked =
                Files.writeString(
                        folder.resolve("marked.har"), "\uFEFF" + Files.readString(file(JUDGED)));
        var read = new ArrayList<Recording>();
        HarFile.read(marked, read::add);
        assertThat(read).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"'_fetchedViaServiceWorker':true", "'_fetchType':'Service Worker'"})
    void theAnswerOfAServiceWorkerIsNotChecked(String members) throws IOException {
        assertThat(read(entry(members + ",'response':{'status':200,'headers':[]}"))).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "fetch, empty, FETCH",
        "xhr, empty, XHR",
        "image, image, IMAGE",
        "script, script, SCRIPT",
        "stylesheet, style, STYLESHEET",
        "font, font, FONT",
        "media, video, VIDEO",
        "media, audio, AUDIO",
        "media, '', VIDEO",
        "texttrack, track, TEXT_TRACK",
        "manifest, manifest, MANIFEST",
        "eventsource, empty, EVENT_SOURCE",
        "prefetch, empty, LINK",
        "other, font, FONT",
        "'', style, STYLESHEET",
        "'', '', FETCH",
        "made-up, made-up, FETCH"
    })
    void theTypeSaysWhatHasAsked(String type, String destination, Initiator initiator)
            throws IOException {
        var sent = "{\"name\":\"Sec-Fetch-Dest\",\"value\":\"%s\"},".formatted(destination);
        var entry =
                entry("'_resourceType':'%s','response':{'status':200,'headers':[]}".formatted(type))
                        .replace("\"headers\":[{", "\"headers\":[" + sent + "{");
        assertThat(read(entry))
                .extracting(exchange -> exchange.request().initiator())
                .containsExactly(initiator);
    }

    @ParameterizedTest
    @CsvSource({
        "1f8b08000000, gzip",
        "28b52ffd0000, zstd",
        "425a68393141, bzip2",
        "fd377a585a00, xz",
        "504b03041400, ZIP"
    })
    void aPackedFileIsRefusedByItsName(String bytes, String packed) throws IOException {
        var file = Files.write(folder.resolve("x.har"), HexFormat.of().parseHex(bytes));
        assertThat(catchThrowable(() -> HarFile.read(file, recording -> {})))
                .isInstanceOf(UnreadableFile.class)
                .hasMessageContaining(packed)
                .hasMessageContaining("unpack it");
    }

    private static String entry(String members) {
        return "{" + ASKED + "," + members.replace('\'', '"') + "}";
    }

    private static List<String> faults(Exchange exchange) {
        return Browser.judge(exchange).faults().stream().map(Fault::name).toList();
    }

    private List<Exchange> read(String... entries) throws IOException {
        var read = new ArrayList<Exchange>();
        HarFile.read(file(entries), recording -> read.add(recording.exchange()));
        return read;
    }

    /** Its pages are odd too. */
    private Path file(String... entries) throws IOException {
        var pages = "[{\"id\":null},{\"title\":7},\"x\",null,{\"id\":\"p\",\"title\":{}}]";
        var all = Stream.of(entries).collect(Collectors.joining(","));
        return Files.writeString(
                folder.resolve("x.har"),
                "{\"log\":{\"pages\":%s,\"entries\":[%s]}}".formatted(pages, all));
    }
}
