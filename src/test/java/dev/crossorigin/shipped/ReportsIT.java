package dev.crossorigin.shipped;

import dev.crossorigin.Command;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Real reports about a file in the folder where the packaged program is started. */
class ReportsIT {

    @TempDir Path home;

    static Stream<Report> reports() throws IOException {
        return Report.all().filter(report -> report.config().isPresent());
    }

    @ParameterizedTest
    @MethodSource("reports")
    void aRealReportIsAnsweredRight(Report report) throws IOException {
        var file = report.config().orElseThrow();
        var ending = file.toString().substring(file.toString().lastIndexOf('.'));
        var folder = Files.createDirectory(home.resolve("config"));
        Files.copy(file, folder.resolve("application" + ending));
        report.isAnsweredBy(
                Command.runPackaged(
                        home, report.variables(), report.arguments().toArray(String[]::new)));
    }
}
