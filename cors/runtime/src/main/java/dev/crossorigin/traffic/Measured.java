package dev.crossorigin.traffic;

import java.util.Set;

/** Methods that are told apart. Callers can invent others, which are all one. */
final class Measured {

    static final String OTHER = "OTHER";

    private static final Set<String> METHODS =
            Set.of("GET", "HEAD", "POST", "PUT", "PATCH", "DELETE", "OPTIONS");

    private Measured() {}

    static boolean isKnown(String method) {
        return METHODS.contains(method);
    }

    /** The method, or {@link #OTHER}. */
    static String method(String method) {
        return isKnown(method) ? method : OTHER;
    }
}
