package dev.crossorigin.client;

import static io.restassured.RestAssured.given;
import static java.nio.file.StandardCopyOption.COPY_ATTRIBUTES;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.crossorigin.Ports;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * What a newcomer does: {@code quarkus:dev} in a copy of the project, a press, a changed line,
 * another press.
 */
class DevModeIT {

    private static final Duration START_WITHIN = Duration.ofMinutes(3);

    private static final String SHOWN = "The page may read the answer";
    private static final String BLOCKED = "The browser blocked it";

    @TempDir Path project;

    private final int service = Ports.free();
    private final int client = Ports.free();

    @Test
    void oneChangedLineBlocksThePageAndAnotherLetsItBackIn() throws IOException {
        copyProject();
        declare("origins", "http://127.0.0.1:" + client);
        var dev = start();
        try (var stage = new Stage(Engine.CHROMIUM)) {
            await().atMost(START_WITHIN)
                    .until(() -> log().contains("press Fetch Data") || !dev.isAlive());
            assertThat(log()).contains("Open http://127.0.0.1:" + client + " and press Fetch Data");

            stage.open("http://127.0.0.1:" + client);
            assertThat(stage.fetchData()).startsWith(SHOWN).contains("Land of emotions");
            assertThat(log())
                    .contains("GET /data from origin http://127.0.0.1:" + client + ": 200");

            stage.open("http://localhost:" + client);
            assertThat(stage.fetchData()).startsWith(BLOCKED);

            stage.open("http://127.0.0.1:" + client).method("PUT");
            assertThat(stage.fetchData()).startsWith(BLOCKED);
            var data = "http://localhost:" + service + "/data";
            var origin = "http://127.0.0.1:" + client;
            stage.awaitConsole(Engine.CHROMIUM.methodNotAllowed(data, origin, "PUT"));

            declare("methods", "GET,HEAD,POST,OPTIONS,PUT");
            pressUntil(stage, SHOWN);

            declare("origins", "http://localhost:" + client);
            pressUntil(stage, BLOCKED);
            stage.awaitConsole(
                    "Access to fetch at '%s' from origin '%s' has been blocked by CORS policy: Response to preflight request doesn't pass access control check: No 'Access-Control-Allow-Origin' header is present on the requested resource."
                            .formatted(data, origin));
        } finally {
            end(dev);
        }
    }

    @Test
    void aTakenClientPortIsAWarningAndTheServiceGoesOn() throws IOException {
        copyProject();
        try (var taken = new ServerSocket(client, 1, InetAddress.getLoopbackAddress())) {
            var dev = start();
            try {
                await().atMost(START_WITHIN)
                        .until(() -> log().contains("client.port") || !dev.isAlive());
                assertThat(log())
                        .contains("client.port " + taken.getLocalPort() + ": no client page");
                given().get("http://localhost:" + service + "/data").then().statusCode(200);
            } finally {
                end(dev);
            }
        }
    }

    /**
     * Live reload looks for edits at most every two seconds, so a press right after one may come
     * too early.
     */
    private static void pressUntil(Stage stage, String outcome) {
        await().pollInSameThread()
                .atMost(Duration.ofSeconds(30))
                .until(() -> stage.fetchData().startsWith(outcome));
    }

    private Process start() throws IOException {
        var command = new ArrayList<>(List.of("./mvnw", "-B", "-Dquick", "-Ddebug=false"));
        Optional.ofNullable(System.getProperty("maven.repo.local"))
                .ifPresent(repository -> command.add("-Dmaven.repo.local=" + repository));
        command.add("quarkus:dev");
        var builder = new ProcessBuilder(command).directory(project.toFile());
        builder.environment()
                .putAll(
                        Map.of(
                                "JAVA_HOME", System.getProperty("java.home"),
                                "QUARKUS_HTTP_PORT", String.valueOf(service),
                                "QUARKUS_MANAGEMENT_PORT", "0",
                                "CLIENT_PORT", String.valueOf(client)));
        return builder.redirectErrorStream(true)
                .redirectOutput(project.resolve("log").toFile())
                .start();
    }

    private static void end(Process maven) {
        maven.descendants().forEach(ProcessHandle::destroy);
        maven.destroy();
        maven.onExit().join();
    }

    private String log() {
        try {
            return Files.readString(project.resolve("log"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Changes one line of the profile dev, as one would in an editor. */
    private void declare(String key, String value) throws IOException {
        var file = project.resolve("src/main/resources/application.properties");
        var line = "%dev.quarkus.http.cors." + key + "=";
        var lines = Files.readString(file).lines().map(l -> l.startsWith(line) ? line + value : l);
        Files.write(file, lines.toList());
    }

    private void copyProject() throws IOException {
        for (var part : List.of("pom.xml", "mvnw", ".mvn", "src/main")) {
            try (var files = Files.walk(Path.of(part))) {
                for (var file : files.toList()) {
                    Files.createDirectories(project.resolve(file).getParent());
                    if (Files.isRegularFile(file)) {
                        Files.copy(file, project.resolve(file), COPY_ATTRIBUTES);
                    }
                }
            }
        }
    }
}
