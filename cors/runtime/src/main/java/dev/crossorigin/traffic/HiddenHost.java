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
    static boolean isBehind(HttpServerRequest request) {
        return "same-origin".equals(request.getHeader(FETCH_SITE));
    }
}
