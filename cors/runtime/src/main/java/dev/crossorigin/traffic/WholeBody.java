package dev.crossorigin.traffic;

import io.vertx.core.Handler;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpMethod;
import io.vertx.ext.web.RoutingContext;
import io.vertx.ext.web.impl.RoutingContextInternal;
import java.util.Set;

/**
 * Receives the whole body before anything else is done for the request. Otherwise REST gives a
 * worker thread to each body while it arrives, and a few hundred callers who send a byte now and
 * then keep all of them.
 *
 * @param limit the largest body, in bytes
 */
record WholeBody(long limit) implements Handler<RoutingContext> {

    /**
     * After the CORS handler, which is at 300, and after Quarkus has looked at {@code
     * Content-Length}.
     */
    static final int PRIORITY = 1;

    private static final Set<HttpMethod> WITHOUT_BODY =
            Set.of(HttpMethod.GET, HttpMethod.HEAD, HttpMethod.OPTIONS, HttpMethod.TRACE);

    @Override
    public void handle(RoutingContext context) {
        var request = context.request();
        if (request.isEnded() || WITHOUT_BODY.contains(request.method())) {
            context.next();
            return;
        }
        if ("100-continue".equalsIgnoreCase(request.getHeader(HttpHeaders.EXPECT))) {
            context.response().writeContinue();
        }
        var body = Buffer.buffer();
        request.exceptionHandler(context::fail);
        request.handler(part -> receive(context, body, part));
        request.endHandler(end -> proceed(context, body));
        request.resume();
    }

    private void receive(RoutingContext context, Buffer body, Buffer part) {
        if (context.failed()) {
            return;
        }
        if (body.length() + part.length() > limit) {
            context.fail(413);
        } else {
            body.appendBuffer(part);
        }
    }

    private static void proceed(RoutingContext context, Buffer body) {
        if (!context.failed()) {
            ((RoutingContextInternal) context).setBody(body);
            context.next();
        }
    }
}
