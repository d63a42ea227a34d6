package dev.crossorigin.data;

import io.quarkus.test.junit.QuarkusTest;
import java.sql.SQLException;

/** The contract, kept by H2. */
@QuarkusTest
class ConditionalTest extends ConditionalContract {

    @Override
    void refuseAtlantis() throws SQLException {
        execute("ALTER TABLE data ADD CONSTRAINT real CHECK (name <> 'Atlantis')");
    }

    @Override
    void allowAtlantis() throws SQLException {
        execute("ALTER TABLE data DROP CONSTRAINT real");
    }
}
