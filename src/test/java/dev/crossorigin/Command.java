package dev.crossorigin;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.crossorigin.cli.Commands;
import dev.crossorigin.shipped.ShippedConfig;
import io.smallrye.config.SmallRyeConfig;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A command that has ended. It inherits nothing that would configure it.
 *
 * @param out what it has printed
 * @param err what it has complained about
 */
public record Command(int exitCode, String out, String err) {

    private static final String PROFILE = "quarkus.profile";

    /**
     * Runs a command to its end in this JVM, with what is shipped.
     *
     * @param settings environment variables
     */
    public static Command run(Map<String, String> settings, String... arguments) {
        var out = new StringWriter();
        var err = new StringWriter();
        var outside = System.clearProperty(PROFILE);
        try {
            var exitCode =
                    Commands.run(
                            "data-service",
                            () -> configuration(settings),
                            new PrintWriter(out),
                            new PrintWriter(err),
                            arguments);
            return new Command(exitCode, out.toString(), err.toString());
        } finally {
            restore(outside);
        }
    }

    /** The profile is the one that the command has been given, or the environment's. */
    private static SmallRyeConfig configuration(Map<String, String> settings) {
        var given = System.getProperty(PROFILE);
        return given == null ? ShippedConfig.of(settings) : ShippedConfig.of(settings, given);
    }

    private static void restore(@Nullable String outside) {
        if (outside == null) {
            System.clearProperty(PROFILE);
        } else {
            System.setProperty(PROFILE, outside);
        }
    }

    /**
     * Runs a command of the packaged program to its end, in a process of its own.
     *
     * @param home its working folder
     * @param settings environment variables
     */
    public static Command runPackaged(
            Path home, Map<String, String> settings, String... arguments) {
        var words = Stream.concat(Service.command().stream(), Stream.of(arguments)).toList();
        var builder = new ProcessBuilder(words).directory(home.toFile());
        Service.forget(builder);
        builder.environment().putAll(settings);
        try {
            var err = Files.createTempFile(home, "err", "");
            var process = Leash.start(builder.redirectError(err.toFile()));
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
