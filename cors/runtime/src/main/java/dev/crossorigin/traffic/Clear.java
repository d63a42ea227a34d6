package dev.crossorigin.traffic;

import io.netty.util.AsciiString;
import io.netty.util.concurrent.FastThreadLocal;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.HttpServerResponse;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;

/**
 * Sees at once that browsers allow an answer to a page on another origin, as they allow nearly all.
 * What it does not see is left to the model of the browser, which costs a hundred times as much. It
 * allocates nothing: each thread has one and uses it again.
 */
final class Clear implements BiConsumer<String, String> {

    private static final AsciiString COOKIE = AsciiString.cached("cookie");
    private static final String ALLOW = "access-control-allow-";

    private static final FastThreadLocal<Clear> OF_THREAD =
            new FastThreadLocal<>() {
                @Override
                protected Clear initialValue() {
                    return new Clear();
                }
            };

    private @Nullable String origin;
    private @Nullable String credentials;
    private @Nullable String methods;
    private @Nullable String headers;
    private boolean doubled;

    private Clear() {}

    /** Whether browsers certainly let the page read the answer to its request. */
    static boolean isRead(String origin, HttpServerRequest request, HttpServerResponse response) {
        int status = response.getStatusCode();
        // Redirects lead to another answer, and 407 is for proxies.
        if (status / 100 == 3 || status == 407) {
            return false;
        }
        var seen = of(response);
        return !seen.doubled
                && origin.equals(seen.origin)
                && ("true".equals(seen.credentials) || !request.headers().contains(COOKIE));
    }

    /** Whether browsers certainly send the request after this answer to its preflight. */
    static boolean isApproved(
            String origin, String method, HttpServerRequest request, HttpServerResponse response) {
        var seen = of(response);
        var asked = request.getHeader(HttpHeaders.ACCESS_CONTROL_REQUEST_HEADERS);
        return response.getStatusCode() / 100 == 2
                && !seen.doubled
                && origin.equals(seen.origin)
                && seen.methods != null
                && Lists.has(seen.methods, method)
                && (asked == null || (seen.headers != null && Lists.hasAll(seen.headers, asked)));
    }

    private static Clear of(HttpServerResponse response) {
        var seen = OF_THREAD.get();
        seen.origin = null;
        seen.credentials = null;
        seen.methods = null;
        seen.headers = null;
        seen.doubled = false;
        response.headers().forEach(seen);
        return seen;
    }

    @Override
    public void accept(String name, String value) {
        if (!name.regionMatches(true, 0, ALLOW, 0, ALLOW.length())) {
            return;
        }
        if (is(name, "origin")) {
            doubled |= origin != null;
            origin = value;
        } else if (is(name, "credentials")) {
            doubled |= credentials != null;
            credentials = value;
        } else if (is(name, "methods")) {
            doubled |= methods != null;
            methods = value;
        } else if (is(name, "headers")) {
            doubled |= headers != null;
            headers = value;
        }
    }

    private static boolean is(String name, String end) {
        return name.length() == ALLOW.length() + end.length()
                && name.regionMatches(true, ALLOW.length(), end, 0, end.length());
    }
}
