package dev.crossorigin.deployment;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.ProdBuildResults;
import io.quarkus.test.ProdModeTestResults;
import io.quarkus.test.QuarkusProdModeTest;
import java.util.logging.LogRecord;
import org.jboss.shrinkwrap.api.asset.StringAsset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** A mistake in a file is a warning of the build, and stops nothing by itself. */
@SuppressWarnings("NullAway.Init") // Quarkus sets the results.
class BuildWarningsTest {

    @RegisterExtension
    static final QuarkusProdModeTest BUILT =
            new QuarkusProdModeTest()
                    .withApplicationRoot(
                            jar ->
                                    jar.addAsResource(
                                            new StringAsset(
                                                    """
                                                    quarkus.http.cors.enabled=true
                                                    quarkus.http.cors.methods=GET,HEAD,OPTIONS
                                                    quarkus.http.cors.headers=x-a
                                                    quarkus.http.cors.access-control-allow-credentials=false
                                                    quarkus.http.header.Vary.value=Origin
                                                    %east.quarkus.http.cors.origins=https://east.example/
                                                    %west.quarkus.http.cors.origins=${WEST_ORIGINS}
                                                    %west.cors.expect.read.origin=https://west.example
                                                    %west.cors.expect.read.outcome=allowed
                                                    """),
                                            "application.properties"))
                    .setLogRecordPredicate(BuildWarningsTest::isOurs);

    private static boolean isOurs(LogRecord log) {
        return "dev.crossorigin".equals(log.getLoggerName());
    }

    @ProdBuildResults private ProdModeTestResults results;

    @Test
    void onlyTheMistakeThatNoStartCanMendIsNamed() {
        assertThat(
                        results.getRetainedBuildLogRecords().stream()
                                .map(LogRecord::getMessage)
                                .distinct())
                .containsExactly(
                        "CORS policy of east: error: quarkus.http.cors.origins[0]"
                                + " \"https://east.example/\" (from application.properties, line 6,"
                                + " profile east): an origin has no path and no slash at its end;"
                                + " write \"https://east.example\" [origin-path]");
    }
}
