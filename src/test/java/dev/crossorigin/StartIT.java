package dev.crossorigin;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** How the packaged jar starts, and the one line it ends with where it must not. */
class StartIT {

    @TempDir Path home;

    @Test
    void anUndeclaredProfileIsRefusedAndTheFiveAreNamed() {
        try (var service = Service.start(home, Map.of("QUARKUS_PROFILE", "PROD"))) {
            assertThat(service.lines())
                    .containsExactly(
                            "\"PROD\" is not an environment that the configuration declares:"
                                    + " quarkus.profile is \"PROD\", and no origins are set for every"
                                    + " environment; set QUARKUS_PROFILE to one of dev, prod, public,"
                                    + " staging, test");
            assertThat(service.exitCode()).isEqualTo(1);
        }
    }

    @Test
    void aPolicyWithErrorsIsRefusedWithALineForEachFindingBeforeAnythingElseStarts() {
        var settings =
                Map.of(
                        "QUARKUS_HTTP_CORS_ORIGINS", "https://a.example/,/[/",
                        "QUARKUS_HTTP_CORS_ACCESS_CONTROL_MAX_AGE", "3H");
        try (var service = Service.start(home, settings)) {
            assertThat(service.lines())
                    .containsExactly(
                            "error: quarkus.http.cors.origins[0] \"https://a.example/\" (from"
                                    + " environment variable QUARKUS_HTTP_CORS_ORIGINS): an origin"
                                    + " has no path and no slash at its end; write"
                                    + " \"https://a.example\" [origin-path]",
                            "error: quarkus.http.cors.origins[1] \"/[/\" (from environment variable"
                                    + " QUARKUS_HTTP_CORS_ORIGINS): this is not a valid regular"
                                    + " expression: Unclosed character class at index 1"
                                    + " [pattern-syntax]",
                            "warning: quarkus.http.cors.access-control-max-age \"3H\" (from"
                                    + " environment variable"
                                    + " QUARKUS_HTTP_CORS_ACCESS_CONTROL_MAX_AGE): Chromium"
                                    + " remembers a preflight for at most two hours; write \"2H\""
                                    + " [max-age-over-two-hours]",
                            untried("http-twin-stays-out"),
                            untried("look-alike-stays-out"),
                            untried("null-stays-out"),
                            "The service does not start. The CORS policy of profile prod has 2 errors and 1 warning, and meets 0 of %d expectations."
                                    .formatted(Shipped.expectations("prod")));
            assertThat(service.exitCode()).isEqualTo(1);
            assertThat(home.resolve("data")).doesNotExist();
        }
    }

    @Test
    void anExpressionThatCannotBeReplacedEndsTheStart() {
        try (var service = Service.start(home, Map.of("QUARKUS_HTTP_CORS_ORIGINS", "${"))) {
            ended(service, "[expression-unresolved]");
        }
    }

    @Test
    void aFileThatIsMalformedEndsTheStart() throws IOException {
        Files.createDirectory(home.resolve("config"));
        Files.writeString(home.resolve("config/application.properties"), "a=\\uZZZZ\n");
        try (var service = Service.start(home, Map.of())) {
            ended(service, "The configuration cannot be read; fix this: SRCFG00018: Malformed");
        }
    }

    private static String untried(String expectation) {
        int line = Shipped.line("%prod.cors.expect." + expectation + ".origin");
        return "unmet: cors.expect.%s (from application.properties, line %d, profile prod): it cannot be tried, because the CORS handler cannot start"
                .formatted(expectation, line);
    }

    @Test
    void aWarningIsLoggedOnceUnlessItIsAccepted() {
        var settings =
                Map.of(
                        "QUARKUS_HTTP_CORS_METHODS", "GET,HEAD,OPTIONS",
                        "QUARKUS_HTTP_CORS_ACCESS_CONTROL_MAX_AGE", "3H",
                        "CORS_ACCEPT_METHOD_NOT_ALLOWED", "this one is for readers");
        try (var service = Service.start(home, settings)) {
            assertThat(service.isServing()).isTrue();
            assertThat(service.log())
                    .containsOnlyOnce("[max-age-over-two-hours]")
                    .doesNotContain("which is not allowed");
        }
    }

    @Test
    void aFirstStartServesTheSeedAndManagementOnItsOwnPortAlone() {
        try (var service = Service.start(home, Map.of())) {
            assertThat(given().get(service.at("/data")).asString())
                    .isEqualTo("{\"name\":\"Bangladesh\",\"description\":\"Land of emotions\"}");
            assertThat(home.resolve("data").resolve("data-service.mv.db")).isRegularFile();
            assertThat(given().get(service.managementAt("/q/health")).statusCode()).isEqualTo(200);
            assertThat(given().get(service.managementAt("/q/metrics")).asString()).contains("jvm_");
            assertThat(given().get(service.at("/q/health")).statusCode()).isEqualTo(404);
            assertThat(given().get(service.at("/q/metrics")).statusCode()).isEqualTo(404);
        }
    }

    @Test
    void theFolderOfTheRecordIsDeclared() {
        try (var service = Service.start(home, Map.of("DATA_DIR", "deep/er"))) {
            servesFrom("deep/er", service);
        }
    }

    @Test
    void aFolderInUseByAnotherServiceIsRefused() {
        try (var first = Service.start(home, Map.of("DATA_DIR", "./records"));
                var second =
                        Service.start(folder("second"), Map.of("DATA_DIR", home + "/records"))) {
            endedForTheFolder(second);
            servesFrom("records", first);
        }
    }

    private void servesFrom(String folder, Service service) {
        assertThat(given().get(service.at("/data")).statusCode()).isEqualTo(200);
        assertThat(home.resolve(folder).resolve("data-service.mv.db")).isRegularFile();
    }

    @Test
    void aFolderThatCannotBeIsRefused() throws IOException {
        Files.writeString(home.resolve("file"), "not a folder");
        try (var service = Service.start(home, Map.of("DATA_DIR", "./file"))) {
            endedForTheFolder(service);
        }
    }

    @Test
    void anUnknownStoreIsRefusedAndTheTwoAreNamed() {
        try (var service = Service.start(home, Map.of("DATA_STORE", "mysql"))) {
            ended(service, "DATA_STORE \"mysql\" is not a store; set it to h2 or postgresql");
        }
    }

    @Test
    void postgresqlWithoutAnAddressIsRefusedAndTheSettingIsNamed() {
        try (var service = Service.start(home, Map.of("DATA_STORE", "postgresql"))) {
            ended(service, "QUARKUS_DATASOURCE_JDBC_URL must name a database that can be reached");
        }
    }

    @Test
    void postgresqlThatNobodyServesIsRefusedAndTheSettingIsNamed() {
        var settings =
                Map.of(
                        "DATA_STORE",
                        "postgresql",
                        "QUARKUS_DATASOURCE_JDBC_URL",
                        "jdbc:postgresql://127.0.0.1:1/data");
        try (var service = Service.start(home, settings)) {
            ended(service, "QUARKUS_DATASOURCE_JDBC_URL must name a database that can be reached");
        }
    }

    private Path folder(String name) {
        try {
            return Files.createDirectory(home.resolve(name));
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    private static void endedForTheFolder(Service service) {
        ended(
                service,
                "DATA_DIR must name a folder that this process can write to and that no other process uses");
    }

    private static void ended(Service service, String why) {
        assertThat(service.log()).contains(why).doesNotContain("\tat ");
        assertThat(service.exitCode()).isEqualTo(1);
    }
}
