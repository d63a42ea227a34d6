package dev.crossorigin.wiring;

import dev.crossorigin.console.ConsoleRoutes;
import dev.crossorigin.traffic.Answers;
import dev.crossorigin.traffic.CrashGuard;
import dev.crossorigin.traffic.Edge;
import dev.crossorigin.traffic.ExplanationHeader;
import dev.crossorigin.traffic.KnownMethods;
import dev.crossorigin.traffic.Metrics;
import dev.crossorigin.traffic.Watch;
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
    private final Answers answers;
    private final Optional<Watch> watch;

    Wiring(Config config) {
        this.config = config.unwrap(SmallRyeConfig.class);
        answers = Answers.of(this.config);
        watch = Watch.of(this.config);
    }

    void watch(@Observes Filters filters) {
        watch.ifPresent(all -> filters.register(all, Watch.PRIORITY));
    }

    void limit(
            @Observes Filters filters,
            @ConfigProperty(name = "cors.hosts") Optional<List<String>> hosts) {
        Edge.limit(filters, hosts.orElse(List.of()));
        Edge.filter(filters);
    }

    void guard(@Observes Router router) {
        answers.register(router);
        Edge.guard(router);
    }

    void guard(
            @Observes Filters filters, @ConfigProperty(name = "cors.explain.header") boolean why) {
        answers.register(filters);
        CrashGuard.of(config).ifPresent(guard -> filters.register(guard, CrashGuard.PRIORITY));
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
        return registry -> watch.map(Metrics::new).ifPresent(counts -> counts.bindTo(registry));
    }

    void serve(@Observes ManagementInterface management) {
        Edge.guardAnyPort(management.router());
        var console = new ConsoleRoutes(config, watch);
        console.guardAll(management.router());
        console.register(management.router());
    }
}
