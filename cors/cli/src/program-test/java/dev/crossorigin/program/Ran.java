package dev.crossorigin.program;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/** What a run of the packaged program came to. */
record Ran(int code, String out, String err) {

    private static final Path JAR = Path.of(System.getProperty("program.jar", "")).toAbsolutePath();

    static Path jar() {
        return JAR;
    }

    /** Runs it in a folder, in an environment that has only what is given. */
    static Ran in(Path folder, Map<String, String> environment, String... args) {
        return ofJar(JAR, folder, environment, List.of(args));
    }

    /** The same of another jar. */
    static Ran ofJar(
            Path jar, Path folder, Map<String, String> environment, List<String> arguments) {
        var command =
                new ArrayList<>(
                        List.of(
                                Path.of(System.getProperty("java.home", ""), "bin", "java")
                                        .toString(),
                                "-XX:TieredStopAtLevel=1",
                                "-XX:+UseSerialGC",
                                "-jar",
                                jar.toString()));
        command.addAll(arguments);
        return of(command, folder, environment);
    }

    /** The same of any command. */
    static Ran of(List<String> command, Path folder, Map<String, String> environment) {
        try {
            var out = Files.createTempFile("program", ".out");
            var err = Files.createTempFile("program", ".err");
            var builder = new ProcessBuilder(command).directory(folder.toFile());
            builder.environment().clear();
            builder.environment().putAll(environment);
            var process = builder.redirectOutput(out.toFile()).redirectError(err.toFile()).start();
            process.getOutputStream().close();
            if (!process.waitFor(60, TimeUnit.SECONDS)) {
                process.destroyForcibly();
                throw new IllegalStateException("It does not end: " + command);
            }
            var ran = new Ran(process.exitValue(), read(out), read(err));
            Files.delete(out);
            Files.delete(err);
            return ran;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private static String read(Path file) throws IOException {
        return Files.readString(file, UTF_8);
    }
}
