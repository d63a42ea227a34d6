package dev.crossorigin.data;

import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;

/** The table that holds the record. What a method has returned from survives a crash. */
@Singleton
class Table {

    private final Database database;

    Table(Database database) {
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
                    set(update, 1, data);
                    requireOne(update.executeUpdate());
                    return data;
                });
    }

    /**
     * Puts another record in the place of one that was read, if nobody else has replaced that.
     *
     * @return whether it was still there, and has been replaced
     * @throws StoreUnavailable if the database cannot be reached; the record may or may not have
     *     been replaced
     */
    boolean replace(Data before, Data data) {
        return with(
                "UPDATE data SET name = ?, description = ? WHERE name = ? AND description = ?",
                update -> {
                    set(update, 1, data);
                    set(update, 3, before);
                    return update.executeUpdate() == 1;
                });
    }

    private static void set(PreparedStatement update, int place, Data data) throws SQLException {
        update.setString(place, data.name());
        update.setString(place + 1, data.description());
    }

    private static void requireOne(int rows) {
        if (rows != 1) {
            throw new IllegalStateException("The table \"data\" has lost its one row");
        }
    }

    private <T> T with(String sql, Work<T> work) {
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
    private interface Work<T> {
        T on(PreparedStatement statement) throws SQLException;
    }
}
