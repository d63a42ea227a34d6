package dev.crossorigin.data;

import io.quarkus.test.junit.QuarkusTest;

/** The contract, kept by H2. */
@QuarkusTest
class ConditionalTest extends ConditionalContract {}
