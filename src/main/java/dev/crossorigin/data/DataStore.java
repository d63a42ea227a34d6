package dev.crossorigin.data;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.SQLException;
import javax.sql.DataSource;

/** Keeps the record in the database: what {@link #replace} has returned from survives a crash. */
@ApplicationScoped
class DataStore {

    private final DataSource dataSource;

    DataStore(DataSource dataSource) {
        this.dataSource = dataSource;
    }

    Data read() throws SQLException {
        try (var connection = dataSource.getConnection();
                var select = connection.prepareStatement("SELECT name, description FROM data");
                var row = select.executeQuery()) {
            if (!row.next()) {
                throw new SQLException("The table \"data\" has lost its one row");
            }
            return new Data(row.getString("name"), row.getString("description"));
        }
    }

    void replace(Data data) throws SQLException {
        try (var connection = dataSource.getConnection();
                var update =
                        connection.prepareStatement("UPDATE data SET name = ?, description = ?")) {
            update.setString(1, data.name());
            update.setString(2, data.description());
            update.executeUpdate();
        }
    }
}
