package dev.crossorigin.shipped;

import dev.crossorigin.Shipped;
import dev.crossorigin.config.Configuration;
import io.quarkus.vertx.http.runtime.cors.CORSConfig;
import io.smallrye.config.SmallRyeConfig;
import io.smallrye.config.SmallRyeConfigBuilder;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Map;
import org.eclipse.microprofile.config.spi.ConfigSource;

/** What the service is configured with that has what is shipped and these variables. */
public final class ShippedConfig {

    private static final String CORS = "quarkus.http.cors";

    private ShippedConfig() {}

    /** In the profile that {@code QUARKUS_PROFILE} names, which is prod if it names none. */
    public static SmallRyeConfig of(Map<String, String> variables) {
        return of(variables, variables.getOrDefault("QUARKUS_PROFILE", "prod"));
    }

    public static SmallRyeConfig of(Map<String, String> variables, String profile) {
        try {
            return Configuration.of(Shipped.FILE, variables, profile);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * What Quarkus's handler gets of it, read as Quarkus does, by its own mapping and converters.
     */
    public static CORSConfig ofTheHandler(Map<String, String> variables) {
        var config = of(variables);
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
