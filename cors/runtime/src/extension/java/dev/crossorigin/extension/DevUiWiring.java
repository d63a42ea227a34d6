package dev.crossorigin.extension;

import dev.crossorigin.devui.InForce;
import dev.crossorigin.traffic.LatestBlocks;
import io.quarkus.vertx.http.runtime.filters.Filters;
import io.smallrye.config.SmallRyeConfig;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.net.URI;
import java.util.function.Predicate;
import org.eclipse.microprofile.config.Config;

/** What the Dev UI shows has to be seen first. */
@Singleton
public class DevUiWiring {

    void remember(@Observes Filters filters, Config config) {
        InForce.begin(config.unwrap(SmallRyeConfig.class));
        filters.register(LatestBlocks.ofThisStart(isQuarkusOwn(config)), LatestBlocks.PRIORITY);
    }

    /** Below {@code /q/}, unless that is where the application is, too. */
    private static Predicate<String> isQuarkusOwn(Config config) {
        var root = URI.create(folder(config, "quarkus.http.root-path", "/"));
        var own = root.resolve(folder(config, "quarkus.http.non-application-root-path", "q"));
        return path -> !own.equals(root) && path.startsWith(own.getPath());
    }

    private static String folder(Config config, String key, String otherwise) {
        var set = config.getOptionalValue(key, String.class).orElse(otherwise);
        return set.endsWith("/") ? set : set + "/";
    }
}
