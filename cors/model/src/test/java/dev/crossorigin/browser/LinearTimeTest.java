package dev.crossorigin.browser;

import static dev.crossorigin.testing.Patience.GENEROUS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import dev.crossorigin.web.Answer;
import dev.crossorigin.web.Header;
import dev.crossorigin.web.Headers;
import dev.crossorigin.web.Origin;
import dev.crossorigin.words.ConsoleText;
import dev.crossorigin.words.Engine;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * No mebibyte, wherever it stands, keeps a verdict or a console line waiting. Quadratic time would
 * take hours.
 */
class LinearTimeTest {

    private static final int MEBIBYTE = 1 << 20;
    private static final String PAGE = "https://shop.example";

    /** What long texts are made of; each is bad for some way of reading. */
    private static final List<String> PIECES = List.of("a, b ", "../", "\u00e9");

    /** What long URLs start with. */
    private static final List<String> STARTS = List.of("", "https://", "https://a/");

    private static void read(PageRequest asked, Headers answered, String hop) {
        var answer = new Answer(200, answered);
        var redirect = new Answer(307, Headers.of("Location", "/a").plus(answered));
        var exchange =
                new Exchange(
                        asked,
                        Optional.of(answer),
                        List.of(new Hop(hop, redirect), new Hop(hop, new Answer(307, answered))),
                        Optional.of(answer));
        var verdict = Browser.judge(exchange);
        assertThat(Browser.preflight(asked)).isNotNull();
        verdict.notes().forEach(Note::sentence);
        for (var engine : Engine.values()) {
            assertThat(ConsoleText.of(engine, exchange, verdict)).isNotNull();
        }
    }

    private static PageRequest request(Origin page, String url, String method, Headers headers) {
        return new PageRequest(page, url, method, headers, CredentialsMode.INCLUDE);
    }

    private static PageRequest request(Headers headers) {
        return request(Origin.of(PAGE), "https://api.example", "PUT", headers);
    }

    private static void eachLongText(List<String> starts, Consumer<String> reader) {
        assertTimeoutPreemptively(
                GENEROUS,
                () -> {
                    for (var start : starts) {
                        for (var piece : PIECES) {
                            reader.accept(start + piece.repeat(MEBIBYTE / piece.length()));
                        }
                    }
                });
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Accept",
                "Accept-Language",
                "Authorization",
                "Content-Type",
                "DPR",
                "Range",
                "X-HTTP-Method"
            })
    void aHeaderOfTheRequestIsReadOnce(String name) {
        eachLongText(
                List.of(""), text -> read(request(Headers.of(name, text)), Headers.none(), "/"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Access-Control-Allow-Credentials",
                "Access-Control-Allow-Headers",
                "Access-Control-Allow-Methods",
                "Access-Control-Expose-Headers",
                "Access-Control-Max-Age",
                "X-A"
            })
    void aHeaderOfTheAnswerIsReadOnce(String name) {
        var asked = request(Headers.of("X-A", "1"));
        eachLongText(List.of(""), text -> read(asked, Headers.of(name, text), "/"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"Access-Control-Allow-Origin", "Location"})
    void aUrlInAnAnswerIsReadOnce(String name) {
        var asked = request(Headers.none());
        eachLongText(STARTS, text -> read(asked, Headers.of(name, text), "/"));
    }

    @Test
    void whatScriptAsksForIsReadOnce() {
        var none = Headers.none();
        var api = "https://api.example";
        eachLongText(STARTS, url -> read(request(Origin.of(PAGE), url, "GET", none), none, "/"));
        eachLongText(
                STARTS,
                text ->
                        Origin.parse(text)
                                .origin()
                                .ifPresent(
                                        page -> read(request(page, api, "GET", none), none, "/")));
        eachLongText(List.of("https://"), hop -> read(request(none), none, hop));
        eachLongText(
                List.of(""),
                method -> read(request(Origin.of(PAGE), api, method, none), none, "/"));
        eachLongText(List.of(""), name -> read(request(Headers.of(name, "1")), none, "/"));
    }

    static Stream<IntFunction<Header>> lines() {
        return Stream.of(
                i -> new Header("X-" + i, "1"),
                i -> new Header("Accept", "a"),
                i -> new Header("Access-Control-Allow-Origin", PAGE),
                i -> new Header("Access-Control-Allow-Headers", "X-" + i),
                i -> new Header("Access-Control-Expose-Headers", "X-" + i),
                i -> new Header("Location", ""));
    }

    @ParameterizedTest
    @MethodSource("lines")
    void aHundredThousandLinesAreReadOnce(IntFunction<Header> line) {
        var headers = new Headers(IntStream.range(0, 100_000).mapToObj(line).toList());
        assertTimeoutPreemptively(GENEROUS, () -> read(request(headers), headers, "/"));
    }
}
