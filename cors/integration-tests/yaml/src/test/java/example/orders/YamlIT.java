package example.orders;

import static dev.crossorigin.testing.Started.ask;
import static org.assertj.core.api.Assertions.assertThat;

import dev.crossorigin.testing.Started;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** An application with YAML, a main class of its own, and no management interface. */
class YamlIT {

    private static final Path JAR = Path.of("target/quarkus-app/quarkus-run.jar");

    private static final Map<String, String> PHONE = Map.of("QUARKUS_PROFILE", "phone");

    @TempDir Path folder;

    @Test
    void theGateRefusesBehindAMainClassOfItsOwn() {
        var settings =
                Map.of(
                        "QUARKUS_PROFILE",
                        "phone",
                        "QUARKUS_HTTP_CORS_ORIGINS",
                        "https://a.example/");
        try (var refused = Started.start(folder, JAR, settings)) {
            assertThat(refused.exitCode()).isEqualTo(1);
            assertThat(refused.lines().get(0)).isEqualTo("Orders, with 0 arguments of its own");
            assertThat(refused.log())
                    .contains("error: quarkus.http.cors.origins[0] \"https://a.example/\"")
                    .contains(
                            "The service does not start. The CORS policy of profile phone has 1 error")
                    .doesNotContain("\tat ");
        }
    }

    @Test
    void anErrorInTheFileIsNamedWithItsLine() {
        var settings = Map.of("QUARKUS_PROFILE", "wrong");
        try (var refused = Started.start(folder, JAR, settings)) {
            assertThat(refused.lines())
                    .contains(
                            "error: quarkus.http.cors.origins[0] \"https://desk.example/\" (from"
                                    + " application.yaml, line 37, profile wrong): an origin has no"
                                    + " path and no slash at its end; write"
                                    + " \"https://desk.example\" [origin-path]");
        }
    }

    @Test
    void theMainClassKeepsItsArguments() {
        try (var started = Started.start(folder, JAR, PHONE, "check")) {
            assertThat(started.log()).contains("Orders, with 1 arguments of its own", "Listening");
        }
    }

    @Test
    void withoutTheManagementInterfaceThereIsNoConsoleAndALineSaysWhy() {
        try (var started = Started.start(folder, JAR, PHONE)) {
            assertThat(started.log())
                    .containsOnlyOnce(
                            "The CORS console is off, because only the management port may show it");
            assertThat(ask("GET", started.at("/q/cors")).statusCode()).isEqualTo(404);
            assertThat(ask("GET", started.at("/q/cors/policy")).statusCode()).isEqualTo(404);
        }
    }

    @Test
    void theHeaderHasNoLinkWhereThereIsNoConsole() {
        var settings = Map.of("QUARKUS_PROFILE", "phone", "CORS_EXPLAIN_HEADER", "true");
        try (var started = Started.start(folder, JAR, settings)) {
            var refused = ask("GET", started.at("/orders"), "Origin", "https://nobody.example");
            assertThat(refused.headers().firstValue("Cors-Explanation").orElse("none"))
                    .startsWith("MissingAllowOriginHeader; ")
                    .doesNotContain("/q/cors");
        }
    }

    @Test
    void whatIsServedAndNotAllowedIsAWarning() {
        try (var started = Started.start(folder, JAR, PHONE)) {
            assertThat(started.log()).contains("/orders/{id}").contains("[method-not-allowed]");
            var allowed = ask("GET", started.at("/orders"), "Origin", "https://desk.example");
            assertThat(allowed.headers().firstValue("Access-Control-Allow-Origin"))
                    .hasValue("https://desk.example");
        }
    }
}
