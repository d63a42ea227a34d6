package dev.crossorigin.program;

import java.nio.file.Path;
import java.util.Optional;
import java.util.Set;
import org.eclipse.microprofile.config.spi.ConfigSource;
import org.jspecify.annotations.Nullable;

/**
 * The system properties, as the application would have them: its folder is the one that it is
 * started in.
 */
record GivenProperties(Optional<Path> startedIn) implements ConfigSource {

    private static final String FOLDER = "user.dir";

    private static final int ORDINAL = 400;

    @Override
    public Set<String> getPropertyNames() {
        return System.getProperties().stringPropertyNames();
    }

    @Override
    public @Nullable String getValue(String name) {
        return name.equals(FOLDER)
                ? startedIn.map(Path::toString).orElse(null)
                : System.getProperty(name);
    }

    @Override
    public String getName() {
        return "SysPropConfigSource";
    }

    @Override
    public int getOrdinal() {
        return ORDINAL;
    }
}
