package dev.crossorigin.cli;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Pattern;

/** Environment variables, as {@code env} and {@code kubectl set env --list} print them. */
final class Variables {

    private static final Pattern LINE =
            Pattern.compile("(?:export |declare -x )?([A-Za-z_][A-Za-z0-9_]*)=(.*)");

    private Variables() {}

    /** Those of a text; of two with one name the last. Other lines are left out. */
    static Map<String, String> of(String text) {
        var variables = new LinkedHashMap<String, String>();
        text.lines()
                .map(LINE::matcher)
                .filter(line -> line.matches())
                .forEach(line -> variables.put(line.group(1), unquoted(line.group(2).strip())));
        return variables;
    }

    /** No value of the policy begins and ends with quotes. */
    private static String unquoted(String value) {
        boolean quoted =
                value.length() > 1
                        && (value.startsWith("\"") || value.startsWith("'"))
                        && value.charAt(0) == value.charAt(value.length() - 1);
        return quoted ? value.substring(1, value.length() - 1) : value;
    }
}
