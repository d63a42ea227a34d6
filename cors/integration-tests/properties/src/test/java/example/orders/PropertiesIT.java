package example.orders;

import static dev.crossorigin.testing.Started.ask;
import static org.assertj.core.api.Assertions.assertThat;

import dev.crossorigin.testing.ApplicationContract;
import dev.crossorigin.testing.Started;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** An application with properties, a database, and the main class that Quarkus makes. */
class PropertiesIT extends ApplicationContract {

    private static final Path JAR = Path.of("target/quarkus-app/quarkus-run.jar");

    private static final Map<String, String> UNREACHABLE =
            Map.of("QUARKUS_PROFILE", "oslo", "QUARKUS_DATASOURCE_ACTIVE", "true");

    @TempDir Path folder;

    @Override
    protected Path jar() {
        return JAR;
    }

    @Override
    protected String profile() {
        return "berlin";
    }

    @Override
    protected String path() {
        return "/orders";
    }

    @Override
    protected String file() {
        return "application.properties";
    }

    @Test
    void aServedMethodThatIsNotAllowedIsAWarning() {
        try (var started = Started.start(folder, JAR, Map.of("QUARKUS_PROFILE", "oslo"))) {
            assertThat(started.lines())
                    .filteredOn(line -> line.startsWith("WARN"))
                    .singleElement()
                    .asString()
                    .contains("DELETE", "/orders/{id}")
                    .endsWith("[method-not-allowed]");
        }
    }

    @Test
    void aCommandNeedsNoDatabase() {
        try (var checked = Started.start(folder, JAR, UNREACHABLE, "check", "--json")) {
            assertThat(checked.exitCode()).isZero();
            assertThat(checked.log()).startsWith("{").doesNotContain("Flyway", "Exception");
        }
        try (var started = Started.start(folder, JAR, UNREACHABLE)) {
            assertThat(started.log()).contains("Failed to start").doesNotContain("Listening");
        }
    }

    @Test
    void aCommandIsOnlyTheFirstArgument() {
        var settings = Map.of("QUARKUS_PROFILE", "oslo");
        try (var started = Started.start(folder, JAR, settings, "please", "check")) {
            assertThat(ask("GET", started.at("/orders")).body()).isEqualTo("[]");
        }
    }

    @Test
    void aMistypedProfileDoesNotStart() {
        try (var refused = Started.start(folder, JAR, Map.of("QUARKUS_PROFILE", "olso"))) {
            assertThat(refused.exitCode()).isEqualTo(1);
            assertThat(refused.lines())
                    .singleElement()
                    .asString()
                    .contains(
                            "\"olso\" is not an environment",
                            "set QUARKUS_PROFILE to one of berlin, oslo");
        }
    }

    @Test
    void anUnreadableGateRefuses() {
        var settings =
                Map.of(
                        "QUARKUS_PROFILE", "oslo",
                        "CORS_GATE", "wran",
                        "QUARKUS_HTTP_CORS_ORIGINS", "https://a.example/");
        try (var refused = Started.start(folder, JAR, settings)) {
            assertThat(refused.exitCode()).isEqualTo(1);
        }
    }

    @Test
    void requestsAreCountedWhereTheApplicationMeasures() {
        try (var started = Started.start(folder, JAR, Map.of("QUARKUS_PROFILE", "oslo"))) {
            ask("GET", started.at("/orders"), "Origin", "https://oslo.shop.example");
            assertThat(ask("GET", started.managementAt("/q/metrics")).body())
                    .contains(
                            "cors_verdicts_total{declared=\"true\",fault=\"none\",kind=\"actual\",outcome=\"allowed\"} 1.0")
                    .contains("cors_policy_info{");
        }
    }

    @Test
    void anOriginThatAResourceSetsItselfIsReplacedAndNamed() {
        var shop = "https://oslo.shop.example";
        try (var started = Started.start(folder, JAR, Map.of("QUARKUS_PROFILE", "oslo"))) {
            for (int i = 0; i < 2; i++) {
                var answer = ask("GET", started.at("/catalogue"), "Origin", shop);
                assertThat(answer.headers().allValues("Access-Control-Allow-Origin"))
                        .containsExactly(shop);
                assertThat(answer.headers().allValues("Vary")).containsExactly("Origin");
            }
            assertThat(started.lines())
                    .filteredOn(line -> line.contains("sets Access-Control-Allow-Origin itself"))
                    .singleElement()
                    .asString()
                    .contains("GET /catalogue");
            assertThat(ask("GET", started.managementAt("/q/metrics")).body())
                    .contains("cors_answers_replaced_total 2.0");
        }
    }
}
