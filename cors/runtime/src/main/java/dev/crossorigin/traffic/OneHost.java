package dev.crossorigin.traffic;

import io.vertx.core.Handler;
import io.vertx.core.http.HttpHeaders;
import io.vertx.ext.web.RoutingContext;

/**
 * Refuses requests with several {@code Host} lines, because whoever is in front may have gone by
 * another one. Vert.x refuses a missing one and a malformed one by itself.
 *
 * @see <a href="https://www.rfc-editor.org/rfc/rfc9112#section-3.2">RFC 9112, request target</a>
 */
final class OneHost implements Handler<RoutingContext> {

    @Override
    public void handle(RoutingContext context) {
        if (context.request().headers().getAll(HttpHeaders.HOST).size() > 1) {
            context.fail(400);
        } else {
            context.next();
        }
    }
}
