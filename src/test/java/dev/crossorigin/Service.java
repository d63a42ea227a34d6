package dev.crossorigin;

import static dev.crossorigin.testing.Patience.await;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * The packaged jar, or the executable of a native build, in a process of its own, on loopback and
 * free ports, in profile prod unless told otherwise. It inherits nothing that would configure it
 * from whoever runs the tests.
 */
public final class Service implements AutoCloseable {

    private static final Path TARGET = Path.of("target").toAbsolutePath();

    /**
     * One thread to collect, the first compiler alone, and the bytecode taken as it is: a service
     * that lives for seconds is not worth more.
     */
    private static final List<String> SHORT_LIVED =
            List.of(
                    Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                    "-XX:TieredStopAtLevel=1",
                    "-XX:+UseSerialGC",
                    "-XX:+UnlockDiagnosticVMOptions",
                    "-XX:-BytecodeVerificationRemote");

    private static final Pattern LISTENING =
            Pattern.compile("Listening on: (http://[^ ]+[0-9])\\..* (http://[^ ]+[0-9])\\.");

    private static final Pattern SAW = Pattern.compile("saw (.*)");

    private static final Map<Map<String, String>, Service> SHARED = new HashMap<>();

    private final Path home;
    private final Process process;

    private Service(Path home, Process process) {
        this.home = home;
        this.process = process;
    }

    /**
     * Starts what was packaged and returns once it listens, or once it has ended without doing so.
     *
     * @param home its working folder, which {@code DATA_DIR} is under; it may hold what an earlier
     *     run left
     * @param settings environment variables
     */
    public static Service start(Path home, Map<String, String> settings) {
        return start(home, settings, List.of());
    }

    /**
     * The one with these settings that everyone in this JVM asks, running already or from now on.
     * Nobody closes it, and nobody changes what it holds.
     */
    public static Service shared(Map<String, String> settings) {
        return SHARED.computeIfAbsent(settings, set -> start(folder(), set));
    }

    private static Path folder() {
        try {
            return Files.createTempDirectory(TARGET, "shared-service");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * Starts it likewise.
     *
     * @param options of the JVM, which an executable takes too, such as {@code -Dname=value}
     */
    static Service start(Path home, Map<String, String> settings, List<String> options) {
        var builder = new ProcessBuilder(command(options)).directory(home.toFile());
        forget(builder);
        builder.environment()
                .putAll(
                        Map.of(
                                "QUARKUS_HTTP_HOST", "127.0.0.1",
                                "QUARKUS_HTTP_PORT", "0",
                                "QUARKUS_MANAGEMENT_PORT", "0",
                                "QUARKUS_HTTP_ACCESS_LOG_ENABLED", "true",
                                "QUARKUS_HTTP_ACCESS_LOG_PATTERN", "saw %m %U %{i,Origin} %s",
                                "QUARKUS_LOG_CONSOLE_FORMAT", "%s%n"));
        builder.environment().putAll(settings);
        try {
            Files.deleteIfExists(home.resolve("log"));
            builder.redirectErrorStream(true).redirectOutput(home.resolve("log").toFile());
            var service = new Service(home, Leash.start(builder));
            await().pollInterval(Duration.ofMillis(50))
                    .until(() -> service.listening(1).isPresent() || !service.process.isAlive());
            return service;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Leaves out of its environment what would configure the program. */
    static void forget(ProcessBuilder builder) {
        builder.environment()
                .keySet()
                .removeIf(name -> name.matches("(QUARKUS|DATA|CLIENT|CORS)_.*"));
    }

    /** What starts the program, without arguments. */
    static List<String> command() {
        return command(List.of());
    }

    private static List<String> command(List<String> options) {
        var program = TARGET.resolve(packaged().getProperty("path")).toString();
        return isNative()
                ? Stream.concat(Stream.of(program), options.stream()).toList()
                : Stream.of(SHORT_LIVED, options, List.of("-jar", program))
                        .flatMap(List::stream)
                        .toList();
    }

    /** Whether what was packaged is a native executable. */
    public static boolean isNative() {
        return packaged().getProperty("type").equals("native");
    }

    private static Properties packaged() {
        var packaged = new Properties();
        try (var file = Files.newBufferedReader(TARGET.resolve("quarkus-artifact.properties"))) {
            packaged.load(file);
            return packaged;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The address of a path on the port for everyone, such as {@code /data}. */
    public URI at(String path) {
        return URI.create(listening(1).orElseThrow(() -> new AssertionError(log())) + path);
    }

    /** The address of a path on the management port. */
    public URI managementAt(String path) {
        return URI.create(listening(2).orElseThrow(() -> new AssertionError(log())) + path);
    }

    /** Whether it listens, and so has not ended. */
    public boolean isServing() {
        return process.isAlive() && listening(1).isPresent();
    }

    private Optional<String> listening(int group) {
        var line = LISTENING.matcher(log());
        return line.find() ? Optional.of(line.group(group)) : Optional.empty();
    }

    /**
     * The requests answered until now, each as method, path, origin ({@code -} for none) and
     * status.
     */
    public List<String> saw() {
        return SAW.matcher(log()).results().map(line -> line.group(1)).toList();
    }

    /** What the process has printed. */
    public String log() {
        try {
            return Files.readString(home.resolve("log"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The number that the operating system gave the process. */
    public long pid() {
        return process.pid();
    }

    /** The exit code of a service that has ended by itself. */
    public int exitCode() {
        return process.exitValue();
    }

    /** SIGKILL: the process gets no chance to put anything in order. */
    public void kill() {
        process.destroyForcibly();
        process.onExit().join();
    }

    @Override
    public void close() {
        process.destroy();
        process.onExit().join();
    }

    /** The lines printed, for whole-output comparisons. */
    public Stream<String> lines() {
        return log().lines();
    }
}
