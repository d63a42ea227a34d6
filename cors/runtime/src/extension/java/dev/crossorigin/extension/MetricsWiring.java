package dev.crossorigin.extension;

import dev.crossorigin.traffic.KnownMethods;
import dev.crossorigin.traffic.Metrics;
import io.micrometer.core.instrument.binder.MeterBinder;
import io.micrometer.core.instrument.config.MeterFilter;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;

/** What is measured, in an application that measures with Micrometer: no other has this bean. */
@Singleton
public class MetricsWiring {

    private final Wiring wiring;

    MetricsWiring(Wiring wiring) {
        this.wiring = wiring;
    }

    @Produces
    @Singleton
    MeterFilter methods() {
        return new KnownMethods();
    }

    @Produces
    @Singleton
    MeterBinder verdicts() {
        return Metrics.of(wiring.traffic());
    }
}
