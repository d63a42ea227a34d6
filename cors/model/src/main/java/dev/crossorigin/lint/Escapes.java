package dev.crossorigin.lint;

import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Writes patterns without backslashes: each place that a value passes through removes some. */
final class Escapes {

    private static final Pattern ESCAPE = Pattern.compile("(?s)\\\\(.)|\\[(?:\\\\.|[^]\\\\])*]");

    private static final Map<String, String> IN_CLASS = Map.of("d", "0-9", "w", "A-Za-z0-9_");

    private Escapes() {}

    /** The same pattern; unchanged if an escape has no such form. */
    static String plain(String pattern) {
        var plain = ESCAPE.matcher(pattern).replaceAll(Escapes::replacement);
        return plain.contains("\\") ? pattern : plain;
    }

    private static String replacement(MatchResult escape) {
        var text = escape.group();
        return Matcher.quoteReplacement(
                text.startsWith("[") ? inClass(text) : outside(escape.group(1)));
    }

    private static String outside(String escaped) {
        if (IN_CLASS.containsKey(escaped)) {
            return "[" + IN_CLASS.get(escaped) + "]";
        }
        if (escaped.matches("[/:-]")) {
            return escaped;
        }
        return escaped.matches("[A-Za-z0-9^\\\\\\]\\[]") ? "\\" + escaped : "[" + escaped + "]";
    }

    private static String inClass(String text) {
        return Pattern.compile("\\\\([dw./])")
                .matcher(text)
                .replaceAll(
                        escape ->
                                Matcher.quoteReplacement(
                                        IN_CLASS.getOrDefault(escape.group(1), escape.group(1))));
    }
}
