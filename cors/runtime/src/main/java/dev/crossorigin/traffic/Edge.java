package dev.crossorigin.traffic;

import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.ext.web.Router;
import java.util.List;

/** What stands ahead of every route of a port, and of the CORS handler. */
public final class Edge {

    private Edge() {}

    /** On the port for everyone, ahead of every filter. */
    public static void guard(Router router) {
        router.route().order(Integer.MIN_VALUE).handler(new BrowserTarget());
        guardAnyPort(router);
    }

    /**
     * Refuses requests for other hosts, on the port for everyone.
     *
     * @param hosts what the service answers to; none for any
     */
    public static void limit(Filters filters, List<String> hosts) {
        if (!hosts.isEmpty()) {
            filters.register(HostGuard.of(hosts), HostGuard.PRIORITY);
        }
    }

    /** Answers an upload that breaks off, on the port for everyone. */
    public static void filter(Filters filters) {
        filters.register(new BrokenBody(), BrokenBody.PRIORITY);
    }

    /** On either port. */
    public static void guardAnyPort(Router router) {
        router.route().order(Integer.MIN_VALUE).handler(new OneHost());
        router.route().order(Integer.MIN_VALUE).failureHandler(new CallersFault());
        // A target that cannot be decoded fails outside of every route.
        router.errorHandler(400, CallersFault::answer);
    }
}
