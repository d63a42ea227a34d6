package dev.crossorigin.console;

import io.quarkus.arc.profile.IfBuildProfile;
import io.quarkus.dev.console.DevConsoleManager;
import io.quarkus.logging.Log;
import io.quarkus.vertx.http.ManagementInterface;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.util.List;

/**
 * Looks for edits ahead of the console, as dev mode itself does ahead of the service alone: what
 * has just been declared is what is asked.
 */
@Singleton
@IfBuildProfile("dev")
class LiveReload {

    private static final List<String> PATHS =
            List.of("/q/cors", "/q/cors/policy", "/q/cors/explain");

    void register(@Observes ManagementInterface management) {
        for (var path : PATHS) {
            management.router().route(path).order(-1).blockingHandler(LiveReload::look, false);
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
            Log.warnf("The console shows what was declared before the last edit: %s", e);
            return false;
        }
    }
}
