package dev.crossorigin.traffic;

import dev.crossorigin.config.Routes;
import dev.crossorigin.declaration.Route;
import dev.crossorigin.web.Visible;
import io.vertx.ext.web.RoutingContext;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.LongAdder;
import org.jboss.logging.Logger;

/**
 * The answers on which a resource set an {@code Access-Control-Allow-Origin} of its own. They are
 * counted, and each route is named in the log once.
 */
final class Replaced {

    private static final Logger LOG = Logger.getLogger("cors.answers");

    /** Callers choose the paths of a route that is not among the application's resources. */
    private static final int MOST_NAMED = 100;

    private static final int LONGEST = 200;

    private final List<Route> routes = Routes.own();
    private final Set<String> named = ConcurrentHashMap.newKeySet();
    private final LongAdder count = new LongAdder();

    LongAdder count() {
        return count;
    }

    void count(RoutingContext context) {
        count.increment();
        var route = route(context);
        if (named.size() < MOST_NAMED && named.add(route)) {
            LOG.warnf(
                    "%s sets Access-Control-Allow-Origin itself. It was replaced by the one that"
                            + " quarkus.http.cors.* allows, because browsers block an answer that"
                            + " has two; remove it from the code of this route",
                    route);
        }
    }

    private String route(RoutingContext context) {
        var method = context.request().method().name();
        var path = context.normalizedPath();
        return routes.stream()
                .filter(route -> route.method().equals(method) && matches(route.path(), path))
                .map(route -> route.method() + " " + route.path())
                .findFirst()
                .orElseGet(() -> Visible.of(cut(method + " " + path)));
    }

    private static String cut(String text) {
        return text.length() > LONGEST ? text.substring(0, LONGEST) + "…" : text;
    }

    /** Whether a path has the segments of a template, in which braces stand for any. */
    private static boolean matches(String template, String path) {
        var wanted = template.split("/", -1);
        var there = path.split("/", -1);
        if (wanted.length != there.length) {
            return false;
        }
        for (int i = 0; i < wanted.length; i++) {
            if (!wanted[i].contains("{") && !wanted[i].equals(there[i])) {
                return false;
            }
        }
        return true;
    }
}
