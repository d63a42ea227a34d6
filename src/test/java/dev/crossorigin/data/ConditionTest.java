package dev.crossorigin.data;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The comparisons of RFC 9110, section 13.1, with {@code "now"} as the present tag. */
class ConditionTest {

    private static final String NOW = "\"now\"";

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
        assertThat(new Condition(lines(lines), List.of()).allowsWriting(NOW)).isEqualTo(matched);
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
        assertThat(condition.isExcluded(NOW)).isEqualTo(excluded);
        assertThat(condition.allowsWriting(NOW)).isEqualTo(!excluded);
    }

    @Test
    void withoutAConditionEverythingIsAllowed() {
        var none = new Condition(List.of(), List.of());
        assertThat(none.isNone()).isTrue();
        assertThat(none.allowsWriting(NOW)).isTrue();
    }

    private static List<String> lines(String text) {
        return Stream.of(text.split(" & ", -1)).toList();
    }
}
