package dev.crossorigin.config;

import java.io.IOException;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The lines of a {@code .properties} file, those included that a later one replaces. */
public record PropertiesLines(List<Line> lines) {

    private static final Pattern PROFILES = Pattern.compile("%([^.]*)[.](.*)");

    /**
     * A key and its value.
     *
     * @param number where it begins; the first line is 1
     * @param last where it ends, which is a later line if backslashes join several
     */
    public record Line(String key, String value, int number, int last) {}

    /** Two lines with one key. */
    record Twice(Line first, Line last) {}

    /** Those of a file; none if it is of another kind or cannot be read again. */
    static PropertiesLines of(String url) {
        if (!url.endsWith(".properties") && !url.endsWith("/.env")) {
            return new PropertiesLines(List.of());
        }
        return parse(FileLines.of(url).text());
    }

    /** Those of a text, which is given without its line ends. */
    public static PropertiesLines parse(List<String> text) {
        var lines = new ArrayList<Line>();
        for (int i = 0; i < text.size(); ) {
            int end = end(text, i);
            add(lines, String.join("\n", text.subList(i, end)), i + 1, end);
            i = end;
        }
        return new PropertiesLines(List.copyOf(lines));
    }

    /** Behind the last line of those that a backslash joins. */
    private static int end(List<String> text, int start) {
        int end = start;
        while (end < text.size() - 1 && goesOn(text.get(end), end == start)) {
            end++;
        }
        return end + 1;
    }

    private static boolean goesOn(String line, boolean first) {
        var text = line.strip();
        boolean comment = first && (text.startsWith("#") || text.startsWith("!"));
        return !comment && slashesAtEnd(line) % 2 == 1;
    }

    private static int slashesAtEnd(String line) {
        int end = line.length();
        while (end > 0 && line.charAt(end - 1) == '\\') {
            end--;
        }
        return line.length() - end;
    }

    private static void add(List<Line> lines, String text, int number, int last) {
        var read = new Properties();
        try {
            read.load(new StringReader(text));
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
        read.stringPropertyNames()
                .forEach(key -> lines.add(new Line(key, read.getProperty(key), number, last)));
    }

    /** The line of a key, which may be one of several profiles of the line; 0 if there is none. */
    int number(String key) {
        return lines.stream()
                .filter(line -> line.key().equals(key) || isAmong(key, line.key()))
                .mapToInt(Line::number)
                .reduce(0, (first, last) -> last);
    }

    private static boolean isAmong(String key, String several) {
        var one = PROFILES.matcher(key);
        var many = PROFILES.matcher(several);
        return one.matches()
                && many.matches()
                && one.group(2).equals(many.group(2))
                && List.of(many.group(1).split(",", -1)).contains(one.group(1));
    }

    /** The lines of some keys that count for nothing, and those that count instead. */
    Stream<Twice> repeated(Predicate<String> keys) {
        var last = lines.stream().collect(Collectors.toMap(Line::key, line -> line, (a, b) -> b));
        return lines.stream()
                .filter(line -> keys.test(line.key()))
                .filter(line -> !last.getOrDefault(line.key(), line).equals(line))
                .map(line -> new Twice(line, last.getOrDefault(line.key(), line)));
    }
}
