package dev.crossorigin.testing;

import static dev.crossorigin.testing.Started.ask;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What every application with the workbench does, whichever way the workbench came into it. */
public abstract class ApplicationContract {

    private static final String VARIABLE = "QUARKUS_HTTP_CORS_ORIGINS";

    private static final String NOBODY = "https://nobody.example";

    @TempDir Path home;

    /** The packaged application. */
    protected abstract Path jar();

    /** The profile that it is started in. */
    protected abstract String profile();

    /** What it answers with 200 to an origin that is listed. */
    protected abstract String path();

    /** The file that its policy is in. */
    protected abstract String file();

    private Started start(Map<String, String> settings, String... arguments) {
        var all = new HashMap<>(Map.of("QUARKUS_PROFILE", profile()));
        all.putAll(settings);
        return Started.start(home, jar(), all, arguments);
    }

    @Test
    void aStartWithAnErrorIsRefusedInLines() {
        try (var refused = start(Map.of(VARIABLE, "https://a.example/"))) {
            assertThat(refused.exitCode()).isEqualTo(1);
            assertThat(refused.lines().get(0))
                    .isEqualTo(
                            "error: quarkus.http.cors.origins[0] \"https://a.example/\" (from"
                                    + " environment variable QUARKUS_HTTP_CORS_ORIGINS): an origin"
                                    + " has no path and no slash at its end; write"
                                    + " \"https://a.example\" [origin-path]");
            assertThat(refused.lines().get(refused.lines().size() - 1))
                    .startsWith(
                            "The service does not start. The CORS policy of profile "
                                    + profile()
                                    + " has 1 error and ");
            assertThat(refused.log()).doesNotContain("\tat ", "Listening");
        }
    }

    @Test
    void aStartThatOnlyWarnsGoesOn() {
        try (var warned = start(Map.of(VARIABLE, "https://a.example/", "CORS_GATE", "warn"))) {
            assertThat(warned.log())
                    .contains("ERROR quarkus.http.cors.origins[0] \"https://a.example/\"")
                    .contains("Listening on");
        }
    }

    @Test
    void aForeignKeyIsAWarningAndStopsNothing() {
        try (var warned = start(Map.of("CORS_ORIGINS", "https://a.example"))) {
            assertThat(warned.lines())
                    .filteredOn(line -> line.contains("CORS_ORIGINS"))
                    .singleElement()
                    .asString()
                    .startsWith("WARN")
                    .endsWith("[own-key-unknown]");
            assertThat(warned.log()).contains("Listening on");
        }
    }

    @Test
    void checkPrintsThePolicyAndItsSources() {
        try (var checked = start(Map.of(), "check")) {
            assertThat(checked.exitCode()).isZero();
            assertThat(checked.lines().get(0)).isEqualTo("CORS policy of profile " + profile());
            assertThat(checked.log()).contains(file() + ", line ").doesNotContain("Listening");
        }
    }

    @Test
    void explainSaysWhyAndWhichLineFixesIt() {
        var port = Map.of("QUARKUS_HTTP_PORT", "8080");
        try (var explained = start(port, "explain", "--origin", NOBODY, "--path", path())) {
            assertThat(explained.exitCode()).isEqualTo(1);
            assertThat(explained.lines().get(0))
                    .isEqualTo(
                            "BLOCKED by this service's policy: GET http://localhost:8080"
                                    + path()
                                    + " from "
                                    + NOBODY);
            assertThat(explained.log()).contains("%" + profile() + ".quarkus.http.cors.origins=");
        }
    }

    @Test
    void theConsoleIsOnTheManagementPortAndTheHeaderPointsToIt() {
        try (var started = start(Map.of("CORS_EXPLAIN_HEADER", "true"))) {
            var page = ask("GET", started.managementAt("/q/cors"));
            assertThat(page.body())
                    .contains("<title>CORS policy of profile " + profile() + "</title>")
                    .contains("<span class=\"source\">" + file() + ", line ");
            for (var path : List.of("/q/cors/style.css", "/q/cors/console.js", "/q/cors/policy")) {
                assertThat(ask("GET", started.managementAt(path)).statusCode()).isEqualTo(200);
            }
            assertThat(ask("GET", started.at("/q/cors")).statusCode()).isEqualTo(404);
            var refused = ask("GET", started.at(path()), "Origin", NOBODY);
            assertThat(refused.statusCode()).isEqualTo(403);
            assertThat(refused.headers().firstValue("Cors-Explanation").orElse("none"))
                    .startsWith("MissingAllowOriginHeader; %" + profile() + ".quarkus.http.cors.")
                    .contains(":%d/q/cors?".formatted(started.managementAt("").getPort()));
        }
    }

    @Test
    void theQuestionIsAnsweredOnThePage() {
        try (var started = start(Map.of())) {
            var asked = "/q/cors?origin=https%3A%2F%2Fnobody.example&method=DELETE&path=" + path();
            assertThat(ask("GET", started.managementAt(asked)).body())
                    .contains("<title>Blocked: ")
                    .contains("The messages between page, browser and service")
                    .contains("https://nobody.example</pre>")
                    .doesNotContain("{#", "{page", "NOT_FOUND");
        }
    }

    @Test
    void aBlockedFrontEndIsListedWithTheLineThatLetsItIn() {
        try (var started = start(Map.of())) {
            ask("GET", started.at(path()), "Origin", NOBODY);
            assertThat(ask("GET", started.managementAt("/q/cors/blocked")).body())
                    .contains("\"origin\" : \"" + NOBODY + "\"")
                    .contains("\"fault\" : \"MissingAllowOriginHeader\"")
                    .contains("%" + profile() + ".quarkus.http.cors.origins=");
            assertThat(ask("GET", started.managementAt("/q/cors")).body())
                    .contains("Who is blocked now", NOBODY)
                    .doesNotContain("{#", "{row", "{blocked", "NOT_FOUND");
            assertThat(started.lines())
                    .filteredOn(line -> line.contains("Browsers block"))
                    .singleElement()
                    .asString()
                    .startsWith("WARN")
                    .contains(NOBODY);
        }
    }
}
