package dev.crossorigin.policy;

/**
 * Why the handler throws. All but the last happen while it compares the origin, which no entry lets
 * in, with the service's own.
 */
public enum Crash {
    /** An HTTP/1.0 request names no host. */
    NO_HOST,
    /** {@link java.net.URI} sees no host name in {@code Host}, for instance for an underscore. */
    UNREADABLE_HOST,
    /** {@link java.net.URI} refuses the request's address, for instance for a brace in it. */
    UNREADABLE_TARGET,
    /**
     * A pattern with a repeated group runs out of stack on a long origin. How long depends on the
     * thread.
     */
    PATTERN_OVERFLOW
}
