package dev.crossorigin.data;

import java.util.List;
import java.util.regex.Pattern;

/**
 * What a caller requires of the present representation before its request is carried out.
 *
 * @param match the lines of {@code If-Match}; none if it was not sent
 * @param noneMatch the lines of {@code If-None-Match}; none if it was not sent
 * @see <a href="https://www.rfc-editor.org/rfc/rfc9110#section-13.1">RFC 9110, preconditions</a>
 */
record Condition(List<String> match, List<String> noneMatch) {

    private static final String ANY = "*";

    /** A list of entity tags, of which some are weak; what is none matches nothing. */
    private static final Pattern TAG = Pattern.compile("(W/)?(\"[\\x21\\x23-\\x7E\\x80-\\xFF]*\")");

    Condition {
        match = List.copyOf(match);
        noneMatch = List.copyOf(noneMatch);
    }

    boolean isNone() {
        return match.isEmpty() && noneMatch.isEmpty();
    }

    /** Whether a request that writes may be carried out while this is the representation. */
    boolean allowsWriting(String tag) {
        return isMatched(tag) && !isExcluded(tag);
    }

    /** Whether the caller has, or wants to replace, this very representation. */
    boolean isMatched(String tag) {
        return match.isEmpty() || has(match, tag, false);
    }

    /** Whether the caller has named this representation as one that it does not want. */
    boolean isExcluded(String tag) {
        return has(noneMatch, tag, true);
    }

    /**
     * Whether one of the tags is this one.
     *
     * @param weakly whether a weak tag can be the same as a strong one
     */
    private static boolean has(List<String> lines, String tag, boolean weakly) {
        for (var line : lines) {
            if (line.strip().equals(ANY)) {
                return true;
            }
            var tags = TAG.matcher(line);
            while (tags.find()) {
                if (tags.group(2).equals(tag) && (weakly || tags.group(1) == null)) {
                    return true;
                }
            }
        }
        return false;
    }
}
