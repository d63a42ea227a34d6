package dev.crossorigin.data;

import io.vertx.core.MultiMap;
import io.vertx.core.http.HttpHeaders;
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

    private static final Condition NONE = new Condition(List.of(), List.of());

    Condition {
        match = List.copyOf(match);
        noneMatch = List.copyOf(noneMatch);
    }

    static Condition of(MultiMap headers) {
        return headers.contains(HttpHeaders.IF_MATCH) || headers.contains(HttpHeaders.IF_NONE_MATCH)
                ? new Condition(
                        headers.getAll(HttpHeaders.IF_MATCH),
                        headers.getAll(HttpHeaders.IF_NONE_MATCH))
                : NONE;
    }

    boolean isNone() {
        return match.isEmpty() && noneMatch.isEmpty();
    }

    /**
     * Lets a request that writes go on.
     *
     * @throws Unsent if this is not the representation that the caller requires
     */
    void requireWriting(Representation now) {
        if (!isMatched(now.tag()) || isExcluded(now.tag())) {
            throw Unsent.stale(now);
        }
    }

    /**
     * Lets a request that reads go on.
     *
     * @throws Unsent if this is not the representation that the caller requires, or the one that it
     *     has
     */
    void requireReading(Representation now) {
        if (!isMatched(now.tag())) {
            throw Unsent.stale(now);
        }
        if (isExcluded(now.tag())) {
            throw Unsent.known(now);
        }
    }

    /** Whether the caller has, or wants to replace, this very representation. */
    private boolean isMatched(String tag) {
        return match.isEmpty() || has(match, tag, false);
    }

    /** Whether the caller has named this representation as one that it does not want. */
    private boolean isExcluded(String tag) {
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
