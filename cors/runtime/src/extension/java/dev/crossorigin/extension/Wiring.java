package dev.crossorigin.extension;

import dev.crossorigin.console.ConsoleRoutes;
import dev.crossorigin.traffic.Edge;
import dev.crossorigin.traffic.ExplanationHeader;
import dev.crossorigin.traffic.Traffic;
import io.quarkus.runtime.LaunchMode;
import io.quarkus.vertx.http.ManagementInterface;
import io.quarkus.vertx.http.runtime.filters.Filters;
import io.smallrye.config.SmallRyeConfig;
import io.vertx.ext.web.Router;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.util.List;
import org.eclipse.microprofile.config.Config;

/** The routes ahead of the CORS handler, and the console on the management port. */
@Singleton
public class Wiring {

    private final SmallRyeConfig config;
    private final Traffic traffic;

    Wiring(Config config) {
        this.config = config.unwrap(SmallRyeConfig.class);
        traffic = Traffic.of(this.config);
    }

    Traffic traffic() {
        return traffic;
    }

    void vary(@Observes Router router) {
        traffic.register(router);
    }

    void guard(@Observes Filters filters, CorsConfig cors) {
        Edge.limit(filters, cors.hosts().orElse(List.of()));
        traffic.register(filters);
        if (cors.explain().header().orElse(LaunchMode.current() != LaunchMode.NORMAL)) {
            filters.register(new ExplanationHeader(config), ExplanationHeader.PRIORITY);
        }
    }

    /** Quarkus calls it only where the management interface is on. */
    void serve(@Observes ManagementInterface management) {
        new ConsoleRoutes(config, traffic.watch()).register(management.router());
    }
}
