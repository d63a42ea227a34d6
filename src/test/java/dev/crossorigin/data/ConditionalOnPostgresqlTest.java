package dev.crossorigin.data;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.sql.SQLException;

/** The contract, kept by PostgreSQL. */
@QuarkusTest
@QuarkusTestResource(value = Postgresql.class, restrictToAnnotatedClass = true)
class ConditionalOnPostgresqlTest extends ConditionalContract {

    /** What is deferred is looked at by the commit. */
    @Override
    void refuseAtlantis() throws SQLException {
        execute(
                """
                CREATE FUNCTION refuse_atlantis() RETURNS trigger LANGUAGE plpgsql AS $$
                BEGIN
                    IF NEW.name = 'Atlantis' THEN RAISE EXCEPTION 'there is no such place'; END IF;
                    RETURN NULL;
                END $$
                """);
        execute(
                """
                CREATE CONSTRAINT TRIGGER real AFTER UPDATE ON data DEFERRABLE INITIALLY DEFERRED
                FOR EACH ROW EXECUTE FUNCTION refuse_atlantis()
                """);
    }

    @Override
    void allowAtlantis() throws SQLException {
        execute("DROP TRIGGER real ON data");
        execute("DROP FUNCTION refuse_atlantis()");
    }
}
