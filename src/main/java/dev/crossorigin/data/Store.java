package dev.crossorigin.data;

import io.quarkus.runtime.configuration.ConfigurationException;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.Locale;
import java.util.Set;

/**
 * The databases the record can be kept in, and which setting to look at where one cannot be opened.
 */
enum Store {
    H2 {
        @Override
        String cure(SQLException fault) {
            return "DATA_DIR must name a folder that this process can write to and that no other process uses";
        }
    },
    POSTGRESQL {
        /** By class of SQLSTATE, see the PostgreSQL manual, appendix A. */
        @Override
        String cure(SQLException fault) {
            var state = fault.getSQLState() == null ? "" : fault.getSQLState();
            if (state.startsWith("28")) {
                return "QUARKUS_DATASOURCE_USERNAME and QUARKUS_DATASOURCE_PASSWORD must be those of a role that may log in";
            }
            if (state.startsWith("42")) {
                return "QUARKUS_DATASOURCE_USERNAME must be a role that may create tables";
            }
            return "QUARKUS_DATASOURCE_JDBC_URL must name a database that can be reached, such as jdbc:postgresql://host:5432/data";
        }
    };

    /** The setting that chooses one, {@code DATA_STORE} in the environment. */
    static final String KEY = "data.store";

    /** The line that tells an operator which setting to fix. */
    abstract String cure(SQLException fault);

    static Store named(String name) {
        return Arrays.stream(values())
                .filter(store -> store.toString().equals(name))
                .findFirst()
                .orElseThrow(
                        () ->
                                new ConfigurationException(
                                        "DATA_STORE \"%s\" is not a store; set it to h2 or postgresql"
                                                .formatted(name),
                                        Set.of(KEY)));
    }

    /** The name as it is written in configuration, also of the datasource. */
    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT);
    }
}
