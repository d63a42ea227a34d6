package dev.crossorigin.config;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jboss.jandex.Index;
import org.jboss.jandex.Indexer;

/**
 * Writes what the JAX-RS annotations of compiled classes say they serve, so that {@link Routes} can
 * be read without an index of classes: before Quarkus starts, and in a native executable. The build
 * runs it.
 */
public final class RouteWriter {

    private RouteWriter() {}

    /**
     * Writes the file into the folder of the classes that it is about.
     *
     * @param folder the one folder, such as {@code target/classes}
     */
    public static void main(String... folder) throws IOException {
        var classes = Path.of(folder[0]);
        var file = classes.resolve(Routes.FILE);
        Files.createDirectories(file.getParent());
        Files.write(file, new Resources(index(classes), "").lines());
    }

    private static Index index(Path classes) throws IOException {
        var indexer = new Indexer();
        try (var files = Files.walk(classes)) {
            files.filter(file -> file.toString().endsWith(".class"))
                    .forEach(file -> index(indexer, file));
        }
        return indexer.complete();
    }

    private static void index(Indexer indexer, Path file) {
        try (var bytes = Files.newInputStream(file)) {
            indexer.index(bytes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
