package dev.crossorigin.lint;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

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

    /** A pattern that counts further than this in all is not written out. */
    private static final long MUCH = 10_000;

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

    boolean countsFar() {
        double product =
                COUNT.matcher(syntax)
                        .results()
                        .mapToDouble(PatternText::most)
                        .reduce(1, (a, b) -> a * b);
        return product > MUCH;
    }

    private static double most(MatchResult count) {
        var most = count.group(2);
        var bound = most == null || most.isEmpty() ? count.group(1) : most;
        return Math.max(Double.parseDouble(bound), 1);
    }

    /** How often it leaves a choice between one thing and another, or nothing. */
    long choices() {
        return syntax.chars().filter(c -> c == '|' || c == '?').count();
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
