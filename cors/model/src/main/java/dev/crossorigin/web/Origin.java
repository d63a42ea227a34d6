package dev.crossorigin.web;

/**
 * A scheme, a host and a port, as a browser writes them into the {@code Origin} header. A host that
 * ends with a dot is another than the one without.
 *
 * @param scheme the scheme, in lower case
 * @param host the host: a name in lower-case ASCII, an IPv4 address, or an IPv6 address in brackets
 * @param port the port, 1 to 65535, or -1 if it is the scheme's own, which is not written
 * @see <a
 *     href="https://html.spec.whatwg.org/multipage/browsers.html#ascii-serialisation-of-an-origin">
 *     HTML: serialization of an origin</a>
 */
public record Origin(String scheme, String host, int port) implements ParsedOrigin {

    /** The origin at the scheme's own port. */
    public Origin(String scheme, String host) {
        this(scheme, host, -1);
    }

    /** The port that is connected to; -1 if the scheme has none of its own. */
    public int effectivePort() {
        return port < 0 ? DefaultPort.of(scheme) : port;
    }

    /**
     * Reads a text as strictly as browsers write origins. Stricter than the URL standard in one
     * point: of a host name only letters, digits, {@code -}, {@code _} and {@code .} are taken,
     * because anything else in a declaration is a slip and in no name that is served.
     *
     * @return the origin, or what is wrong with the text
     * @see <a href="https://fetch.spec.whatwg.org/#origin-header">Fetch: Origin header</a>
     */
    public static ParsedOrigin parse(String text) {
        return text.equals("null") ? new Opaque() : new OriginReader(text).read();
    }

    /** Whether its pages are served by the visitor's own machine. */
    public boolean isLoopback() {
        return AddressSpace.of(host) == AddressSpace.LOOPBACK;
    }

    /** The origin as browsers write it. */
    @Override
    public String toString() {
        return scheme + "://" + host + (port < 0 ? "" : ":" + port);
    }
}
