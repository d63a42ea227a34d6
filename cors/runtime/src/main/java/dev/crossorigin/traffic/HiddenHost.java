package dev.crossorigin.traffic;

import io.netty.util.AsciiString;
import io.vertx.core.http.HttpServerRequest;

/**
 * A proxy that hides from this service the host that browsers ask for. The handler then takes the
 * service's own pages for pages on another origin.
 */
final class HiddenHost {

    /** What is to be done about it, in sentences. */
    static final String CURE =
            "A proxy in front hides the host that browsers ask for. Set"
                    + " quarkus.http.proxy.proxy-address-forwarding=true and"
                    + " quarkus.http.proxy.enable-forwarded-host=true, and name the proxy in"
                    + " quarkus.http.proxy.trusted-proxies.";

    private static final AsciiString FETCH_SITE = AsciiString.cached("sec-fetch-site");

    private HiddenHost() {}

    /** Whether the browser says that the page is on the origin it asks; no page can forge that. */
    static boolean isOwn(HttpServerRequest request) {
        return "same-origin".equals(request.getHeader(FETCH_SITE));
    }

    /** Whether the request is, as this service sees it, for the origin that it comes from. */
    static boolean isSeenAsOwn(String origin, HttpServerRequest request) {
        var scheme = request.scheme();
        var authority = request.authority();
        if (scheme == null || authority == null) {
            return false;
        }
        var host = authority.host();
        int behindScheme = scheme.length() + 3;
        int behindHost = behindScheme + host.length();
        return origin.startsWith(scheme)
                && origin.startsWith("://", scheme.length())
                && origin.startsWith(host, behindScheme)
                && hasPort(origin, behindHost, authority.port());
    }

    /** Compares digits, because a new text for each request would have to be cleared away. */
    private static boolean hasPort(String origin, int at, int port) {
        if (port < 0 || at == origin.length()) {
            return at == origin.length() && (port < 0 || port == 80 || port == 443);
        }
        if (origin.charAt(at) != ':' || origin.length() - at > 6) {
            return false;
        }
        int read = 0;
        for (int i = at + 1; i < origin.length(); i++) {
            read = read * 10 + (origin.charAt(i) - '0');
        }
        return read == port;
    }
}
