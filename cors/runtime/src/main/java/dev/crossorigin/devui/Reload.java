package dev.crossorigin.devui;

import io.quarkus.dev.console.DevConsoleManager;
import java.nio.file.Path;
import java.util.List;
import org.jboss.logging.Logger;

/** What dev mode knows of the application, and can do with it. */
final class Reload {

    private static final Logger LOG = Logger.getLogger(Reload.class);

    private Reload() {}

    /** The folders of resources that the application is built from. */
    static List<Path> resources() {
        var dev = DevConsoleManager.getHotReplacementContext();
        return dev == null ? List.of() : List.copyOf(dev.getResourcesDir());
    }

    /** Looks for edits, once the answer that asks for it is on its way. */
    static void soon() {
        var thread = new Thread(Reload::look, "reload of the CORS policy");
        thread.setDaemon(true);
        thread.start();
    }

    private static void look() {
        try {
            var dev = DevConsoleManager.getHotReplacementContext();
            if (dev != null) {
                dev.doScan(true);
            }
        } catch (Exception e) {
            LOG.warnf("The line is written, but the application has not reloaded: %s", e);
        }
    }
}
