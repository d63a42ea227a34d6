package dev.crossorigin.words;

import dev.crossorigin.browser.FaultKind;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Words to print and to recognise, such as {@code The header [contains multiple values '[{value}',
 * but]] only one}. Braces hold a {@link Placeholder}. Outer brackets mark the words that identify
 * the line; they begin with plain letters, which makes them quick to find. Inner brackets mark the
 * part of them that may be missing, because not all was copied. An ellipsis marks a place where
 * copies often end.
 */
record Template(String text) {

    private static final Pattern PLACEHOLDER = Pattern.compile("\\{(\\w+)}");

    private static final Pattern MARKED =
            Pattern.compile("\\[([^\\[\\]]*+)(?:\\[([^\\[\\]]*+)])?]");

    /** A placeholder and what follows it, a cut, or the space after a sentence. */
    private static final Pattern TOKEN = Pattern.compile("\\{\\w+}(?=(.?))|…|(?<=\\.) $");

    /** Here a browser writes a header's name; any other word means that the text is not its own. */
    private static final String CUT_OFF = "(?! (?!Acc)[A-Za-z])";

    String filled(Function<Placeholder, String> values) {
        return PLACEHOLDER
                .matcher(unmarked())
                .replaceAll(
                        placeholder -> Matcher.quoteReplacement(values.apply(named(placeholder))));
    }

    String unmarked() {
        return text.replaceAll("[\\[\\]…]", "");
    }

    /** The same without quotes, which shells take away. */
    Template unquoted() {
        return new Template(PastedText.withoutQuotes(PastedText.plain(text)));
    }

    /** The words in brackets. */
    Stream<Phrase> phrases(Optional<Engine> engine, List<FaultKind> kinds) {
        return MARKED.matcher(PastedText.plain(text))
                .results()
                .map(marked -> new Phrase(engine, pattern(marked), placeholder(marked), kinds));
    }

    /** Whether a text has any of the words in brackets. */
    boolean isIn(PastedText pasted) {
        return phrases(Optional.empty(), List.of())
                .anyMatch(phrase -> phrase.words().matcher(pasted.text()).find());
    }

    private static Optional<Placeholder> placeholder(MatchResult marked) {
        return PLACEHOLDER.matcher(marked.group()).results().findFirst().map(Template::named);
    }

    private static Placeholder named(MatchResult placeholder) {
        return Placeholder.valueOf(placeholder.group(1).toUpperCase(Locale.ROOT));
    }

    private static Pattern pattern(MatchResult marked) {
        var needed = regex(marked.group(1), "([^']*+)");
        return Pattern.compile(
                Optional.ofNullable(marked.group(2))
                        .map(more -> needed + "(?:" + regex(more, "(.*?)") + ")?")
                        .orElse(needed));
    }

    /**
     * @param quoted what fits into a placeholder within single quotes
     */
    private static String regex(String words, String quoted) {
        var regex =
                TOKEN.matcher(words)
                        .replaceAll(
                                token ->
                                        Matcher.quoteReplacement(
                                                "\\E" + regex(token, quoted) + "\\Q"));
        return "\\Q" + regex + "\\E";
    }

    private static String regex(MatchResult token, String quoted) {
        return switch (token.group()) {
            case "…" -> CUT_OFF;
            case " " -> "(?: |$)";
            default ->
                    switch (token.group(1)) {
                        case "'" -> quoted;
                        case "\"" -> "([^\" ]++)";
                        default -> "(\\S++)";
                    };
        };
    }
}
