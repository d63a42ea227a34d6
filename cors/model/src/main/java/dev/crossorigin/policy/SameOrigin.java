package dev.crossorigin.policy;

import dev.crossorigin.web.DefaultPort;
import dev.crossorigin.web.Request;
import java.net.URI;

/** How the handler compares an origin with the service's own, and what comes of it. */
enum SameOrigin {
    SAME,
    OTHER,
    NO_HOST,
    UNREADABLE_HOST,
    UNREADABLE_TARGET;

    static SameOrigin compare(Request request, String origin) {
        if (!origin.startsWith(request.scheme() + "://")) {
            return OTHER;
        }
        return Address.of(request).map(address -> compare(address, origin)).orElse(NO_HOST);
    }

    private static SameOrigin compare(Address address, String origin) {
        if (origin.equals(address.scheme() + "://" + address.authority())) {
            return SAME;
        }
        URI own;
        try {
            own = URI.create(address.toString());
        } catch (IllegalArgumentException e) {
            return UNREADABLE_TARGET;
        }
        URI other;
        try {
            other = URI.create(origin);
        } catch (IllegalArgumentException e) {
            return OTHER;
        }
        return compare(own, other);
    }

    private static SameOrigin compare(URI own, URI other) {
        if (!other.getPath().isEmpty()) {
            return OTHER;
        }
        if (own.getHost() == null) {
            return UNREADABLE_HOST;
        }
        return own.getHost().equals(other.getHost()) && samePort(own, other) ? SAME : OTHER;
    }

    /**
     * Ports are the same as written, or where one is not written and the other is the usual one.
     */
    private static boolean samePort(URI own, URI other) {
        if (own.getPort() == other.getPort()) {
            return true;
        }
        int usual = DefaultPort.of(own.getScheme());
        return (own.getPort() == -1 && other.getPort() == usual)
                || (other.getPort() == -1 && own.getPort() == usual);
    }
}
