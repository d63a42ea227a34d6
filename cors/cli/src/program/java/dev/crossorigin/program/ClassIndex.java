package dev.crossorigin.program;

import dev.crossorigin.config.Resources;
import dev.crossorigin.recorded.UnreadableFile;
import io.smallrye.config.SmallRyeConfig;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jboss.jandex.AnnotationInstance;
import org.jboss.jandex.AnnotationValue;
import org.jboss.jandex.Index;
import org.jboss.jandex.Indexer;

/** The application's own classes, and what their annotations say that they serve. */
record ClassIndex(Index index) {

    private static final String APPLICATION_PATH = "jakarta.ws.rs.ApplicationPath";

    /** No class that a compiler made is larger; in bytes. */
    private static final int LARGEST = 1 << 23;

    static ClassIndex of(List<Archive> archives) {
        var indexer = new Indexer();
        for (var archive : archives) {
            try {
                archive.names().stream()
                        .filter(name -> name.endsWith(".class") && !name.startsWith("META-INF/"))
                        .forEach(name -> add(indexer, archive, name));
            } catch (IOException e) {
                throw unreadable(archive.path().toString(), e);
            }
        }
        return new ClassIndex(indexer.complete());
    }

    private static void add(Indexer indexer, Archive archive, String name) {
        try {
            var bytes = archive.bytes(name, LARGEST);
            if (bytes.length > LARGEST) {
                throw new IOException("it is larger than 8 MiB");
            }
            indexer.index(new ByteArrayInputStream(bytes));
        } catch (IOException | RuntimeException e) {
            throw unreadable(archive.place(name), e);
        }
    }

    private static UnreadableFile unreadable(String place, Exception why) {
        return new UnreadableFile(
                "%s: it cannot be read as a class (%s); build the application again"
                        .formatted(place, why.getMessage()));
    }

    /** A line for each route. */
    List<String> lines(SmallRyeConfig config) {
        return new Resources(index, root(config)).lines();
    }

    /** An annotation comes before the setting. */
    private String root(SmallRyeConfig config) {
        var rest =
                declared()
                        .or(() -> set(config, "quarkus.rest.path"))
                        .or(() -> set(config, "quarkus.resteasy.path"));
        return Stream.of(set(config, "quarkus.http.root-path"), rest)
                .map(path -> path.orElse(""))
                .collect(Collectors.joining("/"));
    }

    private Optional<String> declared() {
        return index.getAnnotations(APPLICATION_PATH).stream()
                .map(AnnotationInstance::value)
                .flatMap(Stream::ofNullable)
                .map(AnnotationValue::asString)
                .findFirst();
    }

    private static Optional<String> set(SmallRyeConfig config, String key) {
        return Optional.ofNullable(config.getConfigValue(key).getValue());
    }
}
