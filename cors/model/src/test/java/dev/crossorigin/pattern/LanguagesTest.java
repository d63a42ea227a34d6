package dev.crossorigin.pattern;

import static org.assertj.core.api.Assertions.assertThat;

import dev.crossorigin.pattern.Answer.CannotTell;
import dev.crossorigin.pattern.Answer.Found;
import dev.crossorigin.pattern.Answer.None;
import dev.crossorigin.web.Origin;
import dev.crossorigin.web.TupleOrigin;
import java.lang.management.ManagementFactory;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class LanguagesTest {

    private static final String EXPLODES = "(a|b)*a(a|b){30}";

    @ParameterizedTest
    @CsvSource({
        "https://[a-z]+[.]shop[.]com, https://(a|b)[.]shop[.]com, https://c.shop.com",
        "https://(a|b)[.]shop[.]com, https://[a-z]+[.]shop[.]com,",
        "https?://shop[.]com, https://shop[.]com, http://shop.com",
        "(?!https).*, [^h].*|, h",
        "[ab]{3}, .*b.*, aaa",
        "a*, a?|a{3}a*, aa",
        "https://(?!-)[a-z-]+(?<!-)[.]a, https://[a-z-]+[.]a,"
    })
    void whatTheSecondAddsNothingToIsCovered(String all, String none, String text) {
        var answer =
                Languages.shortest(
                        List.of(Language.ofPattern(all)),
                        List.of(Language.ofPattern(none)),
                        Budget.usual());
        assertThat(answer).isEqualTo(text == null ? new None() : new Found(text));
    }

    /** Where only one place at a time is looked at, no number of them is too much. */
    @Test
    void aLanguageThatExplodesIsAskedExactly() {
        var answer =
                Languages.shortest(
                        List.of(Language.ofPattern(EXPLODES)), List.of(), Budget.usual());
        assertThat(answer).isEqualTo(new Found("a".repeat(31)));
    }

    @Test
    void whatIsTooComplexIsToldInUnderHalfASecond() {
        var thread = ManagementFactory.getThreadMXBean();
        long begin = thread.getCurrentThreadCpuTime();
        var answer =
                Languages.shortest(
                        List.of(Language.ofPattern("[ab]*c")),
                        List.of(Language.ofPattern(EXPLODES + "c|[ab]{0,40}c")),
                        Budget.usual());
        var taken = Duration.ofNanos(thread.getCurrentThreadCpuTime() - begin);
        System.out.printf("too complex, told in %d ms%n", taken.toMillis());
        assertThat(answer).isEqualTo(new CannotTell("the patterns are too complex", -1));
        assertThat(taken).isLessThan(Duration.ofMillis(500));
    }

    @ParameterizedTest
    @CsvSource({
        "'https://(a)\\1', a reference back to a group at index 12",
        "'(?<a>b)\\k<a>', a reference back to a group at index 8",
        "'a\\b', 'a word boundary, on which versions of Java differ, at index 2'",
        "'\\X', a grapheme cluster at index 1",
        "a{1000000}, it is too long or repeats too much at index 2",
        "((a{99}){99}){99}, it is too long or repeats too much at index 9",
        "(?>a|ab)c, an atomic group at index 1",
        "(ab|a)*+b, possessive repetition at index 1",
        "(a?(?!b)){2}b, repetition of what may be empty at index 10",
        "a{2}{3}, repetition of a repetition at index 5"
    })
    void whatCannotBeToldIsNamedWithItsPlace(String pattern, String why) {
        var language = Language.ofPattern(pattern);
        var answer = Languages.shortest(List.of(language), List.of(), Budget.usual());
        assertThat(answer).isInstanceOf(CannotTell.class).hasToString(why);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://a",
                "http://a.b.",
                "https://a_b-c.d0:8443",
                "https://1.2.3.4",
                "http://a:443",
                "https://a:443",
                "http://a:80",
                "https://a:80",
                "https://a:0",
                "https://a:65535",
                "https://a:65536",
                "https://a:08",
                "https://256.1.1.1",
                "https://1.2.3",
                "https://a.1",
                "https://a.0x1f",
                "https://a.0xg",
                "https://a.00x",
                "https://A",
                "https://a/",
                "null",
                "https://a..b",
                "https://.a",
                "https://[::1]",
                "http://[2001:db8::7]:3000",
                "ftp://a",
                "https://",
                "https://a:",
                "https://01.2.3.4",
                "https://a.1.",
                "https://a.0",
                "https://a.09z"
            })
    void aTextIsAWebOriginIfBrowsersWriteIt(String text) {
        var answer =
                Languages.shortest(
                        List.of(Language.ofText(text), Language.ofWebOrigins()),
                        List.of(),
                        Budget.usual());
        boolean web = Origin.parse(text) instanceof TupleOrigin origin && origin.isHttp();
        assertThat(answer).isEqualTo(web ? new Found(text) : new None());
    }
}
