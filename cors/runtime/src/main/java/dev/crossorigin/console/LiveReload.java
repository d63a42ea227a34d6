package dev.crossorigin.console;

import io.quarkus.dev.console.DevConsoleManager;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import java.util.List;
import org.jboss.logging.Logger;

/**
 * Looks for edits ahead of the console, as dev mode itself does ahead of the service alone: what
 * has just been declared is what is asked.
 */
public final class LiveReload {

    private static final Logger LOG = Logger.getLogger(LiveReload.class);

    private static final List<String> PATHS =
            List.of("/q/cors", "/q/cors/policy", "/q/cors/explain");

    private LiveReload() {}

    /** On the router of the management port; in dev mode alone. */
    public static void register(Router router) {
        for (var path : PATHS) {
            router.route(path).order(-1).blockingHandler(LiveReload::look, false);
        }
    }

    /** What has been reloaded has routes of its own, so the question has to be put to those. */
    private static void look(RoutingContext context) {
        if (reloaded()) {
            context.response()
                    .setStatusCode(307)
                    .putHeader("Location", context.request().uri())
                    .end();
        } else {
            context.next();
        }
    }

    private static boolean reloaded() {
        var dev = DevConsoleManager.getHotReplacementContext();
        try {
            return dev != null && dev.doScan(true);
        } catch (Exception e) {
            LOG.warnf("The console still shows the configuration before the last edit: %s", e);
            return false;
        }
    }
}
