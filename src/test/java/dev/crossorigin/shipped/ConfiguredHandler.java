package dev.crossorigin.shipped;

import io.quarkus.vertx.http.runtime.cors.CORSConfig;
import io.smallrye.config.SmallRyeConfig;
import io.smallrye.config.SmallRyeConfigBuilder;
import org.eclipse.microprofile.config.spi.ConfigSource;

/** Configures Quarkus's handler as Quarkus does, by its own mapping and converters. */
final class ConfiguredHandler {

    private static final String CORS = "quarkus.http.cors";

    private ConfiguredHandler() {}

    static CORSConfig declared(SmallRyeConfig config) {
        var builder =
                new SmallRyeConfigBuilder()
                        .addDefaultInterceptors()
                        .addDiscoveredConverters()
                        .withProfiles(config.getProfiles())
                        .withMapping(CORSConfig.class, CORS);
        for (ConfigSource source : config.getConfigSources()) {
            builder.withSources(source);
        }
        return builder.build().getConfigMapping(CORSConfig.class, CORS);
    }
}
