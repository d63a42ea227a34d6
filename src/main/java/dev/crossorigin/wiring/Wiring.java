package dev.crossorigin.wiring;

import dev.crossorigin.console.ConsoleRoutes;
import dev.crossorigin.traffic.Edge;
import dev.crossorigin.traffic.ExplanationHeader;
import dev.crossorigin.traffic.KnownMethods;
import dev.crossorigin.traffic.Metrics;
import dev.crossorigin.traffic.Traffic;
import io.micrometer.core.instrument.binder.MeterBinder;
import io.micrometer.core.instrument.config.MeterFilter;
import io.quarkus.vertx.http.ManagementInterface;
import io.quarkus.vertx.http.runtime.filters.Filters;
import io.smallrye.config.SmallRyeConfig;
import io.vertx.ext.web.Router;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.config.Config;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** The routes ahead of the CORS handler, and the console on the management port. */
@Singleton
class Wiring {

    private final SmallRyeConfig config;
    private final Traffic traffic;

    Wiring(Config config) {
        this.config = config.unwrap(SmallRyeConfig.class);
        traffic = Traffic.of(this.config);
    }

    void limit(
            @Observes Filters filters,
            @ConfigProperty(name = "cors.hosts") Optional<List<String>> hosts) {
        Edge.limit(filters, hosts.orElse(List.of()));
        Edge.filter(filters);
    }

    void guard(@Observes Router router) {
        traffic.register(router);
        Edge.guard(router);
    }

    void guard(
            @Observes Filters filters, @ConfigProperty(name = "cors.explain.header") boolean why) {
        traffic.register(filters);
        if (why) {
            filters.register(new ExplanationHeader(config), ExplanationHeader.PRIORITY);
        }
    }

    @Produces
    @Singleton
    MeterFilter methods() {
        return new KnownMethods();
    }

    @Produces
    @Singleton
    MeterBinder verdicts() {
        return Metrics.of(traffic);
    }

    void serve(@Observes ManagementInterface management) {
        Edge.guardAnyPort(management.router());
        var console = new ConsoleRoutes(config, traffic.watch());
        console.guardAll(management.router());
        console.register(management.router());
    }
}
