package dev.crossorigin.traffic;

import io.vertx.core.Handler;
import io.vertx.core.http.HttpHeaders;
import io.vertx.ext.web.RoutingContext;
import java.util.function.BiConsumer;

/**
 * Lets an answer have one {@code Access-Control-Allow-Origin}, the handler's, even if a resource
 * sets its own. Browsers block an answer that has two.
 */
final class OneOrigin implements Handler<RoutingContext> {

    /** Behind the handler, which is at 300: what comes here, the handler has let in. */
    static final int PRIORITY = 299;

    private static final String ALLOW_ORIGIN = HttpHeaders.ACCESS_CONTROL_ALLOW_ORIGIN.toString();

    private final Replaced replaced;

    OneOrigin(Replaced replaced) {
        this.replaced = replaced;
    }

    @Override
    public void handle(RoutingContext context) {
        var origin = context.request().getHeader(HttpHeaders.ORIGIN);
        if (origin != null) {
            context.addHeadersEndHandler(new Lines(context, origin, replaced));
        }
        context.next();
    }

    /** The lines of an answer. */
    private static final class Lines implements Handler<Void>, BiConsumer<String, String> {

        private final RoutingContext context;
        private final String origin;
        private final Replaced replaced;
        private int ours;
        private int others;

        Lines(RoutingContext context, String origin, Replaced replaced) {
            this.context = context;
            this.origin = origin;
            this.replaced = replaced;
        }

        @Override
        public void handle(Void end) {
            var headers = context.response().headers();
            headers.forEach(this);
            if (others > 0 || ours > 1) {
                headers.set(HttpHeaders.ACCESS_CONTROL_ALLOW_ORIGIN, origin);
                replaced.count(context);
            }
        }

        @Override
        public void accept(String name, String value) {
            if (name.length() == ALLOW_ORIGIN.length() && name.equalsIgnoreCase(ALLOW_ORIGIN)) {
                if (value.equals(origin)) {
                    ours++;
                } else {
                    others++;
                }
            }
        }
    }
}
