package dev.crossorigin.testing;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** A packaged application in a process of its own, on free loopback ports. */
public final class Started implements AutoCloseable {

    private static final Pattern ADDRESS = Pattern.compile("(http://[^ ]+:[0-9]+)");

    private static final HttpClient CLIENT = HttpClient.newHttpClient();

    private final Process process;
    private final Path log;

    private Started(Process process, Path log) {
        this.process = process;
        this.log = log;
    }

    /**
     * Starts it and returns once it listens or has ended. It inherits nothing that would configure
     * it.
     *
     * @param jar such as {@code target/quarkus-app/quarkus-run.jar}
     * @param settings environment variables
     */
    public static Started start(
            Path home, Path jar, Map<String, String> settings, String... arguments) {
        var java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        var command =
                Stream.of(
                                Stream.of(java, "-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC"),
                                Stream.of("-jar", jar.toAbsolutePath().toString()),
                                Stream.of(arguments))
                        .flatMap(words -> words)
                        .toList();
        var builder = new ProcessBuilder(command).directory(home.toFile());
        builder.environment()
                .keySet()
                .removeIf(name -> name.startsWith("QUARKUS_") || name.startsWith("CORS_"));
        builder.environment()
                .putAll(
                        Map.of(
                                "QUARKUS_HTTP_HOST", "127.0.0.1",
                                "QUARKUS_HTTP_PORT", "0",
                                "QUARKUS_MANAGEMENT_PORT", "0",
                                "QUARKUS_LOG_CONSOLE_FORMAT", "%p %s%n"));
        builder.environment().putAll(settings);
        try {
            var log = Files.createTempFile(home, "log", "");
            builder.redirectErrorStream(true).redirectOutput(log.toFile());
            var started = new Started(builder.start(), log);
            Patience.await()
                    .pollInterval(Duration.ofMillis(50))
                    .until(() -> started.log().contains("Listening on") || !started.isAlive());
            return started;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private boolean isAlive() {
        return process.isAlive();
    }

    /** The exit code, once it has ended by itself. */
    public int exitCode() {
        return process.onExit().join().exitValue();
    }

    /** What it has printed. */
    public String log() {
        try {
            return Files.readString(log, UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The lines that it has printed. */
    public List<String> lines() {
        return log().lines().toList();
    }

    /** An address on the port for everyone. */
    public URI at(String path) {
        return URI.create(addresses().get(0) + path);
    }

    /** An address on the management port. */
    public URI managementAt(String path) {
        return URI.create(addresses().get(1) + path);
    }

    private List<String> addresses() {
        return ADDRESS.matcher(log()).results().map(found -> found.group(1)).toList();
    }

    /**
     * Sends a request, with these header lines.
     *
     * @param headers names and values in turns
     */
    public static HttpResponse<String> ask(String method, URI address, String... headers) {
        var request =
                HttpRequest.newBuilder(address).method(method, HttpRequest.BodyPublishers.noBody());
        for (int i = 0; i < headers.length; i += 2) {
            request.header(headers[i], headers[i + 1]);
        }
        try {
            return CLIENT.send(request.build(), BodyHandlers.ofString());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    @Override
    public void close() {
        process.destroy();
        process.onExit().join();
    }
}
