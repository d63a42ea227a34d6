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

    /** Whose answer a message is about. */
    enum Stage {
        PREFLIGHT,
        REQUEST,
        EITHER
    }

    static PastedText of(String pasted) {
        return new PastedText(plain(pasted).replaceAll(" {2,}", " ").strip());
    }

    /** With the quotes and blanks that keyboards have. */
    static String plain(String text) {
        var plain = new StringBuilder(text.length());
        text.chars().forEach(c -> plain.append(plain((char) c)));
        return plain.toString();
    }

    private static char plain(char c) {
        return switch (c) {
            case '‘', '’', '‚', '‛', '′' -> '\'';
            case '“', '”', '„', '‟', '″' -> '"';
            default -> c <= ' ' || Character.isSpaceChar(c) || Character.isISOControl(c) ? ' ' : c;
        };
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

    /** What the message says that has this place in it. */
    Stage stage(int place) {
        int preflight = text.lastIndexOf("Response to preflight request", place);
        int blocked = text.lastIndexOf("blocked by CORS policy:", place);
        if (preflight != blocked) {
            return preflight > blocked ? Stage.PREFLIGHT : Stage.REQUEST;
        }
        boolean redirected =
                text.lastIndexOf("Cross-origin redirection to", place) >= 0
                        || text.lastIndexOf("denied by Cross-Origin", place) >= 0;
        return redirected ? Stage.REQUEST : Stage.EITHER;
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
