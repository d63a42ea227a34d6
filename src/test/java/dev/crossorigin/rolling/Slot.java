package dev.crossorigin.rolling;

import dev.crossorigin.Ports;
import dev.crossorigin.Service;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;

/** A place where one service after another runs, on the same two ports. */
record Slot(Path home, int port, int management) {

    static Slot in(Path folder, String name) {
        try {
            return new Slot(
                    Files.createDirectory(folder.resolve(name)), Ports.free(), Ports.free());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * Starts a service that, told to stop, goes on serving for four seconds as one that is not
     * ready.
     */
    Service start(String origins, Map<String, String> database) {
        var settings = new HashMap<>(database);
        settings.put("QUARKUS_HTTP_PORT", String.valueOf(port));
        settings.put("QUARKUS_MANAGEMENT_PORT", String.valueOf(management));
        settings.put("QUARKUS_HTTP_CORS_ORIGINS", origins);
        settings.put("QUARKUS_SHUTDOWN_DELAY", "4S");
        return Service.start(home, settings);
    }
}
