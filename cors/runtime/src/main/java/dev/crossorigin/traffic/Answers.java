package dev.crossorigin.traffic;

import dev.crossorigin.declaration.CorsDeclaration;
import dev.crossorigin.policy.Around;
import dev.crossorigin.policy.CorsPolicy;
import dev.crossorigin.policy.Malformed;
import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.Handler;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import java.util.List;
import java.util.concurrent.atomic.LongAdder;

/**
 * Sets right what the handler and the resources answer, as far as the switches say, and refuses
 * what no browser sends. {@link Around} is the model of it.
 */
public final class Answers implements Handler<RoutingContext> {

    /**
     * Ahead of the crash guard, which is at 400, and behind whoever judges answers: the end of
     * headers is told first to the filter that comes last, so that they see the answer as it
     * leaves.
     */
    public static final int PRIORITY = 450;

    private static final CharSequence ORIGIN = HttpHeaders.createOptimized("Origin");

    private final Around around;
    private final Replaced replaced = new Replaced();

    private Answers(Around around) {
        this.around = around;
    }

    /** Changes nothing if there is no handler, because somebody else then writes the headers. */
    public static Answers of(CorsDeclaration declared) {
        return new Answers(
                declared.policy()
                        .filter(CorsPolicy::enabled)
                        .map(CorsPolicy::around)
                        .orElse(Around.NOTHING));
    }

    /** For answers that never reach a filter. To be called ahead of what else guards the port. */
    public void register(Router router) {
        if (around.vary()) {
            router.route()
                    .order(Integer.MIN_VALUE)
                    .handler(
                            context -> {
                                context.response().putHeader(HttpHeaders.VARY, ORIGIN);
                                context.next();
                            });
        }
    }

    /** Around the handler. */
    public void register(Filters filters) {
        if (!around.equals(Around.NOTHING)) {
            filters.register(this, PRIORITY);
        }
        if (around.oneOrigin()) {
            filters.register(new OneOrigin(replaced), OneOrigin.PRIORITY);
        }
    }

    /** How many answers had an {@code Access-Control-Allow-Origin} of a resource's own. */
    public LongAdder replaced() {
        return replaced.count();
    }

    @Override
    public void handle(RoutingContext context) {
        var request = context.request();
        var origins = request.headers().getAll(HttpHeaders.ORIGIN);
        context.addHeadersEndHandler(new Leaving(around, context, origins));
        if (around.strict() && isMalformed(request, origins)) {
            context.response().setStatusCode(403).end();
        } else {
            context.next();
        }
    }

    private static boolean isMalformed(HttpServerRequest request, List<String> origins) {
        return Malformed.isOrigins(origins)
                || (!origins.isEmpty()
                        && HttpMethod.OPTIONS.equals(request.method())
                        && Malformed.isLong(
                                request.headers()
                                        .getAll(HttpHeaders.ACCESS_CONTROL_REQUEST_HEADERS)));
    }
}
