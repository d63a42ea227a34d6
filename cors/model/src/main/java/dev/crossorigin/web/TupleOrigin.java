package dev.crossorigin.web;

/**
 * A scheme, a host and a port. A host that ends with a dot is another than the one without.
 *
 * @param scheme the scheme, in lower case
 * @param host the host: a name in lower-case ASCII, an IPv4 address, or an IPv6 address in brackets
 * @param port the port, 1 to 65535, or -1 if it is the scheme's own, which is not written
 */
public record TupleOrigin(String scheme, String host, int port) implements Origin {

    /** The origin at the scheme's own port. */
    public TupleOrigin(String scheme, String host) {
        this(scheme, host, -1);
    }

    /** The port that is connected to; -1 if the scheme has none of its own. */
    public int effectivePort() {
        return port < 0 ? DefaultPort.of(scheme) : port;
    }

    /** Whether it is under {@code http} or {@code https}. */
    public boolean isHttp() {
        return DefaultPort.of(scheme) > 0;
    }

    /** Whether its pages are served by the visitor's own machine. */
    public boolean isLoopback() {
        return AddressSpace.of(host) == AddressSpace.LOOPBACK;
    }

    @Override
    public String toString() {
        return scheme + "://" + host + (port < 0 ? "" : ":" + port);
    }
}
