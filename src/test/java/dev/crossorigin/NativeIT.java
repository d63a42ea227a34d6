package dev.crossorigin;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * A native build puts every integration test to its executable. This one is skipped, and says so,
 * where there is none.
 */
class NativeIT {

    @TempDir Path home;

    @Test
    void theExecutableServesTheSeed() {
        assumeTrue(
                Service.isNative(),
                "a jar was packaged; where native-image of GraalVM or Mandrel is installed,"
                        + " ./mvnw verify -Dnative packages an executable");
        try (var service = Service.start(home, Map.of())) {
            assertThat(given().get(service.at("/data")).asString())
                    .isEqualTo("{\"name\":\"Bangladesh\",\"description\":\"Land of emotions\"}");
            assertThat(service.log()).containsPattern("data-service .* native \\(powered by");
        }
    }
}
