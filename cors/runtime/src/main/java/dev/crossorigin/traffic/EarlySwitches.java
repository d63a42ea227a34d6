package dev.crossorigin.traffic;

import java.util.List;
import org.eclipse.microprofile.config.spi.ConfigSource;
import org.eclipse.microprofile.config.spi.ConfigSourceProvider;

/**
 * Sets what Quarkus and Netty read once, as system properties, before there is any bean. A source
 * of configuration is what they load first, in every mode; this one has no values.
 */
public final class EarlySwitches implements ConfigSourceProvider {

    /** Quarkus checks each target with {@code java.net.URI}, which refuses what browsers send. */
    private static final String NO_CHECK_OF_TARGETS = "vertx.disableURIValidation";

    /** Netty looks for {@link ConnectionGuard} only if this says so. */
    private static final String EXTENSIONS = "io.netty.bootstrap.extensions";

    @Override
    public Iterable<ConfigSource> getConfigSources(ClassLoader loader) {
        System.setProperty(NO_CHECK_OF_TARGETS, "true");
        System.setProperty(EXTENSIONS, "serviceload");
        return List.of();
    }
}
