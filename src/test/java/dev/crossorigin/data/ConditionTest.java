package dev.crossorigin.data;

import static org.assertj.core.api.Assertions.assertThat;

import io.vertx.core.MultiMap;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The comparisons of RFC 9110, section 13.1, with {@code "now"} as the present tag. */
class ConditionTest {

    private static final Representation NOW =
            new Representation(new Data("n", "d"), new byte[0], "\"now\"");

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "\"now\"              | true",
                "*                    | true",
                "  *                  | true",
                "\"old\", \"now\"     | true",
                "\"old\",\"now\"      | true",
                ", \"now\" ,          | true",
                "\"old\" & \"now\"    | true",
                "\"a,b\", \"now\"     | true",
                "W/\"now\"            | false",
                "\"old\"              | false",
                "\"NOW\"              | false",
                "now                  | false",
                "\"\"                 | false",
                "\"*\"                | false",
                "`` | false"
            })
    void ifMatchComparesStrongly(String lines, boolean matched) {
        var condition = new Condition(lines(lines), List.of());
        assertThat(outcome(condition::requireWriting)).isEqualTo(matched ? "goes on" : "stale");
        assertThat(outcome(condition::requireReading)).isEqualTo(matched ? "goes on" : "stale");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "\"now\"              | true",
                "W/\"now\"            | true",
                "*                    | true",
                "W/\"old\", W/\"now\" | true",
                "\"old\" & W/\"now\"  | true",
                "\"old\"              | false",
                "w/\"old\"            | false",
                "now                  | false",
                "`` | false"
            })
    void ifNoneMatchComparesWeakly(String lines, boolean excluded) {
        var condition = new Condition(List.of(), lines(lines));
        assertThat(outcome(condition::requireReading)).isEqualTo(excluded ? "known" : "goes on");
        assertThat(outcome(condition::requireWriting)).isEqualTo(excluded ? "stale" : "goes on");
    }

    @Test
    void ifMatchIsLookedAtFirst() {
        var condition = new Condition(List.of("\"old\""), List.of("*"));
        assertThat(outcome(condition::requireReading)).isEqualTo("stale");
    }

    @Test
    void withoutAConditionEverythingIsAllowed() {
        var none = Condition.of(MultiMap.caseInsensitiveMultiMap());
        assertThat(none.isNone()).isTrue();
        assertThat(outcome(none::requireWriting)).isEqualTo("goes on");
        assertThat(outcome(none::requireReading)).isEqualTo("goes on");
    }

    private static String outcome(Consumer<Representation> condition) {
        try {
            condition.accept(NOW);
            return "goes on";
        } catch (Unsent outcome) {
            return outcome.isKnown() ? "known" : "stale";
        }
    }

    private static List<String> lines(String text) {
        return Stream.of(text.split(" & ", -1)).toList();
    }
}
