package dev.crossorigin.web;

/** One reason why a text is not an origin as browsers write it. */
public enum OriginFault {
    /** Several origins stand in one text. */
    SEVERAL,
    /** Quotes or brackets are left around it. */
    QUOTED,
    /** A slash stands before it, as if a regular expression began there. */
    LEADING_SLASH,
    /** No scheme, or none that is one. */
    NO_SCHEME,
    /** A scheme stands before a scheme. */
    DOUBLED_SCHEME,
    /** The scheme is followed by anything but a colon and two slashes. */
    SLASHES,
    /** A letter of the scheme or host is upper case. */
    UPPER_CASE,
    /** A name or password stands before the host. */
    USERINFO,
    /** Nothing stands where the host should. */
    NO_HOST,
    /** A star, which stands for nothing here. */
    GLOB,
    /** A character that is in no host name, or a label of the host is empty. */
    BAD_HOST,
    /** The host is not ASCII. */
    UNICODE_HOST,
    /** A label that begins with {@code xn--} encodes no name. */
    BAD_PUNYCODE,
    /** The host ends in a number, and is no IPv4 address. */
    BAD_IPV4,
    /** An IPv4 address that is not four decimal numbers. */
    UNUSUAL_IPV4,
    /** What stands in brackets is no IPv6 address. */
    BAD_IPV6,
    /** An IPv6 address that could be written shorter, or ends in an IPv4 address. */
    UNUSUAL_IPV6,
    /** A colon without a port, or a port with zeros in front. */
    UNUSUAL_PORT,
    /** The port is no number from 1 to 65535. */
    BAD_PORT,
    /** The scheme's own port is written out. */
    DEFAULT_PORT,
    /** One slash stands at the end. */
    TRAILING_SLASH,
    /** A path stands behind the host. */
    PATH,
    /** A query stands behind the host. */
    QUERY,
    /** A fragment stands behind the host. */
    FRAGMENT
}
