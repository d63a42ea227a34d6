package dev.crossorigin.data;

import io.quarkus.runtime.StartupEvent;
import io.quarkus.runtime.configuration.ConfigurationException;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.util.Set;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.FlywayException;

/** Brings the database to the form {@link DataStore} expects, before HTTP listens. */
@Singleton
class Schema {

    private static final String URL = "quarkus.datasource.jdbc.url";

    /**
     * A database that cannot be opened is a setting to mend, so it ends the start with one line.
     */
    void start(
            @Observes StartupEvent start, Flyway flyway, @ConfigProperty(name = URL) String url) {
        try {
            flyway.migrate();
        } catch (FlywayException e) {
            throw new ConfigurationException(
                    "%s \"%s\": %s; DATA_DIR must name a folder that this process may write and no other uses"
                            .formatted(URL, url, root(e).getMessage()),
                    Set.of(URL));
        }
    }

    private static Throwable root(Throwable e) {
        var cause = e.getCause();
        return cause == null ? e : root(cause);
    }
}
