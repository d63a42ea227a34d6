package dev.crossorigin.config;

import io.smallrye.config.SmallRyeConfig;
import io.smallrye.config.SmallRyeConfigBuilder;
import java.util.ArrayList;
import java.util.Collections;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.eclipse.microprofile.config.spi.ConfigSource;

/** A configuration made of the sources of another. */
public final class Rebuilt {

    private Rebuilt() {}

    /** Under the same profiles, from other sources. */
    public static SmallRyeConfig from(SmallRyeConfig config, Stream<ConfigSource> sources) {
        return under(profiles(config), sources);
    }

    /** Under other profiles. */
    static SmallRyeConfig under(String profiles, Stream<ConfigSource> sources) {
        var builder = new SmallRyeConfigBuilder().addDefaultInterceptors().withProfile(profiles);
        sources.forEach(builder::withSources);
        return builder.build();
    }

    /** The sources, the one that wins first. */
    public static Stream<ConfigSource> sources(SmallRyeConfig config) {
        return StreamSupport.stream(config.getConfigSources().spliterator(), false);
    }

    /** The profiles as they are named; SmallRye Config has the last named first. */
    static String profiles(SmallRyeConfig config) {
        var active = new ArrayList<>(config.getProfiles());
        Collections.reverse(active);
        return String.join(",", active);
    }
}
