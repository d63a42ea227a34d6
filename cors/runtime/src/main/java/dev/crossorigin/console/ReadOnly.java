package dev.crossorigin.console;

import io.vertx.core.Handler;
import io.vertx.core.http.HttpMethod;
import io.vertx.ext.web.RoutingContext;
import java.util.Map;
import java.util.Set;

/** Stands ahead of the console, which is read and changes nothing. */
final class ReadOnly implements Handler<RoutingContext> {

    /** Everything from this server alone, and no script that stands in a page. */
    private static final String CONTENT_SECURITY_POLICY =
            "default-src 'none'; style-src 'self'; script-src 'self'; connect-src 'self';"
                    + " img-src data:; form-action 'self'; base-uri 'none'; frame-ancestors 'none'";

    private static final Map<String, String> HEADERS =
            Map.ofEntries(
                    Map.entry("Content-Security-Policy", CONTENT_SECURITY_POLICY),
                    Map.entry("X-Content-Type-Options", "nosniff"),
                    Map.entry("Referrer-Policy", "no-referrer"),
                    Map.entry("Cache-Control", "no-store"));

    private static final Set<HttpMethod> READING = Set.of(HttpMethod.GET, HttpMethod.HEAD);

    @Override
    public void handle(RoutingContext context) {
        context.response().headers().addAll(HEADERS);
        if (READING.contains(context.request().method())) {
            context.next();
        } else {
            context.response().setStatusCode(405).putHeader("Allow", "GET, HEAD").end();
        }
    }
}
