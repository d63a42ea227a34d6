package dev.crossorigin.data;

import io.quarkus.test.junit.QuarkusIntegrationTest;

/** The contract, kept by the packaged jar. */
@QuarkusIntegrationTest
class DataResourceIT extends DataContract {}
