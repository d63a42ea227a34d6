package dev.crossorigin.web;

import java.util.Locale;
import java.util.Set;

/**
 * Methods as {@code fetch} treats them.
 *
 * @see <a href="https://fetch.spec.whatwg.org/#methods">Fetch: methods</a>
 */
public final class Methods {

    private static final Set<String> NORMALIZED =
            Set.of("DELETE", "GET", "HEAD", "OPTIONS", "POST", "PUT");

    private static final Set<String> FORBIDDEN = Set.of("CONNECT", "TRACE", "TRACK");

    private static final Set<String> SAFELISTED = Set.of("GET", "HEAD", "POST");

    private Methods() {}

    /** As it is sent: six methods in upper case, and all others, {@code patch} too, as written. */
    public static String normalized(String method) {
        var upper = method.toUpperCase(Locale.ROOT);
        return NORMALIZED.contains(upper) ? upper : method;
    }

    public static boolean isForbidden(String method) {
        return FORBIDDEN.contains(method.toUpperCase(Locale.ROOT));
    }

    /** Whether nothing is asked for but an answer. */
    public static boolean isGetOrHead(String method) {
        return method.equals("GET") || method.equals("HEAD");
    }

    /** Whether it needs no preflight, and no preflight can forbid it. */
    public static boolean isSafelisted(String method) {
        return SAFELISTED.contains(method);
    }
}
