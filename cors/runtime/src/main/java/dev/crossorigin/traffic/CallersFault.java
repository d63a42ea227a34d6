package dev.crossorigin.traffic;

import io.netty.handler.codec.CodecException;
import io.vertx.core.Handler;
import io.vertx.core.VertxException;
import io.vertx.core.http.HttpHeaders;
import io.vertx.ext.web.RoutingContext;
import java.io.IOException;
import java.util.Map;
import org.jboss.logging.Logger;

/**
 * Answers requests that failed by the fault of their sender, so that they are logged at DEBUG and
 * no caller can fill a log. Up to 3.38 at least, Quarkus logs each one at ERROR.
 */
final class CallersFault implements Handler<RoutingContext> {

    private static final Logger LOG = Logger.getLogger(CallersFault.class);

    private static final int BAD_REQUEST = 400;
    private static final int TOO_LARGE = 413;
    private static final int SERVER_ERROR = 500;

    private static final Map<Integer, String> DETAILS =
            Map.of(
                    BAD_REQUEST,
                    "The request cannot be read. Send one Host header with a host and nothing else"
                            + " but a port, and a body as long as it is said to be",
                    TOO_LARGE,
                    "The body is too large");

    @Override
    public void handle(RoutingContext context) {
        if (!isCallers(context)) {
            context.next();
            return;
        }
        answer(context);
    }

    /** Takes the failure for its sender's, whatever it is. */
    static void answer(RoutingContext context) {
        LOG.debugf(
                "A request to %s was not served: %s", context.request().uri(), context.failure());
        int status = status(context);
        if (!context.request().isEnded() && !context.response().headWritten()) {
            // The rest of the request may never come, or be taken for another one.
            context.response().putHeader(HttpHeaders.CONNECTION, HttpHeaders.CLOSE);
            context.addEndHandler(end -> context.request().connection().close());
        }
        Problem.answer(
                context, status, DETAILS.getOrDefault(status, "The request cannot be served"));
    }

    private static int status(RoutingContext context) {
        int status = context.statusCode();
        return status >= BAD_REQUEST && status < SERVER_ERROR ? status : BAD_REQUEST;
    }

    private static boolean isCallers(RoutingContext context) {
        int status = context.statusCode();
        return (status >= BAD_REQUEST && status < SERVER_ERROR) || isBrokenOff(context);
    }

    /** Whether the request failed while it was still being received. */
    private static boolean isBrokenOff(RoutingContext context) {
        var failure = context.failure();
        return !context.request().isEnded()
                && (failure instanceof IOException
                        || failure instanceof VertxException
                        || failure instanceof CodecException
                        || failure instanceof NumberFormatException);
    }
}
