package dev.crossorigin.lint;

import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;

/**
 * A pattern that has lost backslashes on its way here, and so means letters where it meant digits
 * or characters of a word.
 *
 * @param remains what is left of the first escape, such as {@code d+}
 * @param repaired the pattern without slashes, in which no backslash is needed
 */
record LostBackslash(String remains, String repaired) {

    private static final Pattern TOKEN =
            Pattern.compile(
                    "\\\\."
                            + "|[.](?![+*?{])|(?:\\[\\^?](?:\\\\.|[^]\\\\])*]|\\[(?:\\\\.|[^]\\\\])*])"
                            + "|(?:d(?=[+*{]))"
                            + "|(?:(?<=:|:\\()d+(?=[)?|]|$))"
                            + "|(?:(?<!w)w(?=[+*{]))");

    /** Of letters that escapes end in, and of what stands beside them in host names. */
    private static final Pattern CLASS_OF_ESCAPES =
            Pattern.compile("\\[(?=.{2,}])[wd._-]*[wd][wd._-]*]");

    /** Empty if nothing seems to be lost. */
    static Optional<LostBackslash> in(String pattern) {
        var tokens = TOKEN.matcher(pattern);
        while (tokens.find()) {
            var written = written(tokens.toMatchResult());
            if (!written.equals(tokens.group()) && !tokens.group().equals(".")) {
                var quantifier = quantifier(pattern.substring(tokens.end()));
                return Optional.of(
                        new LostBackslash(tokens.group() + quantifier, repaired(pattern)));
            }
        }
        return Optional.empty();
    }

    private static String quantifier(String rest) {
        return rest.replaceFirst("^([+*?]|\\{[^}]*}?)?.*$", "$1");
    }

    private static String repaired(String pattern) {
        return TOKEN.matcher(pattern).replaceAll(token -> Matcher.quoteReplacement(written(token)));
    }

    private static String written(MatchResult token) {
        var text = token.group();
        if (text.startsWith("\\")) {
            return text;
        }
        if (text.equals(".")) {
            // What has eaten one backslash has eaten that ahead of the dot.
            return "[.]";
        }
        if (text.startsWith("[")) {
            return CLASS_OF_ESCAPES.matcher(text).matches() ? ofClass(text) : text;
        }
        return text.startsWith("w") ? "[a-z0-9_]" : "[0-9]".repeat(text.length());
    }

    private static String ofClass(String text) {
        var ranges = text.contains("w") ? "a-z0-9_" : "0-9";
        return "["
                + ranges
                + (text.contains(".") ? "." : "")
                + (text.contains("_") && !text.contains("w") ? "_" : "")
                + (text.contains("-") ? "-" : "")
                + "]";
    }

    String problem() {
        return ("\"%s\" stands for letters. A backslash was lost: the list of origins, .properties"
                        + " files and shells each remove one. Write [0-9] for a digit and [a-z0-9_]"
                        + " for a letter or digit; they need no backslash")
                .formatted(remains);
    }

    /** The entry as it can be written everywhere, no wider and no narrower than it was meant. */
    Optional<String> fix() {
        try {
            return Optional.of("/" + Pattern.compile(repaired) + "/");
        } catch (PatternSyntaxException e) {
            return Optional.empty();
        }
    }
}
