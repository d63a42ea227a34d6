package dev.crossorigin.traffic;

import io.vertx.core.Handler;
import io.vertx.core.http.HttpMethod;
import io.vertx.ext.web.RoutingContext;

/** Makes a request fail whose body breaks off or cannot be read; REST would wait for the rest. */
final class BrokenBody implements Handler<RoutingContext> {

    /** After the CORS handler, which is at 300, so that the page may read the answer. */
    static final int PRIORITY = 1;

    @Override
    public void handle(RoutingContext context) {
        var method = context.request().method();
        if (!HttpMethod.GET.equals(method) && !context.request().isEnded()) {
            context.request().exceptionHandler(context::fail);
        }
        context.next();
    }
}
