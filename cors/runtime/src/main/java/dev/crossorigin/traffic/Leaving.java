package dev.crossorigin.traffic;

import dev.crossorigin.policy.Around;
import io.vertx.core.Handler;
import io.vertx.core.MultiMap;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.ext.web.RoutingContext;
import java.util.List;
import java.util.function.BiConsumer;

/**
 * An answer whose headers are complete. They are looked at once, and only what is there is taken
 * off.
 */
final class Leaving implements Handler<Void>, BiConsumer<String, String> {

    private static final String ALLOW_CREDENTIALS = "access-control-allow-credentials";
    private static final String ALLOW_METHODS = "access-control-allow-methods";
    private static final String ALLOW_HEADERS = "access-control-allow-headers";
    private static final String MAX_AGE = "access-control-max-age";

    private final Around around;
    private final RoutingContext context;
    private final List<String> origins;

    private int varyLines;
    private boolean varies;
    private boolean deniesCredentials;
    private boolean isForPreflights;

    Leaving(Around around, RoutingContext context, List<String> origins) {
        this.around = around;
        this.context = context;
        this.origins = origins;
    }

    @Override
    public void handle(Void end) {
        var headers = context.response().headers();
        headers.forEach(this);
        if (around.vary() && !(varies && varyLines == 1)) {
            headers.set(HttpHeaders.VARY, Around.vary(headers.getAll(HttpHeaders.VARY)));
        }
        if (around.tidy()) {
            tidy(headers);
        }
    }

    private void tidy(MultiMap headers) {
        if (deniesCredentials) {
            headers.remove(HttpHeaders.ACCESS_CONTROL_ALLOW_CREDENTIALS);
        }
        if (isForPreflights && !isPreflight(context.request())) {
            headers.remove(HttpHeaders.ACCESS_CONTROL_ALLOW_METHODS);
            headers.remove(HttpHeaders.ACCESS_CONTROL_ALLOW_HEADERS);
            headers.remove(HttpHeaders.ACCESS_CONTROL_MAX_AGE);
        }
    }

    /** As the handler sees it. */
    private boolean isPreflight(HttpServerRequest request) {
        return HttpMethod.OPTIONS.equals(request.method())
                && !origins.isEmpty()
                && (request.headers().contains(HttpHeaders.ACCESS_CONTROL_REQUEST_METHOD)
                        || request.headers().contains(HttpHeaders.ACCESS_CONTROL_REQUEST_HEADERS));
    }

    /** A line of the answer. Names of the same length are few. */
    @Override
    public void accept(String name, String value) {
        switch (name.length()) {
            case 4 -> {
                if (name.equalsIgnoreCase("vary")) {
                    varyLines++;
                    varies |= value.equalsIgnoreCase("origin");
                }
            }
            case 22 -> isForPreflights |= name.equalsIgnoreCase(MAX_AGE);
            case 28 ->
                    isForPreflights |=
                            name.equalsIgnoreCase(ALLOW_METHODS)
                                    || name.equalsIgnoreCase(ALLOW_HEADERS);
            case 32 ->
                    deniesCredentials |=
                            name.equalsIgnoreCase(ALLOW_CREDENTIALS) && !value.equals("true");
            default -> {
                // Of no concern here.
            }
        }
    }
}
