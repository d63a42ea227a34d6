package dev.crossorigin;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * A native build puts every integration test to its executable: these, and all others. These are
 * skipped, and say so, where there is none.
 */
class NativeIT {

    private static final String FINDING =
            "quarkus.http.cors.origins[0] \"https://a.example/\" (from %s): an origin has no path";

    @TempDir Path home;

    @BeforeEach
    void anExecutableWasPackaged() {
        assumeTrue(
                Service.isNative(),
                "a jar was packaged; where native-image of GraalVM or Mandrel is installed,"
                        + " ./mvnw verify -Dnative packages an executable");
    }

    @Test
    void itServesTheSeed() {
        try (var service = Service.start(home, Map.of())) {
            assertThat(given().get(service.at("/data")).asString())
                    .isEqualTo("{\"name\":\"Bangladesh\",\"description\":\"Land of emotions\"}");
            assertThat(service.log()).containsPattern("data-service .* native \\(powered by");
        }
    }

    @Test
    void itRefusesABadOriginInTheEnvironment() {
        refuses(
                Map.of("QUARKUS_HTTP_CORS_ORIGINS", "https://a.example/"),
                "environment variable QUARKUS_HTTP_CORS_ORIGINS");
    }

    @Test
    void itRefusesABadOriginInAFileThatTheEnvironmentNames() throws IOException {
        var file =
                Files.writeString(
                        home.resolve("o.properties"),
                        "quarkus.http.cors.origins=https://a.example/\n");
        // A file weighs as much as the variable that names it, and so more than the profile's list.
        refuses(Map.of("QUARKUS_CONFIG_LOCATIONS", file.toString()), "o.properties, line 1");
    }

    private void refuses(Map<String, String> settings, String source) {
        try (var service = Service.start(home, settings)) {
            assertThat(service.log()).contains(FINDING.formatted(source));
            assertThat(service.exitCode()).isEqualTo(1);
        }
    }
}
