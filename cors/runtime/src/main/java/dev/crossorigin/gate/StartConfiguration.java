package dev.crossorigin.gate;

import io.quarkus.runtime.ImageMode;
import io.quarkus.runtime.configuration.ConfigUtils;
import io.smallrye.config.PropertiesConfigSource;
import io.smallrye.config.PropertiesLocationConfigSourceFactory;
import io.smallrye.config.SmallRyeConfig;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.config.spi.ConfigSource;
import org.eclipse.microprofile.config.spi.ConfigSourceProvider;

/**
 * The configuration that this start is going to be served under, for whoever looks before Quarkus
 * runs.
 *
 * <p>As a source it gives a native executable its {@code application.properties} back. Quarkus
 * keeps only the values of that file there, and nobody could say which line one comes from.
 */
public final class StartConfiguration implements ConfigSourceProvider {

    private static final String FILE = "application.properties";

    /** As Quarkus ranks the file where it reads it itself. */
    private static final int ORDINAL = 250;

    /**
     * Read afresh, so that environment, files and system properties are those of this start. Until
     * it runs, Quarkus would answer what was in force when the executable was built.
     */
    public static SmallRyeConfig read() {
        var builder = ConfigUtils.configBuilder();
        if (isExecutable()) {
            // An executable finds no services by itself, and so neither this file nor those that
            // quarkus.config.locations names.
            packaged().ifPresent(builder::withSources);
            builder.withSources(new PropertiesLocationConfigSourceFactory());
        }
        return builder.build();
    }

    /**
     * What is started, as whoever starts it has to write it.
     *
     * @param otherwise what an executable is called
     */
    public static String program(String otherwise) {
        var started = System.getProperty("sun.java.command", "").split(" ", 2)[0];
        return started.endsWith(".jar") ? "java -jar " + started : otherwise;
    }

    @Override
    public Iterable<ConfigSource> getConfigSources(ClassLoader loader) {
        return isExecutable() ? packaged().stream().toList() : List.of();
    }

    private static boolean isExecutable() {
        return ImageMode.current() == ImageMode.NATIVE_RUN;
    }

    private static Optional<ConfigSource> packaged() {
        var file = StartConfiguration.class.getResource("/" + FILE);
        try {
            return file == null
                    ? Optional.empty()
                    : Optional.of(new PropertiesConfigSource(file, ORDINAL));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
