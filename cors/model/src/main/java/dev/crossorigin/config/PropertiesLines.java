package dev.crossorigin.config;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.StringReader;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The lines of a {@code .properties} file, those included that a later one replaces. */
record PropertiesLines(List<Line> lines) {

    /**
     * A key and its value.
     *
     * @param number where it begins; the first line is 1
     */
    record Line(String key, String value, int number) {}

    /** Two lines with one key. */
    record Twice(Line first, Line last) {}

    /** Those of a file; none if it is of another kind or cannot be read again. */
    static PropertiesLines of(String url) {
        if (!url.endsWith(".properties") && !url.endsWith("/.env")) {
            return new PropertiesLines(List.of());
        }
        try {
            var connection = URI.create(url).toURL().openConnection();
            connection.setUseCaches(false);
            try (var reader =
                    new BufferedReader(
                            new InputStreamReader(
                                    connection.getInputStream(), StandardCharsets.UTF_8))) {
                return parse(reader.lines().toList());
            }
        } catch (IOException | RuntimeException e) {
            // It has been read once; what is not a file by now has no lines.
            return new PropertiesLines(List.of());
        }
    }

    static PropertiesLines parse(List<String> text) {
        var lines = new ArrayList<Line>();
        for (int i = 0; i < text.size(); ) {
            int end = end(text, i);
            add(lines, String.join("\n", text.subList(i, end)), i + 1);
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

    private static void add(List<Line> lines, String text, int number) {
        var read = new Properties();
        try {
            read.load(new StringReader(text));
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
        read.stringPropertyNames()
                .forEach(key -> lines.add(new Line(key, read.getProperty(key), number)));
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
