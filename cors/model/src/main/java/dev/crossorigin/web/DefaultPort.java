package dev.crossorigin.web;

/**
 * The port of a scheme, which is not written in an origin.
 *
 * @see <a href="https://url.spec.whatwg.org/#default-port">URL: default port</a>
 */
public final class DefaultPort {

    private DefaultPort() {}

    /** -1 if the scheme, in lower case, has none. */
    public static int of(String scheme) {
        return switch (scheme) {
            case "http" -> 80;
            case "https" -> 443;
            default -> -1;
        };
    }
}
