package dev.crossorigin.policy;

import dev.crossorigin.web.Origin;
import dev.crossorigin.web.Request;
import java.util.List;

/**
 * What no browser sends, and the handler would answer all the same. Nearly every request is told at
 * once, without an allocation, that it is not so.
 */
public final class Malformed {

    /** A host has at most 253 characters, and a scheme and a port are short. */
    public static final int LONGEST_ORIGIN = 300;

    public static final int MOST_NAMES = 64;

    /** Of {@code Access-Control-Request-Headers}, in characters, which are bytes there. */
    public static final int LONGEST_LIST = 8192;

    /** Of a label of a host; a longer host may have one that is too long. */
    private static final int LONGEST_LABEL = 63;

    private Malformed() {}

    static boolean is(Request request) {
        var origins = request.headers().all("Origin");
        return isOrigins(origins)
                || (!origins.isEmpty()
                        && request.method().equals("OPTIONS")
                        && isLong(request.headers().all("Access-Control-Request-Headers")));
    }

    /**
     * Whether a browser cannot have sent these.
     *
     * @param origins the values of all lines with the header {@code Origin}
     */
    public static boolean isOrigins(List<String> origins) {
        return origins.size() > 1 || (!origins.isEmpty() && !isOrigin(origins.get(0)));
    }

    /**
     * Whether more names are asked for than any page needs.
     *
     * @param lists the values of all lines with the header {@code Access-Control-Request-Headers}
     */
    public static boolean isLong(List<String> lists) {
        int length = 0;
        int names = 0;
        for (var list : lists) {
            length += list.length();
            names++;
            if (length > LONGEST_LIST) {
                return true;
            }
            for (int comma = list.indexOf(','); comma >= 0; comma = list.indexOf(',', comma + 1)) {
                names++;
            }
        }
        return names > MOST_NAMES;
    }

    private static boolean isOrigin(String text) {
        return text.length() <= LONGEST_ORIGIN
                && (isPlain(text) || Origin.parse(text) instanceof Origin);
    }

    /**
     * Most are: a short lower-case name, perhaps with a port of four digits, which is neither too
     * large nor the usual one.
     */
    private static boolean isPlain(String text) {
        int start =
                text.startsWith("https://") ? 8 : text.startsWith("http://") ? 7 : text.length();
        int colon = text.indexOf(':', start);
        int end = colon < 0 ? text.length() : colon;
        return end - start <= LONGEST_LABEL
                && Plain.isName(text, start, end)
                && isLowerCase(text, start, end)
                && text.indexOf("xn--", start) < 0
                && (colon < 0 || isUnusualPort(text, colon + 1));
    }

    private static boolean isUnusualPort(String text, int start) {
        return text.length() - start == 4 && text.charAt(start) != '0' && Plain.isPort(text, start);
    }

    private static boolean isLowerCase(String text, int start, int end) {
        for (int at = start; at < end; at++) {
            if (text.charAt(at) >= 'A' && text.charAt(at) <= 'Z') {
                return false;
            }
        }
        return true;
    }
}
