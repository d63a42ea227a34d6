package dev.crossorigin.gate;

import dev.crossorigin.config.Inspection;
import dev.crossorigin.lint.Finding;
import dev.crossorigin.lint.Severity;
import io.smallrye.config.SmallRyeConfig;
import java.util.Optional;
import org.jboss.logging.Logger;
import org.jboss.logging.Logger.Level;

/**
 * The gate of dev mode. It says what is wrong and starts the service anyway, so that you can see
 * and fix mistakes. What the CORS handler could not start with is left out.
 */
public final class DevGate {

    private static final Logger LOG = Logger.getLogger(DevGate.class);

    private Optional<Inspection> made = Optional.empty();

    /** To be called before the handler is made, at each start and each live reload. */
    public void inspect(SmallRyeConfig config) {
        var inspection = Inspection.of(config);
        Amendments.make(inspection);
        made = Optional.of(inspection);
    }

    /** To be called once the log is what it is declared to be. */
    public void tell() {
        made.ifPresent(
                inspection -> {
                    inspection.complaints().forEach(DevGate::tell);
                    inspection.unmet().forEach(expectation -> LOG.error(expectation.line()));
                });
    }

    private static void tell(Finding finding) {
        boolean error = finding.severity() == Severity.ERROR;
        LOG.log(error ? Level.ERROR : Level.WARN, finding.line());
    }
}
