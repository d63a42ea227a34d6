package dev.crossorigin.traffic;

import io.netty.handler.codec.http.HttpResponseStatus;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.json.JsonObject;
import io.vertx.ext.web.RoutingContext;

/**
 * An answer to a request that gets no further, as problem details.
 *
 * @see <a href="https://www.rfc-editor.org/rfc/rfc9457">RFC 9457</a>
 */
public final class Problem {

    private static final String TYPE = "application/problem+json";

    private Problem() {}

    /** Ends the request, unless an answer is already on its way. */
    public static void answer(RoutingContext context, int status, String detail) {
        var response = context.response();
        if (response.ended() || response.closed()) {
            return;
        }
        if (response.headWritten()) {
            response.end();
            return;
        }
        response.setStatusCode(status)
                .putHeader(HttpHeaders.CONTENT_TYPE, TYPE)
                .end(
                        new JsonObject()
                                .put("status", status)
                                .put("title", HttpResponseStatus.valueOf(status).reasonPhrase())
                                .put("detail", detail)
                                .encode());
    }
}
