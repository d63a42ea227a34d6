package dev.crossorigin.web;

import java.util.List;

/**
 * Where a host is, as far as its address or name tells. What only begins like an address, such as
 * {@code 127.0.0.1.nip.io}, is a name.
 *
 * @see <a href="https://wicg.github.io/local-network-access/#ip-address-space-heading">WICG: IP
 *     address space</a>
 */
public enum AddressSpace {
    /** The visitor's own machine, whose pages and servers nobody else can see. */
    LOOPBACK,
    /** The visitor's own network. */
    LOCAL,
    /** Anywhere else. */
    PUBLIC;

    private record Block(AddressSpace space, String address, int bits) {

        boolean contains(Ipv4 other) {
            return Ipv4.parse(address)
                    .filter(own -> own.value() >> (32 - bits) == other.value() >> (32 - bits))
                    .isPresent();
        }
    }

    private static final List<Block> BLOCKS =
            List.of(
                    new Block(LOOPBACK, "127.0.0.0", 8),
                    new Block(LOCAL, "10.0.0.0", 8),
                    new Block(LOCAL, "172.16.0.0", 12),
                    new Block(LOCAL, "192.168.0.0", 16),
                    new Block(LOCAL, "169.254.0.0", 16),
                    new Block(LOCAL, "100.64.0.0", 10),
                    new Block(LOCAL, "0.0.0.0", 32));

    /**
     * Of a host as browsers write it.
     *
     * @param host of an origin or a URL
     */
    public static AddressSpace of(String host) {
        if (host.startsWith("[")) {
            return Ipv6.parse(host.substring(1, host.length() - 1))
                    .map(AddressSpace::of)
                    .orElse(PUBLIC);
        }
        return Host.endsInNumber(host)
                ? Ipv4.parse(host).map(AddressSpace::of).orElse(PUBLIC)
                : ofName(host);
    }

    /**
     * Whether browsers trust a host without a certificate. Measured in Chromium 156: they do not
     * where an IPv6 address stands for an IPv4 one.
     *
     * @see <a href="https://www.w3.org/TR/secure-contexts/#is-origin-trustworthy">Secure Contexts:
     *     potentially trustworthy</a>
     */
    public static boolean isTrustworthy(String host) {
        return of(host) == LOOPBACK && !host.startsWith("[::ffff:");
    }

    private static AddressSpace ofName(String host) {
        var name = "." + (host.endsWith(".") ? host.substring(0, host.length() - 1) : host);
        if (name.endsWith(".localhost")) {
            return LOOPBACK;
        }
        return name.endsWith(".local") ? LOCAL : PUBLIC;
    }

    private static AddressSpace of(Ipv4 address) {
        return BLOCKS.stream()
                .filter(block -> block.contains(address))
                .findFirst()
                .map(Block::space)
                .orElse(PUBLIC);
    }

    private static AddressSpace of(Ipv6 address) {
        if (address.equals(Ipv6.LOOPBACK)) {
            return LOOPBACK;
        }
        var mapped = address.mapped();
        if (mapped.isPresent()) {
            return of(mapped.get());
        }
        int first = address.pieces().get(0);
        return (first & 0xfe00) == 0xfc00 || (first & 0xffc0) == 0xfe80 ? LOCAL : PUBLIC;
    }
}
