package dev.crossorigin.words;

import java.util.Optional;
import java.util.regex.Pattern;

/**
 * What somebody has copied from a console, with plain quotes and on one line: what copies it on its
 * way here mends or breaks those. All is found in time that grows with the text's length alone.
 */
record PastedText(String text) {

    private static final Pattern URL =
            Pattern.compile(
                    "(?:onnect to|onnecting to|resource|content|GET|HEAD|POST|PUT|PATCH|DELETE|OPTIONS)"
                            + " ['\"]?(https?://[^\\s'\"<>]++)");

    private static final Pattern STATUS =
            Pattern.compile("(?:Status code:|HTTP status code) (\\d{3})(?!\\d)");

    static PastedText of(String pasted) {
        var text = new StringBuilder(pasted.length());
        for (int i = 0; i < pasted.length(); i++) {
            char c = plain(pasted.charAt(i));
            boolean first = text.isEmpty() || text.charAt(text.length() - 1) == ' ';
            if (c != ' ' || !first) {
                text.append(c);
            }
        }
        return new PastedText(text.toString().stripTrailing());
    }

    private static char plain(char c) {
        return switch (c) {
            case '‘', '’', '‚', '‛', '′' -> '\'';
            case '“', '”', '„', '‟', '″' -> '"';
            default -> c <= ' ' || Character.isSpaceChar(c) || Character.isISOControl(c) ? ' ' : c;
        };
    }

    boolean contains(String phrase) {
        return text.contains(phrase);
    }

    /** The page's origin in the message that has this place in it. */
    Optional<String> page(int place) {
        return between("from origin '", "'", begin("Access to ", place))
                .or(() -> between("Origin '", "' is therefore", 0));
    }

    /** The URL in the message that has this place in it; the last, where it was redirected. */
    Optional<String> url(int place) {
        return chromiumUrl(begin("Access to ", place))
                .or(() -> firefoxUrl(begin("remote resource at ", place)))
                .or(() -> wordAfter("cannot load "))
                .or(() -> first(URL));
    }

    /** The status code that the message names. */
    Optional<Integer> status() {
        return first(STATUS).map(Integer::valueOf);
    }

    /** Which phrase comes last ahead of a place: 1 for the first, 2 for the other, 0 for none. */
    int lastOf(String first, String other, int place) {
        return Integer.compare(text.lastIndexOf(first, place), text.lastIndexOf(other, place));
    }

    /** Where the message begins that has this place in it; 0 if this is not its beginning. */
    private int begin(String beginning, int place) {
        return Math.max(0, text.lastIndexOf(beginning, place));
    }

    private Optional<String> chromiumUrl(int from) {
        if (!text.startsWith("Access to ", from)) {
            return Optional.empty();
        }
        return between(" at '", " from origin '", from)
                .map(url -> url.split("' \\(redirected from '", 2)[0])
                .map(url -> url.endsWith("'") ? url.substring(0, url.length() - 1) : url);
    }

    private Optional<String> firefoxUrl(int from) {
        return between("remote resource at ", " (Reason", from)
                .map(url -> url.replaceFirst("(?: soon)?\\.$", ""))
                .map(url -> url.startsWith("'") ? url.substring(1, url.length() - 1) : url);
    }

    private Optional<String> wordAfter(String phrase) {
        return between(phrase, " ", 0)
                .map(word -> word.endsWith(".") ? word.substring(0, word.length() - 1) : word)
                .filter(word -> word.contains(":"));
    }

    private Optional<String> between(String start, String end, int from) {
        int at = text.indexOf(start, from);
        int until = at < 0 ? -1 : text.indexOf(end, at + start.length());
        return until < 0
                ? Optional.empty()
                : Optional.of(text.substring(at + start.length(), until));
    }

    private Optional<String> first(Pattern pattern) {
        var match = pattern.matcher(text);
        return match.find() ? Optional.of(match.group(1)) : Optional.empty();
    }
}
