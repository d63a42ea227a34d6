package dev.crossorigin.console;

import io.vertx.core.Handler;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.ext.web.RoutingContext;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Stands ahead of the console. Whoever can reach the port may look, but no website may do so
 * through the browser of somebody who can.
 *
 * @param listening the host that the management port is said to listen on
 */
record Guard(String listening) implements Handler<RoutingContext> {

    /** Everything from this server alone, and no script that stands in a page. */
    private static final String CONTENT_SECURITY_POLICY =
            "default-src 'none'; style-src 'self'; script-src 'self'; img-src data:;"
                    + " form-action 'self'; base-uri 'none'; frame-ancestors 'none'";

    private static final Map<String, String> HEADERS =
            Map.ofEntries(
                    Map.entry("Content-Security-Policy", CONTENT_SECURITY_POLICY),
                    Map.entry("X-Content-Type-Options", "nosniff"),
                    Map.entry("Referrer-Policy", "no-referrer"),
                    Map.entry("Cache-Control", "no-store"));

    private static final Set<HttpMethod> READING = Set.of(HttpMethod.GET, HttpMethod.HEAD);

    /** Names that no website can have made to stand for this machine. */
    private static final Pattern OWN_NAME =
            Pattern.compile("[^.]+|.*[.]localhost|[0-9.]+|\\[[0-9A-Fa-f:.]+]");

    @Override
    public void handle(RoutingContext context) {
        var response = context.response();
        // Quarkus says on all of the port that any page may read any answer.
        response.headers().remove("Access-Control-Allow-Origin").addAll(HEADERS);
        var refusal = refusal(context.request());
        if (!READING.contains(context.request().method())) {
            response.setStatusCode(405).putHeader("Allow", "GET, HEAD").end();
        } else if (refusal.isPresent()) {
            response.setStatusCode(403)
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
                    "Origin \"%s\": pages of other origins may not read the console"
                            .formatted(Brief.value(origin)));
        }
        var host = authority == null ? "" : authority.host();
        return Optional.of(
                        "Host \"%s\": open the console by IP address, or forward its port and open it on localhost"
                                .formatted(Brief.value(host)))
                .filter(why -> !OWN_NAME.matcher(host).matches() && !host.equals(listening));
    }
}
