package dev.crossorigin.program;

import io.smallrye.config.source.yaml.YamlConfigSourceLoader;
import java.nio.file.Path;
import java.util.List;
import org.eclipse.microprofile.config.spi.ConfigSource;

/** Reads a YAML file with those of the profiles beside it. */
final class YamlFiles extends YamlConfigSourceLoader {

    List<ConfigSource> read(Path file, int ordinal, ClassLoader loader) {
        return loadConfigSources(file.toUri().toString(), ordinal, loader);
    }
}
