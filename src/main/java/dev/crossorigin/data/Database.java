package dev.crossorigin.data;

import io.agroal.api.AgroalDataSource;
import io.quarkus.agroal.DataSource;
import io.quarkus.arc.InjectableInstance;
import io.quarkus.flyway.FlywayDataSource;
import io.quarkus.runtime.StartupEvent;
import io.quarkus.runtime.configuration.ConfigurationException;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Set;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.FlywayException;

/**
 * The database that {@code DATA_STORE} chooses: opened and brought up to date before HTTP listens.
 */
@Singleton
class Database {

    private final Store store;
    private final InjectableInstance<AgroalDataSource> dataSource;
    private final InjectableInstance<Flyway> flyway;

    Database(
            @ConfigProperty(name = Store.KEY) String store,
            @DataSource("h2") InjectableInstance<AgroalDataSource> h2,
            @DataSource("postgresql") InjectableInstance<AgroalDataSource> postgresql,
            @FlywayDataSource("h2") InjectableInstance<Flyway> h2Flyway,
            @FlywayDataSource("postgresql") InjectableInstance<Flyway> postgresqlFlyway) {
        this.store = Store.named(store);
        var embedded = this.store == Store.H2;
        this.dataSource = embedded ? h2 : postgresql;
        this.flyway = embedded ? h2Flyway : postgresqlFlyway;
    }

    Connection connection() throws SQLException {
        return dataSource.get().getConnection();
    }

    /**
     * A database that cannot be opened is a setting to fix, so it ends the start with one line
     * instead of a stack trace.
     */
    void open(@Observes StartupEvent start) {
        if (!dataSource.getHandle().getBean().isActive()) {
            throw unusable(new SQLException("its address is not set"));
        }
        try {
            connection().close();
            flyway.get().migrate();
        } catch (SQLException | FlywayException e) {
            throw unusable(fault(e));
        }
    }

    /** What the database said, which Flyway wraps in a page of its own. */
    private static SQLException fault(Throwable e) {
        if (e instanceof SQLException fault) {
            return fault;
        }
        return e.getCause() == null ? new SQLException(e) : fault(e.getCause());
    }

    private ConfigurationException unusable(SQLException fault) {
        return new ConfigurationException(
                "DATA_STORE \"%s\": %s; %s".formatted(store, fault.getMessage(), store.cure(fault)),
                Set.of(Store.KEY));
    }
}
