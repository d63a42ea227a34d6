package dev.crossorigin.shipped;

import static org.assertj.core.api.Assertions.assertThat;

import dev.crossorigin.declaration.Conversions;
import io.quarkus.runtime.configuration.DurationConverter;
import io.quarkus.runtime.configuration.TrimmedStringConverter;
import java.time.Duration;
import java.util.Optional;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The workbench reads values the way Quarkus does. */
class ConversionsTest {

    private static final String ALPHABET = "07+-.smhdDpPtT ";

    private static final int GENERATED = 20_000;

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " ",
                "0",
                "600",
                "-1",
                "+5",
                " 7 ",
                "10M",
                "10m",
                "1H",
                "1.5S",
                "1.5M",
                "2D",
                "2d",
                "-2d",
                "1.5d",
                "100ms",
                "100MS",
                "1.5ms",
                "1H30M",
                "1h 30m",
                "PT10M",
                "pt5s",
                "-p4D",
                "+P4d",
                "P1D",
                "P1DT2H",
                "1D2H",
                "-PT5S",
                "-1h",
                "ten",
                "10 M",
                "+",
                "s",
                ".5s",
                "-.5s",
                "99999999999999999999",
                "9223372036854775807",
                "9223372036854775807s",
                "10x",
                "\u0661",
                "5\u0661s"
            })
    void aDurationIsReadTheSame(String text) {
        assertThat(Conversions.duration(text)).isEqualTo(quarkus(text));
    }

    @Test
    void aDurationIsReadTheSameWhateverIsWritten() {
        var chance = new Random(20_261_127);
        var different =
                Stream.generate(() -> text(chance))
                        .limit(GENERATED)
                        .filter(text -> !Conversions.duration(text).equals(quarkus(text)));
        assertThat(different).isEmpty();
    }

    private static String text(Random chance) {
        return chance.ints(1 + chance.nextInt(6), 0, ALPHABET.length())
                .mapToObj(i -> ALPHABET.substring(i, i + 1))
                .collect(Collectors.joining());
    }

    private static Optional<Duration> quarkus(String text) {
        try {
            return Optional.ofNullable(DurationConverter.parseDuration(text));
        } catch (IllegalArgumentException | ArithmeticException e) {
            return Optional.empty();
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "a", " a ", "\ta\n", "a b", "\u00a0a", "\u2003"})
    void anElementIsTrimmedTheSame(String text) {
        assertThat(Conversions.trimmed(text)).isEqualTo(new TrimmedStringConverter().convert(text));
    }
}
