package dev.crossorigin.shipped;

import dev.crossorigin.Command;
import java.io.IOException;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Real reports get the right answer. {@link ReportsIT} has those that need a working folder. */
class ReportsTest {

    /** What is not answered right yet. */
    private static final Set<String> NOT_YET =
            Set.of(
                    "R01b", "R04b", "R05a", "R07", "R08b", "R09", "R12", "R14a", "R28", "R33",
                    "R34", "R36", "R37", "R39b", "R39c", "R42", "R46", "R27b", "R13", "R14b");

    static Stream<Report> reports() throws IOException {
        return Report.all()
                .filter(report -> report.config().isEmpty())
                .filter(r -> !NOT_YET.contains(r.id()));
    }

    @ParameterizedTest
    @MethodSource("reports")
    void aRealReportIsAnsweredRight(Report report) {
        report.isAnsweredBy(
                Command.run(report.variables(), report.arguments().toArray(String[]::new)));
    }
}
