package dev.crossorigin;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * A command of the packaged program that has ended, in a process of its own that inherits nothing
 * that would configure it.
 *
 * @param out what it has printed
 * @param err what it has complained about
 */
public record Command(int exitCode, String out, String err) {

    /**
     * Runs a command to its end.
     *
     * @param home its working folder
     * @param settings environment variables
     */
    public static Command run(Path home, Map<String, String> settings, String... arguments) {
        var words = Stream.concat(Service.command().stream(), Stream.of(arguments)).toList();
        var builder = new ProcessBuilder(words).directory(home.toFile());
        Service.forget(builder);
        builder.environment().putAll(settings);
        try {
            var err = Files.createTempFile(home, "err", "");
            var process = builder.redirectError(err.toFile()).start();
            var out = new String(process.getInputStream().readAllBytes(), UTF_8);
            return new Command(process.waitFor(), out, Files.readString(err));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    /** The lines that it has printed. */
    public List<String> lines() {
        return out.lines().toList();
    }
}
