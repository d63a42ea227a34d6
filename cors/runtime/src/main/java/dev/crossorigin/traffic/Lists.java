package dev.crossorigin.traffic;

/** Comma-separated lists in headers, looked at in place: nothing is allocated. */
final class Lists {

    private Lists() {}

    /** Whether the list has a method as it is written. */
    static boolean has(String list, String method) {
        return has(list, method, 0, method.length(), false);
    }

    /** Whether a list of headers has each of another list; upper and lower case are the same. */
    static boolean hasAll(String list, String others) {
        for (int start = 0; start < others.length(); ) {
            int end = end(others, start);
            if (!has(list, others, start, end, true)) {
                return false;
            }
            start = end + 1;
        }
        return true;
    }

    private static boolean has(String list, String text, int start, int end, boolean anyCase) {
        int from = first(text, start, end);
        int length = last(text, from, end) - from;
        for (int at = 0; at <= list.length(); ) {
            int stop = end(list, at);
            int begin = first(list, at, stop);
            boolean asLong = last(list, begin, stop) - begin == length;
            if (asLong && list.regionMatches(anyCase, begin, text, from, length)) {
                return true;
            }
            at = stop + 1;
        }
        return false;
    }

    private static int end(String list, int start) {
        int comma = list.indexOf(',', start);
        return comma < 0 ? list.length() : comma;
    }

    private static int first(String text, int start, int end) {
        int at = start;
        while (at < end && isBlank(text.charAt(at))) {
            at++;
        }
        return at;
    }

    private static int last(String text, int start, int end) {
        int at = end;
        while (at > start && isBlank(text.charAt(at - 1))) {
            at--;
        }
        return at;
    }

    private static boolean isBlank(char c) {
        return c == ' ' || c == '\t';
    }
}
