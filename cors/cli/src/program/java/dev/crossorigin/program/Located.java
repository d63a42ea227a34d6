package dev.crossorigin.program;

import dev.crossorigin.recorded.UnreadableFile;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Predicate;

/**
 * What {@code quarkus.config.locations} names, as the application would find it.
 *
 * @param startedIn what a name is relative to
 * @param notes takes what has to be said about what is not read
 */
record Located(Path startedIn, Consumer<String> notes) {

    static final String KEY = "quarkus.config.locations";

    /** Whether no file has this name; then it may still be one of the class path. */
    boolean isMissing(URI location) {
        return location.getScheme() == null && path(location).filter(Files::exists).isEmpty();
    }

    /** The same location by its full name. */
    URI absolute(URI location) {
        return location.getScheme() == null
                ? path(location).map(Path::toUri).orElse(location)
                : location;
    }

    /**
     * Looks at what is going to be read.
     *
     * @param wanted whether a file of this name is read
     * @throws UnreadableFile if it cannot be
     */
    void check(URI location, Predicate<String> wanted) {
        path(location)
                .filter(Files::exists)
                .filter(file -> !Files.isDirectory(file))
                .filter(file -> wanted.test(file.toString()))
                .ifPresent(ConfigFiles::check);
        path(location).filter(Files::isDirectory).ifPresent(folder -> checkAll(folder, wanted));
    }

    private static void checkAll(Path folder, Predicate<String> wanted) {
        try (var files = Files.newDirectoryStream(folder)) {
            for (var file : files) {
                if (Files.isRegularFile(file) && wanted.test(file.toString())) {
                    ConfigFiles.check(file);
                }
            }
        } catch (IOException e) {
            throw new UnreadableFile(
                    "%s (from %s): this folder cannot be read; change its permissions"
                            .formatted(folder, KEY));
        }
    }

    private Optional<Path> path(URI location) {
        try {
            return Optional.of(
                    location.getScheme() == null
                            ? startedIn.resolve(location.getPath())
                            : Path.of(location));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    /** Says that it was not read. */
    void leaveOut(URI location) {
        notes.accept(
                "%s (from %s) was not read, because this program fetches nothing. If you have a copy, use --config."
                        .formatted(location, KEY));
    }

    /** Whether it is on another machine, which this program does not ask. */
    static boolean isRemote(String location) {
        return location.matches("(?i)\\s*(jar:)?(http|https|ftp):.*");
    }
}
