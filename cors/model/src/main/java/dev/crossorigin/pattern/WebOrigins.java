package dev.crossorigin.pattern;

/**
 * What browsers write into the {@code Origin} header, as languages. Hosts are as {@link
 * dev.crossorigin.web.Origin#parse} reads them, but that any IPv6 address may stand in brackets,
 * and anything after {@code xn--}.
 *
 * @see <a href="https://fetch.spec.whatwg.org/#origin-header">Fetch: Origin header</a>
 */
final class WebOrigins {

    /** A last label that makes no IPv4 address of the host. */
    private static final String TOP =
            "(?:[a-z_-][a-z0-9_-]*|[1-9][0-9]*[a-z_-][a-z0-9_-]*|0[0-9]+[a-z_-][a-z0-9_-]*"
                    + "|0[a-wyz_-][a-z0-9_-]*|0x[0-9a-f]*[g-z_-][a-z0-9_-]*)";

    private static final String BYTE = "(?:[0-9]|[1-9][0-9]|1[0-9][0-9]|2[0-4][0-9]|25[0-5])";

    static final String NAME = "(?:[a-z0-9_-]+[.])*" + TOP + "[.]?";

    static final String ADDRESS =
            "(?:" + BYTE + "(?:[.]" + BYTE + "){3}|\\[[0-9a-f]*:[0-9a-f:]*:[0-9a-f:]*\\])";

    /** From 1 to 65535, but for 80 and 443. */
    private static final String COMMON =
            "[1-9]|[1-3579][0-9]|4[0-9]|[5-7][0-9]|6[0-9]|8[1-9]|[1-35-9][0-9][0-9]|4[0-35-9][0-9]"
                    + "|44[0-24-9]|[1-9][0-9]{3}|[1-5][0-9]{4}|6[0-4][0-9]{3}|65[0-4][0-9]{2}"
                    + "|655[0-2][0-9]|6553[0-5]";

    static final String HTTPS_PORT = "(?::(?:80|" + COMMON + "))?";
    static final String HTTP_PORT = "(?::(?:443|" + COMMON + "))?";

    static final Language ALL = of("(?:" + NAME + "|" + ADDRESS + ")");

    private WebOrigins() {}

    /** All with such a host. */
    static Language of(String host) {
        return Language.ofPattern("https://" + host + HTTPS_PORT + "|http://" + host + HTTP_PORT)
                .together();
    }
}
