package dev.crossorigin.packaged;

import dev.crossorigin.testing.ApplicationContract;
import java.nio.file.Path;

/** The service wires the workbench itself. */
class ServiceContractIT extends ApplicationContract {

    @Override
    protected Path jar() {
        return Path.of("target/quarkus-app/quarkus-run.jar");
    }

    @Override
    protected String profile() {
        return "prod";
    }

    @Override
    protected String path() {
        return "/data";
    }

    @Override
    protected String file() {
        return "application.properties";
    }
}
