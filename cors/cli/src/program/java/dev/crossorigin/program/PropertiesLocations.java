package dev.crossorigin.program;

import io.smallrye.config.PropertiesLocationConfigSourceFactory;
import java.net.URI;
import java.util.List;
import org.eclipse.microprofile.config.spi.ConfigSource;

/** Reads the {@code .properties} files that {@code quarkus.config.locations} names. */
final class PropertiesLocations extends PropertiesLocationConfigSourceFactory {

    private final Located located;
    private final ClassLoader loader;

    PropertiesLocations(Located located, ClassLoader loader) {
        this.located = located;
        this.loader = loader;
    }

    @Override
    protected List<ConfigSource> loadConfigSources(String[] locations, int ordinal) {
        return loadConfigSources(locations, ordinal, loader);
    }

    @Override
    protected List<ConfigSource> tryFileSystem(URI uri, int ordinal) {
        located.check(uri, name -> name.endsWith("properties"));
        return located.isMissing(uri)
                ? List.of()
                : super.tryFileSystem(located.absolute(uri), ordinal);
    }

    @Override
    protected List<ConfigSource> tryHttpResource(URI uri, int ordinal) {
        located.leaveOut(uri);
        return List.of();
    }

    @Override
    protected List<ConfigSource> tryJar(URI uri, int ordinal) {
        if (Located.isRemote(uri.toString())) {
            located.leaveOut(uri);
            return List.of();
        }
        return super.tryJar(uri, ordinal);
    }
}
