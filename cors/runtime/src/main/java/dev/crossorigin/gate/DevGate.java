package dev.crossorigin.gate;

import dev.crossorigin.config.Inspection;
import io.smallrye.config.SmallRyeConfig;
import java.util.Optional;

/**
 * The gate of dev mode. It says what is wrong and starts the service anyway, so that you can see
 * and fix mistakes. What the CORS handler could not start with is left out.
 */
public final class DevGate {

    private Optional<Inspection> made = Optional.empty();

    /** To be called before the handler is made, at each start and each live reload. */
    public void inspect(SmallRyeConfig config) {
        if (Gate.of(config, Gate.WARN) != Gate.OFF) {
            var inspection = Inspection.of(config);
            Amendments.make(inspection);
            made = Optional.of(inspection);
        }
    }

    /** To be called once the log is what it is declared to be. */
    public void tell() {
        made.ifPresent(Gate::tell);
    }
}
