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
    private static final Set<String> NOT_YET = Set.of("R27b", "R46");

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
