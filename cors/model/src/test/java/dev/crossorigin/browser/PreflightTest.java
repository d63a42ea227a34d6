package dev.crossorigin.browser;

import static org.assertj.core.api.Assertions.assertThat;

import dev.crossorigin.web.Answer;
import dev.crossorigin.web.Headers;
import dev.crossorigin.web.Origin;
import dev.crossorigin.web.Request;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Which requests a preflight goes ahead of, and what the two of them say. */
class PreflightTest {

    private static final String PAGE = "https://shop.example";
    private static final String API = "https://api.example/orders?a=b";

    private static PageRequest request(String method, String... headers) {
        return new PageRequest(
                Origin.of(PAGE), API, method, Headers.of(headers), CredentialsMode.OMIT);
    }

    private static boolean isPreflighted(String... headers) {
        return Browser.preflight(request("GET", headers)).isPresent();
    }

    @ParameterizedTest
    @ValueSource(strings = {"GET", "get", "HEAD", "hEaD", "POST", "post"})
    void aSafelistedMethodNeedsNone(String method) {
        assertThat(Browser.preflight(request(method))).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"put,PUT", "Delete,DELETE", "options,OPTIONS", "patch,patch", "M-Search,M-Search"})
    void sixMethodsAreNormalizedAndPatchIsNot(String written, String asked) {
        assertThat(Browser.preflight(request(written)))
                .contains(
                        new Request(
                                "OPTIONS",
                                "https",
                                "/orders?a=b",
                                Headers.of(
                                        "Host", "api.example",
                                        "Origin", PAGE,
                                        "Access-Control-Request-Method", asked)));
        assertThat(Browser.actual(request(written)).map(Request::method)).contains(asked);
    }

    @Test
    void aListenerToAnUploadMakesOneNecessaryThatNamesNoHeaders() {
        var asked = request("POST").withPreflight();
        assertThat(Browser.preflight(asked).map(Request::headers))
                .contains(
                        Headers.of(
                                "Host", "api.example",
                                "Origin", PAGE,
                                "Access-Control-Request-Method", "POST"));
        var refused =
                new Exchange(
                        asked,
                        Optional.of(new Answer(403, Headers.none())),
                        List.of(),
                        Optional.empty());
        assertThat(Browser.judge(refused).faults())
                .extracting(Fault::name)
                .containsExactly("PreflightMissingAllowOriginHeader", "PreflightInvalidStatus");
    }

    @Test
    void headersAreAskedForSortedInLowerCaseAndOnce() {
        var asked = request("GET", "X-B", "1", "Authorization", "x", "X-a", "1", "x-b", "2");
        assertThat(Browser.preflight(asked).map(Request::headers).orElseThrow())
                .isEqualTo(
                        Headers.of(
                                "Host", "api.example",
                                "Origin", PAGE,
                                "Access-Control-Request-Method", "GET",
                                "Access-Control-Request-Headers", "authorization,x-a,x-b"));
        assertThat(Browser.actual(asked).map(Request::headers).orElseThrow())
                .isEqualTo(
                        Headers.of(
                                "Host", "api.example",
                                "X-B", "1, 2",
                                "Authorization", "x",
                                "X-a", "1",
                                "Origin", PAGE));
    }

    @ParameterizedTest
    @ValueSource(strings = {"GET", "PUT"})
    void withinTheOriginNothingIsAsked(String method) {
        var own =
                new PageRequest(
                        Origin.of(PAGE),
                        "/orders",
                        method,
                        Headers.of("X-A", "1"),
                        CredentialsMode.OMIT);
        assertThat(Browser.preflight(own)).isEmpty();
        assertThat(Browser.actual(own).flatMap(Request::origin).isPresent())
                .isEqualTo(method.equals("PUT"));
    }

    @ParameterizedTest
    @CsvSource({
        "https://shop.example:443/a, false",
        "https://SHOP.example/, false",
        "//shop.example, false",
        "http://shop.example, true",
        "https://shop.example:8443, true",
        "https://shop.example., true",
        "https://www.shop.example, true"
    })
    void anotherSchemeHostOrPortIsAnotherOrigin(String url, boolean preflighted) {
        var asked =
                new PageRequest(
                        Origin.of(PAGE), url, "PUT", Headers.none(), CredentialsMode.SAME_ORIGIN);
        assertThat(Browser.preflight(asked).isPresent()).isEqualTo(preflighted);
    }

    @Test
    void anOpaquePageHasNoOriginOfItsOwn() {
        var asked =
                new PageRequest(
                        Origin.of("null"), API, "PUT", Headers.none(), CredentialsMode.SAME_ORIGIN);
        assertThat(Browser.preflight(asked).flatMap(Request::origin)).contains("null");
    }

    @Test
    void forbiddenHeadersAreNeitherAskedForNorSent() {
        var asked =
                request(
                        "POST",
                        "Cookie",
                        "a=b",
                        "Sec-Anything",
                        "1",
                        "proxy-x",
                        "1",
                        "Access-Control-Request-Method",
                        "PUT",
                        "X-HTTP-Method-Override",
                        "PUT, Trace");
        assertThat(Browser.preflight(asked)).isEmpty();
        assertThat(Browser.actual(asked).map(Request::headers).orElseThrow())
                .isEqualTo(Headers.of("Host", "api.example", "Origin", PAGE));
        assertThat(isPreflighted("X-HTTP-Method-Override", "PUT")).isTrue();
    }

    /** Of five names with 128 bytes each, only several lines come near. */
    @ParameterizedTest
    @CsvSource({"0, false", "1, true"})
    void safelistedValuesMayHave1024BytesTogether(int more, boolean preflighted) {
        var headers = Headers.none();
        for (int i = 0; i < 7; i++) {
            headers = headers.plus("Accept", "a".repeat(128));
        }
        headers =
                headers.plus("Accept-Language", "a".repeat(127))
                        .plus("Content-Language", "a".repeat(1 + more));
        var asked = new PageRequest(Origin.of(PAGE), API, "GET", headers, CredentialsMode.OMIT);
        assertThat(Browser.preflight(asked).isPresent()).isEqualTo(preflighted);
    }

    @Test
    void valuesOnSeveralLinesAreMeasuredEachAndInChromiumTogether() {
        var lines = new String[] {"Accept", "a".repeat(63), "accept", "b".repeat(64)};
        assertThat(isPreflighted(lines)).isFalse();
        assertThat(Browser.first(request("GET", lines), Conduct.CHROMIUM).flatMap(Leg::preflight))
                .isPresent();
        assertThat(isPreflighted("Accept", "a", "accept", "b".repeat(129))).isTrue();
    }

    @Test
    void everyNameIsAskedForOnceHoweverManyThereAre() {
        var headers =
                IntStream.range(0, 500)
                        .mapToObj(i -> Headers.of("X-" + i % 50, "1"))
                        .reduce(Headers.none(), Headers::plus);
        var asked = new PageRequest(Origin.of(PAGE), API, "GET", headers, CredentialsMode.OMIT);
        assertThat(
                        Browser.preflight(asked)
                                .flatMap(
                                        sent ->
                                                sent.headers()
                                                        .first("Access-Control-Request-Headers"))
                                .orElseThrow()
                                .split(",", -1))
                .hasSize(50);
    }
}
