package dev.crossorigin.web;

import java.util.regex.Pattern;

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

    /** The addresses of local networks, as browsers write them. */
    private static final Pattern BLOCKS =
            Pattern.compile(
                    "(0|10|172[.](1[6-9]|2[0-9]|3[01])|192[.]168|169[.]254"
                            + "|100[.](6[4-9]|[7-9][0-9]|1[01][0-9]|12[0-7]))[.].*"
                            + "|\\[f([cd]..|e[89ab].):.*");

    /** An IPv6 address that stands for an IPv4 one, with the first half of that. */
    private static final Pattern MAPPED = Pattern.compile("\\[::ffff:([0-9a-f]+):[0-9a-f]+]");

    /** Of a host as browsers write it. */
    public static AddressSpace of(String host) {
        return Host.isAddress(host) ? ofAddress(host) : ofName(host);
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

    private static AddressSpace ofAddress(String host) {
        var mapped = MAPPED.matcher(host);
        if (mapped.matches()) {
            int start = Integer.parseInt(mapped.group(1), 16);
            return ofAddress("%d.%d.0.0".formatted(start >> 8, start & 0xFF));
        }
        if (host.equals("[::1]") || host.startsWith("127.")) {
            return LOOPBACK;
        }
        return BLOCKS.matcher(host).matches() ? LOCAL : PUBLIC;
    }
}
