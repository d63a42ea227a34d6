package dev.crossorigin.data;

import io.quarkus.test.junit.QuarkusIntegrationTest;

/** The same of the packaged jar. */
@QuarkusIntegrationTest
class DataResourceIT extends DataResourceTest {}
