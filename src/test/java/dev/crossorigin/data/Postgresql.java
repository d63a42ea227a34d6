package dev.crossorigin.data;

import dev.crossorigin.Leash;
import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * A real PostgreSQL on a loopback port, which can be stopped and started again with what it holds.
 */
public final class Postgresql implements QuarkusTestResourceLifecycleManager, AutoCloseable {

    private final Path files;
    private int port;
    private @Nullable EmbeddedPostgres server;

    public Postgresql() {
        try {
            files = Files.createTempDirectory("postgresql");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * Starts it, on a free port the first time and on the same one again, and answers the settings
     * that name it.
     */
    @Override
    public Map<String, String> start() {
        try {
            var builder =
                    EmbeddedPostgres.builder().setDataDirectory(files).setCleanDataDirectory(false);
            server = (port == 0 ? builder : builder.setPort(port)).start();
            port = server.getPort();
            Leash.hold(postmaster());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return settings();
    }

    private ProcessHandle postmaster() throws IOException {
        try (var lines = Files.lines(files.resolve("postmaster.pid"))) {
            return ProcessHandle.of(Long.parseLong(lines.findFirst().orElseThrow())).orElseThrow();
        }
    }

    private Map<String, String> settings() {
        return Map.of(
                "data.store", "postgresql",
                "quarkus.datasource.jdbc.url",
                        "jdbc:postgresql://localhost:%d/postgres".formatted(port),
                "quarkus.datasource.username", "postgres",
                "quarkus.datasource.password", "unused");
    }

    /** The same settings as environment variables, for the packaged jar. */
    public Map<String, String> environment() {
        return settings().entrySet().stream()
                .collect(
                        Collectors.toMap(
                                setting ->
                                        setting.getKey().replace('.', '_').toUpperCase(Locale.ROOT),
                                Map.Entry::getValue));
    }

    /** Stops it; what it holds stays for the next start. */
    void halt() {
        try {
            if (server != null) {
                server.close();
                server = null;
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Stops it for good and deletes what it held. */
    @Override
    public void stop() {
        halt();
        try (var held = Files.walk(files)) {
            for (var file : held.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() {
        stop();
    }
}
