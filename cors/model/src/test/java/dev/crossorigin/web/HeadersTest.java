package dev.crossorigin.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class HeadersTest {

    private static final Headers HEADERS = Headers.of("Vary", "Origin", "Age", "0", "vary", "");

    @ParameterizedTest
    @ValueSource(strings = {"Vary", "vary", "VARY"})
    void aNameIsFoundInAnyCase(String name) {
        assertThat(HEADERS.first(name)).contains("Origin");
        assertThat(HEADERS.all(name)).containsExactly("Origin", "");
        assertThat(HEADERS.joined(name)).contains("Origin, ");
    }

    @ParameterizedTest
    @ValueSource(strings = {"Var", "Vary ", ""})
    void anotherNameIsNotFound(String name) {
        assertThat(HEADERS.first(name)).isEmpty();
        assertThat(HEADERS.all(name)).isEmpty();
        assertThat(HEADERS.joined(name)).isEmpty();
    }

    @Test
    void linesAreAddedBehind() {
        assertThat(Headers.of("Age", "0").plus("age", "1"))
                .isEqualTo(new Headers(List.of(new Header("Age", "0"), new Header("age", "1"))));
    }

    @Test
    void everyNameHasAValue() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Headers.of("Age", "0", "Vary"))
                .withMessage("\"Vary\" has no value");
    }
}
