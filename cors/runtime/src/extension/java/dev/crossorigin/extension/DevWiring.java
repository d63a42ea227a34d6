package dev.crossorigin.extension;

import dev.crossorigin.console.LiveReload;
import dev.crossorigin.gate.DevGate;
import io.quarkus.runtime.StartupEvent;
import io.quarkus.vertx.http.ManagementInterface;
import io.smallrye.config.SmallRyeConfig;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.Initialized;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import org.eclipse.microprofile.config.Config;

/** What dev mode has besides: a gate that warns, and a console that looks for edits. */
@Singleton
public class DevWiring {

    private final DevGate gate = new DevGate();

    /** Comes before the handler is made, at each start and each live reload. */
    void inspect(@Observes @Initialized(ApplicationScoped.class) Object event, Config config) {
        gate.inspect(config.unwrap(SmallRyeConfig.class));
    }

    /** Only now is the log what it is declared to be. */
    void tell(@Observes StartupEvent event) {
        gate.tell();
    }

    void reload(@Observes ManagementInterface management) {
        LiveReload.register(management.router());
    }
}
