package dev.crossorigin.data;

import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;

/** Keeps the record in the database: what {@link #replace} has returned from survives a crash. */
@Singleton
class DataStore {

    private final Database database;

    DataStore(Database database) {
        this.database = database;
    }

    /**
     * The record.
     *
     * @throws StoreUnavailable if the database cannot be reached
     */
    Data read() {
        return with(
                "SELECT name, description FROM data",
                select -> {
                    try (var row = select.executeQuery()) {
                        requireOne(row.next() ? 1 : 0);
                        return new Data(row.getString("name"), row.getString("description"));
                    }
                });
    }

    /**
     * Puts another record in its place.
     *
     * @throws StoreUnavailable if the database cannot be reached; the record may or may not have
     *     been replaced
     */
    void replace(Data data) {
        with(
                "UPDATE data SET name = ?, description = ?",
                update -> {
                    update.setString(1, data.name());
                    update.setString(2, data.description());
                    requireOne(update.executeUpdate());
                    return data;
                });
    }

    private static void requireOne(int rows) {
        if (rows != 1) {
            throw new IllegalStateException("The table \"data\" has lost its one row");
        }
    }

    private Data with(String sql, Work work) {
        try (var connection = connection();
                var statement = connection.prepareStatement(sql)) {
            return work.on(statement);
        } catch (SQLException e) {
            throw StoreUnavailable.tells(e)
                    ? new StoreUnavailable(e)
                    : new IllegalStateException(e);
        }
    }

    /** Whatever keeps the pool from giving a connection, there is none. */
    private Connection connection() {
        try {
            return database.connection();
        } catch (SQLException e) {
            throw new StoreUnavailable(e);
        }
    }

    @FunctionalInterface
    private interface Work {
        Data on(PreparedStatement statement) throws SQLException;
    }
}
