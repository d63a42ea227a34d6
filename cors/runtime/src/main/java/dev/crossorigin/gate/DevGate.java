package dev.crossorigin.gate;

import dev.crossorigin.declared.Inspection;
import dev.crossorigin.lint.Finding;
import dev.crossorigin.lint.Severity;
import io.quarkus.arc.profile.IfBuildProfile;
import io.quarkus.logging.Log;
import io.quarkus.runtime.StartupEvent;
import io.smallrye.config.SmallRyeConfig;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.Initialized;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.util.Optional;
import org.eclipse.microprofile.config.Config;
import org.jboss.logging.Logger.Level;

/**
 * The gate of dev mode, which says what is wrong and lets the service start all the same: a mistake
 * is there to be seen and mended. What the CORS handler could not start with is left out.
 */
@Singleton
@IfBuildProfile("dev")
class DevGate {

    private Optional<Inspection> made = Optional.empty();

    /** Comes before the handler is made, at each start and each live reload. */
    void inspect(@Observes @Initialized(ApplicationScoped.class) Object event, Config config) {
        var inspection = Inspection.of(config.unwrap(SmallRyeConfig.class));
        Amendments.make(inspection);
        made = Optional.of(inspection);
    }

    /** Only now is the log what it is declared to be. */
    void tell(@Observes StartupEvent event) {
        made.ifPresent(
                inspection -> {
                    inspection.complaints().forEach(DevGate::tell);
                    inspection.unmet().forEach(expectation -> Log.error(expectation.line()));
                });
    }

    private static void tell(Finding finding) {
        boolean error = finding.severity() == Severity.ERROR;
        Log.log(error ? Level.ERROR : Level.WARN, finding.line());
    }
}
