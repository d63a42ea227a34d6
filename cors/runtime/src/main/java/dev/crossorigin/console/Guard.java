package dev.crossorigin.console;

import io.vertx.core.Handler;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.ext.web.RoutingContext;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Stands ahead of everything on the management port: the console, health and metrics. Whoever can
 * reach the port may look, but no website may do so through the browser of somebody who can. From
 * 3.38 on, Quarkus by itself lets no page read the port, and has {@code
 * quarkus.management.host-validation}.
 *
 * @param listening the host that the management port is said to listen on
 */
record Guard(String listening) implements Handler<RoutingContext> {

    /** Names that no website can have made to stand for this machine; HTTP/1.0 may have none. */
    private static final Pattern OWN_NAME =
            Pattern.compile("[^.]*|.*[.](localhost|local|internal|svc)|[0-9.]+|\\[[0-9A-Fa-f:.]+]");

    @Override
    public void handle(RoutingContext context) {
        // Quarkus says on all of the port that any page may read any answer.
        context.response().headers().remove("Access-Control-Allow-Origin");
        var refusal = refusal(context.request());
        if (refusal.isPresent()) {
            context.response()
                    .setStatusCode(403)
                    .putHeader("Content-Type", "text/plain;charset=utf-8")
                    .end(refusal.get());
        } else {
            context.next();
        }
    }

    private Optional<String> refusal(HttpServerRequest request) {
        var authority = request.authority();
        var origin = request.getHeader("Origin");
        // Some browsers send the console's own origin for the page's own script.
        if (origin != null && !origin.equals(request.scheme() + "://" + authority)) {
            return Optional.of(
                    "Origin \"%s\": pages of other origins may not read the management port"
                            .formatted(Brief.value(origin)));
        }
        var host = authority == null ? "" : authority.host();
        return Optional.of(
                        "Host \"%s\": use the IP address, or forward the port and use localhost"
                                .formatted(Brief.value(host)))
                .filter(why -> !OWN_NAME.matcher(host).matches() && !host.equals(listening));
    }
}
