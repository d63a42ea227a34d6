package dev.crossorigin.web;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What is shown moves no cursor, changes no colour and turns no text around. */
class VisibleTest {

    @ParameterizedTest
    @CsvSource(
            nullValues = "-",
            value = {
                "7,       \\u0007",
                "10,      \\u000a",
                "27,      \\u001b",
                "127,     \\u007f",
                "155,     \\u009b",
                "8206,    \\u200e",
                "8238,    \\u202e",
                "8232,    \\u2028",
                "55296,   \\ud800",
                "65279,   \\ufeff",
                "917505,  \\u{e0001}"
            })
    void whatShowsNothingIsShownAsItsNumber(int character, String shown) {
        assertThat(Visible.of("a" + Character.toString(character) + "b"))
                .isEqualTo("a" + shown + "b");
    }

    @Test
    void whatShowsItselfStays() {
        assertThat(Visible.of("https://bücher.example/日本 😀 \"\\n\""))
                .isEqualTo("https://bücher.example/日本 😀 \"\\n\"");
    }
}
