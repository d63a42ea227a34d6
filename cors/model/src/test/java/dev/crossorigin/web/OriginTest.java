package dev.crossorigin.web;

import static dev.crossorigin.testing.Patience.GENEROUS;
import static dev.crossorigin.web.OriginFault.BAD_HOST;
import static dev.crossorigin.web.OriginFault.BAD_IPV4;
import static dev.crossorigin.web.OriginFault.BAD_IPV6;
import static dev.crossorigin.web.OriginFault.BAD_PORT;
import static dev.crossorigin.web.OriginFault.BAD_PUNYCODE;
import static dev.crossorigin.web.OriginFault.DEFAULT_PORT;
import static dev.crossorigin.web.OriginFault.DOUBLED_SCHEME;
import static dev.crossorigin.web.OriginFault.FRAGMENT;
import static dev.crossorigin.web.OriginFault.GLOB;
import static dev.crossorigin.web.OriginFault.LEADING_SLASH;
import static dev.crossorigin.web.OriginFault.NO_HOST;
import static dev.crossorigin.web.OriginFault.NO_SCHEME;
import static dev.crossorigin.web.OriginFault.PATH;
import static dev.crossorigin.web.OriginFault.QUERY;
import static dev.crossorigin.web.OriginFault.QUOTED;
import static dev.crossorigin.web.OriginFault.SEVERAL;
import static dev.crossorigin.web.OriginFault.SLASHES;
import static dev.crossorigin.web.OriginFault.TRAILING_SLASH;
import static dev.crossorigin.web.OriginFault.UNICODE_HOST;
import static dev.crossorigin.web.OriginFault.UNUSUAL_IPV4;
import static dev.crossorigin.web.OriginFault.UNUSUAL_IPV6;
import static dev.crossorigin.web.OriginFault.UNUSUAL_PORT;
import static dev.crossorigin.web.OriginFault.UPPER_CASE;
import static dev.crossorigin.web.OriginFault.USERINFO;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import dev.crossorigin.web.ParsedOrigin.Miswritten;
import dev.crossorigin.web.ParsedOrigin.Unreadable;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class OriginTest {

    @ParameterizedTest
    @CsvSource({
        "https://shop.example, https, shop.example, -1",
        "http://shop.example:443, http, shop.example, 443",
        "https://shop.example:80, https, shop.example, 80",
        "https://shop.example:1, https, shop.example, 1",
        "https://shop.example:65535, https, shop.example, 65535",
        "https://shop.example., https, shop.example., -1",
        "http://localhost:3000, http, localhost, 3000",
        "http://my_host, http, my_host, -1",
        "http://2.a1, http, 2.a1, -1",
        "http://127.0.0.1:8080, http, 127.0.0.1, 8080",
        "https://[::1], https, [::1], -1",
        "https://[2001:db8::7:0:0:1]:8443, https, [2001:db8::7:0:0:1], 8443",
        "https://[::ffff:7f00:1], https, [::ffff:7f00:1], -1",
        "https://xn--mnchen-3ya.example, https, xn--mnchen-3ya.example, -1",
        "https://xn--fa-hia.example, https, xn--fa-hia.example, -1",
        "https://xn--mgba3gch31f060k.example, https, xn--mgba3gch31f060k.example, -1",
        "https://xn--ls8h.example, https, xn--ls8h.example, -1",
        "https://xn--b1abfaaepdrnnbgefbadotcwatmq2g4l, https, xn--b1abfaaepdrnnbgefbadotcwatmq2g4l, -1",
        "https://a--b.-c.example, https, a--b.-c.example, -1",
        "moz-extension://0a-1b, moz-extension, 0a-1b, -1",
    })
    void whatBrowsersSendIsAnOrigin(String text, String scheme, String host, int port) {
        assertThat(Origin.parse(text))
                .isEqualTo(new TupleOrigin(scheme, host, port))
                .hasToString(text);
    }

    @Test
    void nullIsOpaque() {
        assertThat(Origin.parse("null")).isEqualTo(Origin.opaque()).hasToString("null");
    }

    static Stream<Arguments> miswritten() {
        return Stream.of(
                miswritten("https://shop.example/", "https://shop.example", TRAILING_SLASH),
                miswritten("https://shop.example//", "https://shop.example", PATH),
                miswritten("https://shop.example/a", "https://shop.example", PATH),
                miswritten("https://shop.example\\a", "https://shop.example", PATH),
                miswritten("https://shop.example?a", "https://shop.example", QUERY),
                miswritten("https://shop.example#a", "https://shop.example", FRAGMENT),
                miswritten(
                        "https://shop.example/a?b/#c/",
                        "https://shop.example",
                        PATH,
                        QUERY,
                        FRAGMENT),
                miswritten("https://me:pw@shop.example", "https://shop.example", USERINFO),
                miswritten("HTTPS://shop.example", "https://shop.example", UPPER_CASE),
                miswritten("https://Shop.example", "https://shop.example", UPPER_CASE),
                miswritten("https://shop.example:443", "https://shop.example", DEFAULT_PORT),
                miswritten("http://shop.example:80", "http://shop.example", DEFAULT_PORT),
                miswritten(
                        "https://Shop.example:443/",
                        "https://shop.example",
                        UPPER_CASE,
                        DEFAULT_PORT,
                        TRAILING_SLASH),
                miswritten("https://shop.example:", "https://shop.example", UNUSUAL_PORT),
                miswritten("https://shop.example:08443", "https://shop.example:8443", UNUSUAL_PORT),
                miswritten(
                        "https://shop.example:00443",
                        "https://shop.example",
                        UNUSUAL_PORT,
                        DEFAULT_PORT),
                miswritten("https:shop.example", "https://shop.example", SLASHES),
                miswritten("https:/shop.example", "https://shop.example", SLASHES),
                miswritten("https:///shop.example", "https://shop.example", SLASHES),
                miswritten("https:\\\\shop.example", "https://shop.example", SLASHES),
                miswritten("https://https://shop.example", "https://shop.example", DOUBLED_SCHEME),
                miswritten("https://https//shop.example", "https://shop.example", DOUBLED_SCHEME),
                miswritten("https://HTTPS:/shop.example", "https://shop.example", DOUBLED_SCHEME),
                miswritten("https://shop.example\\", "https://shop.example", TRAILING_SLASH),
                miswritten("\"https://shop.example\"", "https://shop.example", QUOTED),
                miswritten("'https://[::1]'", "https://[::1]", QUOTED),
                miswritten("[\"https://shop.example\"", "https://shop.example", QUOTED),
                miswritten("\"https://shop.example\"]", "https://shop.example", QUOTED),
                miswritten("<https://shop.example>", "https://shop.example", QUOTED),
                miswritten("/https://shop.example", "https://shop.example", LEADING_SLASH),
                miswritten(
                        "https://m\u00FCnchen.example",
                        "https://xn--mnchen-3ya.example",
                        UNICODE_HOST),
                miswritten(
                        "https://M\u00DCNCHEN.example",
                        "https://xn--mnchen-3ya.example",
                        UNICODE_HOST),
                miswritten("https://shop\u3002example", "https://shop.example", UNICODE_HOST),
                miswritten(
                        "https://\uFF11\uFF12\uFF17.1",
                        "https://127.0.0.1",
                        UNICODE_HOST,
                        UNUSUAL_IPV4),
                miswritten("http://127.1", "http://127.0.0.1", UNUSUAL_IPV4),
                miswritten("http://127.0.0.1.", "http://127.0.0.1", UNUSUAL_IPV4),
                miswritten("http://0x7f.0.0.010", "http://127.0.0.8", UNUSUAL_IPV4),
                miswritten("http://2130706433", "http://127.0.0.1", UNUSUAL_IPV4),
                miswritten("http://[0:0:0:0:0:0:0:1]", "http://[::1]", UNUSUAL_IPV6),
                miswritten("http://[2001:DB8::]", "http://[2001:db8::]", UNUSUAL_IPV6),
                miswritten("http://[1::2:0:0:0:3]", "http://[1:0:0:2::3]", UNUSUAL_IPV6),
                miswritten("http://[1::2:3:4:5:6:7]", "http://[1:0:2:3:4:5:6:7]", UNUSUAL_IPV6),
                miswritten("http://[::127.0.0.1]", "http://[::7f00:1]", UNUSUAL_IPV6));
    }

    @ParameterizedTest
    @MethodSource
    void miswritten(String text, String meant, List<OriginFault> faults) {
        var origin = (TupleOrigin) Origin.parse(meant);
        assertThat(Origin.parse(text)).isEqualTo(new Miswritten(text, faults, origin));
    }

    static Stream<Arguments> unreadable() {
        return Stream.of(
                unreadable("", NO_SCHEME),
                unreadable("shop.example", NO_SCHEME),
                unreadable("//shop.example", NO_SCHEME),
                unreadable("://shop.example", NO_SCHEME),
                unreadable("localhost:3000", NO_SCHEME),
                unreadable("https", NO_SCHEME),
                unreadable("NULL", NO_SCHEME),
                unreadable("*", NO_SCHEME),
                unreadable("/", LEADING_SLASH, NO_SCHEME),
                unreadable("/https://x[.]y{2", LEADING_SLASH, BAD_HOST),
                unreadable("http://https://shop.example", DOUBLED_SCHEME),
                unreadable("https://a.example https://b.example", SEVERAL),
                unreadable("https://a.example,https://b.example", SEVERAL),
                unreadable("https://a.example;https://b.example", SEVERAL),
                unreadable("https://", NO_HOST),
                unreadable("https://:443", NO_HOST, DEFAULT_PORT),
                unreadable("file:///home/me", NO_HOST, PATH),
                unreadable("https://*.shop.example", GLOB),
                unreadable("http://localhost:*", GLOB),
                unreadable("https://shop..example", BAD_HOST),
                unreadable("https://.shop.example", BAD_HOST),
                unreadable("https://sh op.example", BAD_HOST),
                unreadable("https://shop,example", BAD_HOST),
                unreadable("https://sh%6Fp.example", UPPER_CASE, BAD_HOST),
                unreadable("https://fa\u00DF.example", UNICODE_HOST),
                unreadable("https://\u0000.example", BAD_HOST),
                unreadable("https://xn--.example", BAD_PUNYCODE),
                unreadable("https://xn--a.example", BAD_PUNYCODE),
                unreadable("https://xn--shop-.example", BAD_PUNYCODE),
                unreadable("https://xn--mnchen-9.example", BAD_PUNYCODE),
                unreadable("https://xn--99999999999.example", BAD_PUNYCODE),
                unreadable("http://256.0.0.1", BAD_IPV4),
                unreadable("http://1.2.3.4.5", BAD_IPV4),
                unreadable("http://1.2.3.08", BAD_IPV4),
                unreadable("http://shop.1", BAD_IPV4),
                unreadable("http://4294967296", BAD_IPV4),
                unreadable("http://0xffffffffffffffff", BAD_IPV4),
                unreadable("http://-1.2", BAD_IPV4),
                unreadable("http://[1:2:3:4:5:6:7]", BAD_IPV6),
                unreadable("http://[1::2::3]", BAD_IPV6),
                unreadable("http://[::1%25eth0]", BAD_IPV6),
                unreadable("http://[::10000]", BAD_IPV6),
                unreadable("http://[::1.2.3.256]", BAD_IPV6),
                unreadable("http://[::1", BAD_HOST, BAD_PORT),
                unreadable("http://::1", NO_HOST, BAD_PORT),
                unreadable("https://shop.example:0", BAD_PORT),
                unreadable("https://shop.example:65536", BAD_PORT),
                unreadable("https://shop.example:99999999999", BAD_PORT),
                unreadable("https://shop.example:https", BAD_PORT));
    }

    @ParameterizedTest
    @MethodSource
    void unreadable(String text, List<OriginFault> faults) {
        assertThat(Origin.parse(text)).isEqualTo(new Unreadable(text, faults));
    }

    @ParameterizedTest
    @ValueSource(strings = {"\"", "]", "://,", "https://", "a.", "0."})
    void aLongTextIsReadInOnePass(String piece) {
        assertTimeoutPreemptively(
                GENEROUS,
                () -> Origin.parse("https://" + piece.repeat((1 << 20) / piece.length())));
    }

    private static Arguments miswritten(String text, String meant, OriginFault... faults) {
        return arguments(text, meant, List.of(faults));
    }

    private static Arguments unreadable(String text, OriginFault... faults) {
        return arguments(text, List.of(faults));
    }
}
