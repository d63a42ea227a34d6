package dev.crossorigin.words;

import static org.assertj.core.api.Assertions.assertThat;

import dev.crossorigin.browser.FaultKind;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** The table of what is said about faults holds together. */
class FaultWordsTest {

    static Stream<Arguments> lines() {
        return FaultWords.all()
                .flatMap(
                        row ->
                                row.lines().stream()
                                        .flatMap(line -> Stream.of(line.words(), line.key()))
                                        .filter(words -> words.text().contains("["))
                                        .map(words -> Arguments.of(row, words)));
    }

    @Test
    void everyKindHasOneRow() {
        assertThat(FaultWords.all().flatMap(FaultRow::kinds))
                .containsExactlyInAnyOrder(FaultKind.values());
    }

    @ParameterizedTest
    @MethodSource("lines")
    void whatARowPrintsIsRecognisedAsIts(FaultRow row, Template words) {
        boolean several = row.kind() == FaultKind.MULTIPLE_ALLOW_ORIGIN_VALUES;
        var line =
                ConsoleLine.read(
                                words.filled(
                                        placeholder ->
                                                several && placeholder == Placeholder.VALUE
                                                        ? "a, b"
                                                        : placeholder.name()))
                        .orElseThrow();
        assertThat(line.kinds()).contains(row.kind());
    }
}
