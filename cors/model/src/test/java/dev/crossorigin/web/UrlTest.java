package dev.crossorigin.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** How browsers read and write URLs, with examples of the URL standard. */
class UrlTest {

    private static final Url BASE = Url.parse("https://shop.example:8443/a/b?c=d#e").orElseThrow();

    @ParameterizedTest
    @CsvSource({
        "https://SHOP.example:443, https://shop.example/",
        "http:shop.example, http://shop.example/",
        "'http:\\\\shop.example\\a\\..\\b', http://shop.example/b",
        "http://shop.example:0080/%2e%2E/a/./b/.., http://shop.example/a/",
        "http://0x7f.1:81?a b'#c d, http://127.0.0.1:81/?a%20b%27#c%20d",
        "http://[0:0::1]/ä, http://[::1]/%C3%A4",
        "http://bücher.example, http://xn--bcher-kva.example/",
        "http://shop%2eexample, http://shop.example/",
        "http://user:pass@shop.example, http://user:pass@shop.example/",
        "http://@shop.example, http://shop.example/",
        "http://*.example, http://*.example/",
        "localhost:7101, localhost:7101",
        "x-app://Shop/a, x-app://Shop/a",
        "mailto:me, mailto:me"
    })
    void aUrlIsWrittenInOneWay(String written, String canonical) {
        assertThat(Url.parse(written).map(Url::toString)).contains(canonical);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "localhost",
                "//shop.example",
                "*.example.com",
                "\"http://shop.example\"",
                "http://",
                "http://:80",
                "http://a b",
                "http://a<b",
                "http://a%zz",
                "http://[::1",
                "http://[::1]]",
                "http://1.2.3.256",
                "http://shop.0x1",
                "http://a:65536",
                "http://a:80a",
                "x-app://a<b"
            })
    void whatIsNoUrlIsNotRead(String text) {
        assertThat(Url.parse(text)).isEqualTo(Optional.empty());
    }

    @ParameterizedTest
    @CsvSource({
        "/x, https://shop.example:8443/x",
        "x, https://shop.example:8443/a/x",
        "../../x, https://shop.example:8443/x",
        "?x, https://shop.example:8443/a/b?x",
        "'', https://shop.example:8443/a/b?c=d",
        "#x, https://shop.example:8443/a/b?c=d#x",
        "//api.example, https://api.example/",
        "https:x, https://shop.example:8443/a/x",
        "http:x, http://x/",
        "ftp://x/y, ftp://x/y"
    })
    void aLocationIsReadFromWhereItIs(String location, String target) {
        assertThat(BASE.resolve(location).map(Url::toString)).contains(target);
    }
}
