package dev.crossorigin.data;

import java.sql.SQLException;
import java.util.List;

/** The database cannot be reached for now; the same request may succeed a little later. */
class StoreUnavailable extends RuntimeException {

    private static final long serialVersionUID = 1L;

    /**
     * Classes of SQLSTATE that speak of the connection and not of the statement: lost, server out
     * of resources, server shutting down or starting.
     *
     * @see <a href="https://www.postgresql.org/docs/current/errcodes-appendix.html">PostgreSQL,
     *     appendix A</a>
     */
    private static final List<String> CONNECTION = List.of("08", "53", "57");

    StoreUnavailable(SQLException cause) {
        super(cause);
    }

    /** Whether a statement failed because of its connection. */
    static boolean tells(SQLException fault) {
        var state = fault.getSQLState();
        return state != null && CONNECTION.stream().anyMatch(state::startsWith);
    }
}
