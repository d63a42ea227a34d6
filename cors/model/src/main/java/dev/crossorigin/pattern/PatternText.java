package dev.crossorigin.pattern;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.DoubleStream;

/**
 * The text of a regular expression, and the same with everything blotted out that is not syntax:
 * what stands in classes and quotes, and what is escaped.
 */
record PatternText(String text, String syntax) {

    private static final Pattern LOOKS_AROUND = Pattern.compile("\\(\\?<?[=!]");

    /** Possessive repetition is left out: it does not go back, and needs no stack. */
    private static final Pattern REPEATED_GROUP = Pattern.compile("\\)(?:[*+]|\\{[0-9]+,})(?![+])");

    private static final Pattern COUNT = Pattern.compile("\\{([0-9]+)(?:,([0-9]*))?}");

    private static final Pattern BARE_DOT = Pattern.compile("[.](?![*+?{])");

    /** The generator would read such an escape as a letter, so it does not get the pattern. */
    private static final Pattern STRANGE_ESCAPE =
            Pattern.compile("\\\\[A-Za-z&&[^dDwWsStnrfxuQE]]");

    private static final Pattern LAZY = Pattern.compile("(?<=[*+?}])[?]");

    /** A class of one character, and a character that is escaped. */
    private static final Pattern ONE_CHARACTER =
            Pattern.compile("\\[\\\\?[^\\\\^\\]]\\]|\\\\[^0-9A-Za-z]");

    private static final Pattern ESCAPED = Pattern.compile("\\\\.");

    private static final Map<String, String> WRITTEN_OUT =
            Map.of(
                    "\\.", "[.]",
                    "\\-", "-",
                    "\\/", "/",
                    "\\:", ":",
                    "\\d", "[0-9]",
                    "\\w", "[0-9A-Za-z_]");

    private static final Pattern MANY_CHARACTERS = Pattern.compile("\\[|[.]|\\\\[dDwWsS]");

    private static final Pattern OPTIONAL_DOT =
            Pattern.compile("(?:\\[\\\\?[.]\\]|\\\\[.])(?:[?*]|\\{0)");

    private static final int LONGEST_HOST = 253;

    /** A pattern that repeats more often than this in all is not written out. */
    private static final int MUCH = 10_000;

    /** A longer text cannot be intended as one pattern. */
    private static final int LONGEST = 2_000;

    static PatternText of(String text) {
        return new PatternText(text, Blotting.of(text));
    }

    boolean looksAround() {
        return LOOKS_AROUND.matcher(syntax).find();
    }

    boolean refersBack() {
        return syntax.indexOf(Blotting.REFERENCE) >= 0;
    }

    boolean repeatsAGroup() {
        return REPEATED_GROUP.matcher(syntax).find();
    }

    /** One after the other counts add up, one in the other they multiply. */
    boolean countsFar() {
        var counts = COUNT.matcher(syntax).results().mapToDouble(PatternText::most).toArray();
        return DoubleStream.of(counts).sum() > LONGEST_HOST
                || DoubleStream.of(counts).reduce(1, (a, b) -> a * b) > MUCH;
    }

    private static double most(MatchResult count) {
        var most = count.group(2);
        var bound = most == null || most.isEmpty() ? count.group(1) : most;
        return Math.max(Double.parseDouble(bound), 1);
    }

    boolean isLong() {
        return text.length() > LONGEST;
    }

    boolean hasStrangeEscapes() {
        return STRANGE_ESCAPE.matcher(text).find();
    }

    /**
     * How often it leaves a choice between one thing and another, or nothing. One within a group
     * counts double, for it is come upon half as often.
     */
    double choices() {
        double choices = 0;
        int depth = 0;
        for (int i = 0; i < syntax.length(); i++) {
            char c = syntax.charAt(i);
            boolean ofGroup = i > 0 && syntax.charAt(i - 1) == '(';
            depth += c == '(' ? 1 : c == ')' ? -1 : 0;
            choices += c == '|' || (c == '?' && !ofGroup) ? Math.pow(2, depth) : 0;
        }
        return choices;
    }

    /**
     * Whether anything but what is written out matches: it has a class, or a dot may be missing.
     */
    boolean isOpen() {
        var written = ONE_CHARACTER.matcher(text).replaceAll("_");
        return MANY_CHARACTERS.matcher(written).find() || OPTIONAL_DOT.matcher(text).find();
    }

    /** The same without the marks for lazy repetition, which change nothing if all must match. */
    PatternText withoutLaziness() {
        var eager = new StringBuilder(text);
        var marks = LAZY.matcher(syntax).results().map(MatchResult::start).toList();
        for (int i = marks.size() - 1; i >= 0; i--) {
            eager.deleteCharAt(marks.get(i));
        }
        return of(eager.toString());
    }

    /** What stands between the bars that are in no group; the pattern itself if there are none. */
    List<String> alternatives() {
        var found = new ArrayList<String>();
        int depth = 0;
        int begin = 0;
        for (int i = 0; i < syntax.length(); i++) {
            char c = syntax.charAt(i);
            depth += c == '(' ? 1 : c == ')' ? -1 : 0;
            if (c == '|' && depth == 0) {
                found.add(text.substring(begin, i));
                begin = i + 1;
            }
        }
        found.add(text.substring(begin));
        return found;
    }

    /** The same without backslashes, of which lists and files lose some; as far as that goes. */
    PatternText withoutBackslashes() {
        return of(
                ESCAPED.matcher(text)
                        .replaceAll(
                                escaped ->
                                        Matcher.quoteReplacement(
                                                WRITTEN_OUT.getOrDefault(
                                                        escaped.group(), escaped.group()))));
    }

    /** The same pattern with every lone dot standing for a dot only. */
    PatternText withLiteralDots() {
        var literal = new StringBuilder(text);
        var dots = BARE_DOT.matcher(syntax).results().map(dot -> dot.start()).toList();
        for (int i = dots.size() - 1; i >= 0; i--) {
            literal.replace(dots.get(i), dots.get(i) + 1, "[.]");
        }
        return of(literal.toString());
    }
}
