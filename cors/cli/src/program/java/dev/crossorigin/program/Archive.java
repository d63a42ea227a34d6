package dev.crossorigin.program;

import dev.crossorigin.recorded.UnreadableFile;
import java.io.IOException;
import java.io.InputStream;
import java.net.MalformedURLException;
import java.net.URI;
import java.net.URL;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import java.util.zip.ZipFile;

/** Files that belong together: a jar, or a folder. */
sealed interface Archive {

    Path path();

    /** The names of its files, with slashes. */
    List<String> names() throws IOException;

    boolean has(String name) throws IOException;

    /** Its bytes; one more than {@code most} at the most. */
    byte[] bytes(String name, int most) throws IOException;

    Optional<URL> url(String name);

    /**
     * What is at a path.
     *
     * @throws UnreadableFile if it is neither
     */
    static Archive of(Path path) {
        return Files.isDirectory(path) ? new Folder(path) : Jar.of(path);
    }

    /** A name in it, for messages. */
    default String place(String name) {
        return path() + ": " + name;
    }

    /** A folder of files. */
    record Folder(Path path) implements Archive {

        @Override
        public List<String> names() throws IOException {
            try (Stream<Path> files = Files.walk(path)) {
                return files.filter(Files::isRegularFile)
                        .map(file -> path.relativize(file).toString().replace('\\', '/'))
                        .sorted()
                        .toList();
            }
        }

        @Override
        public boolean has(String name) {
            return Files.isRegularFile(path.resolve(name));
        }

        @Override
        public byte[] bytes(String name, int most) throws IOException {
            try (InputStream in = Files.newInputStream(path.resolve(name))) {
                return in.readNBytes(most + 1);
            }
        }

        @Override
        public Optional<URL> url(String name) {
            return has(name) ? Optional.of(toUrl(path.resolve(name).toUri())) : Optional.empty();
        }

        @Override
        public String place(String name) {
            return path.resolve(name).toString();
        }
    }

    /** A jar, which stays open. */
    record Jar(Path path, ZipFile zip) implements Archive {

        static Jar of(Path path) {
            if (!Files.isReadable(path)) {
                throw new UnreadableFile(
                        path + ": you are not allowed to read it; change its permissions");
            }
            try {
                return new Jar(path, new ZipFile(path.toFile()));
            } catch (IOException e) {
                throw new UnreadableFile(
                        "%s: it cannot be read as a jar (%s); build the application again"
                                .formatted(path, e.getMessage()));
            }
        }

        @Override
        public List<String> names() {
            return zip.stream()
                    .filter(entry -> !entry.isDirectory())
                    .map(entry -> entry.getName())
                    .toList();
        }

        @Override
        public boolean has(String name) {
            return zip.getEntry(name) != null;
        }

        @Override
        public byte[] bytes(String name, int most) throws IOException {
            var entry = zip.getEntry(name);
            if (entry == null) {
                return new byte[0];
            }
            try (InputStream in = zip.getInputStream(entry)) {
                return in.readNBytes(most + 1);
            }
        }

        @Override
        public Optional<URL> url(String name) {
            return has(name)
                    ? Optional.of(toUrl(URI.create("jar:" + path.toUri() + "!/" + name)))
                    : Optional.empty();
        }
    }

    private static URL toUrl(URI uri) {
        try {
            return uri.toURL();
        } catch (MalformedURLException e) {
            throw new IllegalArgumentException(e);
        }
    }
}
