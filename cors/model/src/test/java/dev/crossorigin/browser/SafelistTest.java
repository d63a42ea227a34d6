package dev.crossorigin.browser;

import static org.assertj.core.api.Assertions.assertThat;

import dev.crossorigin.web.Headers;
import dev.crossorigin.web.Origin;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Which values need no preflight, and the nearest ones that do. */
class SafelistTest {

    private static final String UNSAFE = "\"():<>?@[\\]{}\u007F";

    static Stream<Arguments> safelisted() {
        return Stream.of(
                Arguments.of("Accept", List.of("", "*/*", "a".repeat(128), "a\tb", "\u00E9;=/")),
                Arguments.of("Accept-Language", List.of("de, en;q=0.5", "*-.", "a".repeat(128))),
                Arguments.of("Content-Language", List.of("de-AT", "")),
                Arguments.of(
                        "Content-Type",
                        List.of(
                                "text/plain",
                                "TEXT/Plain;charset=UTF-8",
                                "multipart/form-data ; x",
                                "application/x-www-form-urlencoded;",
                                "text/plain;" + "a".repeat(117))),
                Arguments.of(
                        "Range", List.of("bytes=0-", "bytes=0-0", "bytes=007-10", "bytes=00-0")));
    }

    static Stream<Arguments> safelistedInChromium() {
        return Stream.of(
                Arguments.of("DPR", List.of("1", "1.5")),
                Arguments.of("Save-Data", List.of("on", "ON")),
                Arguments.of("ECT", List.of("slow-2g", "4g")),
                Arguments.of("Width", List.of("640")),
                Arguments.of("User-Agent", List.of("my-sdk/1")));
    }

    static Stream<Arguments> unsafe() {
        return Stream.of(
                Arguments.of("Accept", List.of("a".repeat(129), "a(b", "a\u0001b", "a\u007Fb")),
                Arguments.of("Accept-Language", List.of("de_AT", "de/", "\u00E9", "a".repeat(129))),
                Arguments.of("Content-Language", List.of("de:", "de\tat")),
                Arguments.of(
                        "Content-Type",
                        List.of(
                                "",
                                "application/json",
                                "text/plain, text/plain",
                                "text/plainx",
                                "text /plain",
                                "text/plain x",
                                "multipart/form-data; boundary=\"x\"",
                                "text/plain;" + "a".repeat(118))),
                Arguments.of(
                        "Range",
                        List.of(
                                "bytes=-5",
                                "bytes=-",
                                "bytes=5-2",
                                "bytes=0-1,3-4",
                                "bytes= 0-1",
                                "Bytes=0-1",
                                "bytes=0-9223372036854775807",
                                "items=0-1")),
                Arguments.of("DPR", List.of("", "1.", ".5", "1.5.1", "-1")),
                Arguments.of("Save-Data", List.of("off", "")),
                Arguments.of("ECT", List.of("4G", "5g")),
                Arguments.of("Width", List.of("640.0")),
                Arguments.of("X-Requested-With", List.of("XMLHttpRequest")),
                Arguments.of("Authorization", List.of("")),
                Arguments.of("Cache-Control", List.of("no-cache")),
                Arguments.of("If-None-Match", List.of("\"x\"")));
    }

    private static boolean isPreflighted(String name, String value) {
        return isPreflighted(name, value, Conduct.STANDARD);
    }

    private static boolean isPreflighted(String name, String value, Conduct conduct) {
        var asked =
                new PageRequest(
                        Origin.of("https://shop.example"),
                        "https://api.example",
                        "GET",
                        Headers.of(name, value),
                        CredentialsMode.SAME_ORIGIN);
        return Browser.first(asked, conduct).flatMap(Leg::preflight).isPresent();
    }

    @ParameterizedTest
    @MethodSource("safelisted")
    void aSafelistedValueNeedsNoPreflight(String name, List<String> values) {
        assertThat(values).noneMatch(value -> isPreflighted(name, value));
    }

    @ParameterizedTest
    @MethodSource("unsafe")
    void anyOtherValueNeedsOne(String name, List<String> values) {
        assertThat(values).allMatch(value -> isPreflighted(name, value));
        assertThat(values).allMatch(value -> isPreflighted(name, value, Conduct.CHROMIUM));
    }

    @ParameterizedTest
    @MethodSource("safelistedInChromium")
    void chromiumNeedsNoneWhereTheStandardDoes(String name, List<String> values) {
        assertThat(values).allMatch(value -> isPreflighted(name, value));
        assertThat(values).noneMatch(value -> isPreflighted(name, value, Conduct.CHROMIUM));
    }

    @Test
    void everyUnsafeByteIsUnsafe() {
        assertThat(IntStream.range(1, 256).filter(c -> c != '\r' && c != '\n'))
                .allSatisfy(
                        c ->
                                assertThat(
                                                isPreflighted(
                                                        "Accept",
                                                        "a" + Character.toString(c) + "b"))
                                        .isEqualTo(
                                                (c < ' ' && c != '\t') || UNSAFE.indexOf(c) >= 0));
    }
}
