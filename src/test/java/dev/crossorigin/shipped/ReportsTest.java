package dev.crossorigin.shipped;

import dev.crossorigin.Command;
import java.io.IOException;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Real reports get the right answer. {@link ReportsIT} has those that need a working folder. */
class ReportsTest {

    static Stream<Report> reports() throws IOException {
        return Report.all().filter(report -> report.config().isEmpty());
    }

    @ParameterizedTest
    @MethodSource("reports")
    void aRealReportIsAnsweredRight(Report report) {
        report.isAnsweredBy(
                Command.run(report.variables(), report.arguments().toArray(String[]::new)));
    }
}
