package dev.crossorigin.policy;

/** Hosts and targets that {@link java.net.URI} is sure to read; it may read others, too. */
final class Plain {

    private static final int LONGEST_PORT = 4;

    private Plain() {}

    /** A name of letters, digits and hyphens, perhaps with a port. */
    static boolean isHost(String authority) {
        int colon = authority.indexOf(':');
        int end = colon < 0 ? authority.length() : colon;
        return (colon < 0 || isPort(authority, colon + 1)) && isName(authority, 0, end);
    }

    /** Longer ports can be too large, and are looked at by others. */
    static boolean isPort(String authority, int start) {
        int digits = authority.length() - start;
        if (digits < 1 || digits > LONGEST_PORT) {
            return false;
        }
        for (int at = start; at < authority.length(); at++) {
            if (!isDigit(authority.charAt(at))) {
                return false;
            }
        }
        return true;
    }

    /** The last label begins with a letter, so this is no IP address. */
    static boolean isName(String text, int begin, int end) {
        int start = begin;
        for (int at = begin; at <= end; at++) {
            if (at == end || text.charAt(at) == '.') {
                if (!isLabel(text, start, at)) {
                    return false;
                }
                if (at == end) {
                    return isLetter(text.charAt(start));
                }
                start = at + 1;
            }
        }
        return false;
    }

    private static boolean isLabel(String text, int start, int end) {
        if (start == end || text.charAt(start) == '-' || text.charAt(end - 1) == '-') {
            return false;
        }
        for (int at = start; at < end; at++) {
            char c = text.charAt(at);
            if (!isLetter(c) && !isDigit(c) && c != '-') {
                return false;
            }
        }
        return true;
    }

    /** A path, perhaps with a query, in which nothing is encoded. */
    static boolean isTarget(String target) {
        if (!target.startsWith("/")) {
            return false;
        }
        for (int at = 0; at < target.length(); at++) {
            char c = target.charAt(at);
            if (!isLetter(c) && !isDigit(c) && "/?&=._-~+,:;@!$'()*".indexOf(c) < 0) {
                return false;
            }
        }
        return true;
    }

    private static boolean isLetter(char c) {
        return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
    }

    private static boolean isDigit(char c) {
        return c >= '0' && c <= '9';
    }
}
