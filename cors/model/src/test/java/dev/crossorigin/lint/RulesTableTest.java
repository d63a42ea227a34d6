package dev.crossorigin.lint;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The table of rules in {@code docs/policy.md} is what {@link Rule} says. */
class RulesTableTest {

    private static final Path MANUAL = Path.of("docs/policy.md");

    private static final List<String> HEAD =
            List.of(
                    "| rule | severity | what it proves | example | cure |",
                    "|---|---|---|---|---|");

    static Stream<RuleExample> examples() {
        return RuleExamples.all();
    }

    @Test
    void everyRuleHasOneExample() {
        assertThat(examples().map(RuleExample::rule)).containsExactlyInAnyOrder(Rule.values());
    }

    @ParameterizedTest
    @MethodSource("examples")
    void theExampleBreaksTheRule(RuleExample example) {
        assertThat(example.broken().findings())
                .filteredOn(finding -> finding.severity() != Severity.INFO)
                .extracting(Finding::rule)
                .contains(example.rule());
    }

    /** And so no other rule either. */
    @ParameterizedTest
    @MethodSource("examples")
    void afterTheCureNothingIsWrong(RuleExample example) {
        assertThat(example.cured().findings())
                .filteredOn(finding -> finding.severity() != Severity.INFO)
                .isEmpty();
    }

    @Test
    void theManualHasTheTable() throws IOException {
        var rows = examples().sorted(Comparator.comparing(RuleExample::rule)).map(RuleExample::row);
        var table = Stream.concat(HEAD.stream(), rows).toList();
        var shown =
                Files.readAllLines(MANUAL).stream()
                        .dropWhile(line -> !line.equals(HEAD.get(0)))
                        .takeWhile(line -> line.startsWith("|"))
                        .toList();
        assertThat(shown)
                .as("%s must have this table:%n%s", MANUAL, String.join("\n", table))
                .isEqualTo(table);
    }
}
