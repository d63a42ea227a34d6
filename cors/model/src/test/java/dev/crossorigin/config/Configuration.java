package dev.crossorigin.config;

import io.smallrye.config.EnvConfigSource;
import io.smallrye.config.PropertiesConfigSource;
import io.smallrye.config.SmallRyeConfig;
import io.smallrye.config.SmallRyeConfigBuilder;
import io.smallrye.config.SysPropConfigSource;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;

/** What a service would be configured with that has this file, this environment and profile. */
public final class Configuration {

    private Configuration() {}

    public static SmallRyeConfig of(Path file, Map<String, String> environment, String profile)
            throws IOException {
        return new SmallRyeConfigBuilder()
                .addDefaultInterceptors()
                .withProfile(profile)
                .withSources(
                        new PropertiesConfigSource(file.toUri().toURL(), 250),
                        new EnvConfigSource(environment, 300),
                        new SysPropConfigSource())
                .build();
    }
}
