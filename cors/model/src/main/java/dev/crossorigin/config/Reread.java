package dev.crossorigin.config;

import io.smallrye.config.PropertiesConfigSource;
import io.smallrye.config.SmallRyeConfig;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.Optional;
import org.eclipse.microprofile.config.spi.ConfigSource;

/** A configuration as it would be if it was read now, with a file as it is now. */
public final class Reread {

    private Reread() {}

    /**
     * The same sources, but for the copy of a file that a build has made.
     *
     * @param file an {@code application.properties} among the sources
     */
    public static SmallRyeConfig with(SmallRyeConfig config, Path file) {
        return Rebuilt.from(
                config,
                Rebuilt.sources(config)
                        .map(
                                source ->
                                        isCopy(source, file)
                                                ? read(file, source.getOrdinal())
                                                : source));
    }

    /** Whether any source is the copy. */
    public static boolean isRead(SmallRyeConfig config, Path file) {
        return Rebuilt.sources(config).anyMatch(source -> isCopy(source, file));
    }

    /** A file of the same name in a jar, or in a folder {@code config}, is another one. */
    private static boolean isCopy(ConfigSource source, Path file) {
        return SourceReader.file(source.getName())
                .filter(url -> url.startsWith("file:"))
                .filter(url -> SourceReader.shown(file).equals(shown(url)))
                .isPresent();
    }

    private static String shown(String url) {
        return SourceReader.line(url, 0, Optional.empty()).name();
    }

    private static ConfigSource read(Path file, int ordinal) {
        try {
            return new PropertiesConfigSource(file.toUri().toURL(), ordinal);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
