package dev.crossorigin.data;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;

/** The contract, kept by PostgreSQL. */
@QuarkusTest
@QuarkusTestResource(value = Postgresql.class, restrictToAnnotatedClass = true)
class ConditionalOnPostgresqlTest extends ConditionalContract {}
