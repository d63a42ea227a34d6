package dev.crossorigin.client;

import static dev.crossorigin.testing.Patience.await;
import static java.nio.file.StandardCopyOption.COPY_ATTRIBUTES;
import static org.assertj.core.api.Assertions.assertThat;

import dev.crossorigin.Leash;
import dev.crossorigin.Ports;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** {@code quarkus:dev} in a copy of the project, on free ports. */
final class DevProject implements AutoCloseable {

    /** What the service is built from; where there are tests, they are not. */
    private static final List<String> PARTS =
            List.of(
                    "pom.xml",
                    "mvnw",
                    ".mvn",
                    "src/main",
                    "cors/pom.xml",
                    "cors/model/src/main",
                    "cors/cli/src/main",
                    "cors/runtime/src/main");

    private final Path project;
    private final int service = Ports.free();
    private final int management = Ports.free();
    private final int client;
    private final Process maven;

    /**
     * Copies the project, starts it, and returns once it listens.
     *
     * @param project an empty folder
     * @param client the port of the client page, whose origin the policy names
     */
    DevProject(Path project, int client) throws IOException {
        this.project = project;
        this.client = client;
        copy();
        declare("origins", page());
        maven = start();
        await().until(() -> log().contains("Listening on: ") || !maven.isAlive());
        assertThat(maven.isAlive()).describedAs(log()).isTrue();
    }

    /** The origin that the client page is served on. */
    String page() {
        return "http://127.0.0.1:" + client;
    }

    /** The same page on the origin that the policy does not name. */
    String twin() {
        return "http://localhost:" + client;
    }

    /** What the page calls. */
    String data() {
        return "http://localhost:" + service + "/data";
    }

    /** Where "Why?" leads. */
    String console() {
        return "http://localhost:" + management + "/q/cors";
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
                                "QUARKUS_MANAGEMENT_PORT", String.valueOf(management),
                                "CLIENT_PORT", String.valueOf(client)));
        builder.redirectErrorStream(true).redirectOutput(project.resolve("log").toFile());
        return Leash.start(builder);
    }

    @Override
    public void close() {
        maven.descendants().forEach(ProcessHandle::destroy);
        maven.destroy();
        maven.onExit().join();
    }

    String log() {
        try {
            return Files.readString(project.resolve("log"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Changes one line of the profile dev, as one would in an editor. */
    void declare(String key, String value) throws IOException {
        var file = project.resolve("src/main/resources/application.properties");
        var line = "%dev.quarkus.http.cors." + key + "=";
        var lines = Files.readString(file).lines().map(l -> l.startsWith(line) ? line + value : l);
        Files.write(file, lines.toList());
    }

    /** Changes a text that a file has, as one would in an editor. */
    void edit(String file, String text, String replacement) throws IOException {
        var edited = project.resolve(file);
        var before = Files.readString(edited);
        assertThat(before).contains(text);
        Files.writeString(edited, before.replace(text, replacement));
    }

    private void copy() throws IOException {
        for (var part : PARTS) {
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
