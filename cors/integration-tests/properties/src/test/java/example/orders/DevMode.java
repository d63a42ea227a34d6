package example.orders;

import static dev.crossorigin.testing.Patience.await;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** {@code quarkus:dev} in a copy of this application, on free ports, with Dev MCP on. */
final class DevMode implements AutoCloseable {

    private final Path folder;
    private final int port = free();
    private final Process maven;

    /**
     * Starts it and returns once it listens.
     *
     * @param folder an empty one
     * @param settings environment variables
     */
    DevMode(Path folder, Map<String, String> settings) throws IOException {
        this.folder = folder;
        copy(Path.of("pom.xml"));
        copy(Path.of("src", "main"));
        var quarkus = Files.createDirectories(folder.resolve("home/.quarkus"));
        Files.writeString(quarkus.resolve("dev-mcp.properties"), "enabled=true\n");
        maven = start(settings);
        await().until(() -> log().contains("Listening on: ") || !maven.isAlive());
        assertThat(maven.isAlive()).describedAs(log()).isTrue();
    }

    private Process start(Map<String, String> settings) throws IOException {
        var command = new ArrayList<String>();
        command.add(Path.of(System.getProperty("maven.home"), "bin", "mvn").toString());
        command.addAll(List.of("-B", "-Dquick", "-Ddebug=false"));
        command.add("-Djvm.args=-Duser.home=" + folder.resolve("home"));
        for (var name : List.of("maven.repo.local", "maven.repo.local.tail")) {
            if (System.getProperty(name) != null) {
                command.add("-D%s=%s".formatted(name, System.getProperty(name)));
            }
        }
        command.add("quarkus:dev");
        var builder = new ProcessBuilder(command).directory(folder.toFile());
        var environment = builder.environment();
        environment
                .keySet()
                .removeIf(name -> name.startsWith("QUARKUS_") || name.startsWith("CORS_"));
        environment.put("JAVA_HOME", System.getProperty("java.home"));
        environment.put("QUARKUS_HTTP_PORT", String.valueOf(port));
        environment.put("QUARKUS_MANAGEMENT_PORT", String.valueOf(free()));
        environment.putAll(settings);
        return builder.redirectErrorStream(true)
                .redirectOutput(folder.resolve("log").toFile())
                .start();
    }

    int port() {
        return port;
    }

    URI at(String path) {
        return URI.create("http://127.0.0.1:" + port + path);
    }

    /** The file that Apply writes to. */
    Path properties() {
        return folder.resolve(Path.of("src", "main", "resources", "application.properties"));
    }

    String log() {
        return read(folder.resolve("log"));
    }

    static String read(Path file) {
        try {
            return Files.readString(file, UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void copy(Path part) throws IOException {
        try (var files = Files.walk(part)) {
            for (var file : files.filter(Files::isRegularFile).toList()) {
                Files.createDirectories(folder.resolve(file).getParent());
                Files.copy(file, folder.resolve(file));
            }
        }
    }

    private static int free() {
        try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() {
        maven.descendants().forEach(ProcessHandle::destroy);
        maven.destroy();
        maven.onExit().join();
    }
}
