package dev.crossorigin.config;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Where the keys of a YAML file are, which its reader does not tell. What is written in braces is
 * on the line of the key before them.
 *
 * @param numbers by key, such as {@code %prod.a.b[0]}; the first line is 1
 */
record YamlLines(Map<String, Integer> numbers) {

    private static final Pattern KEY =
            Pattern.compile("( *)(\"[^\"]*\"|'[^']*'|[^\"'#:\\s-][^#:\\s]*) *:(?: .*|)");

    private static final Pattern ITEM = Pattern.compile("( *)-(?: .*|)");

    /** A key that the lines below may belong to. */
    private record Level(int indent, String name) {}

    static boolean isYaml(String url) {
        return url.endsWith(".yaml") || url.endsWith(".yml");
    }

    static YamlLines parse(List<String> text) {
        var numbers = new HashMap<String, Integer>();
        var items = new HashMap<String, Integer>();
        Deque<Level> levels = new ArrayDeque<>();
        for (int i = 0; i < text.size(); i++) {
            var item = ITEM.matcher(text.get(i));
            var key = KEY.matcher(text.get(i));
            if (item.matches()) {
                leave(levels, item.group(1).length() + 1);
                var list = path(levels);
                numbers.put(
                        "%s[%d]".formatted(list, items.merge(list, 1, Integer::sum) - 1), i + 1);
            } else if (key.matches()) {
                int indent = key.group(1).length();
                leave(levels, indent);
                levels.addLast(new Level(indent, key.group(2).replaceAll("^[\"']|[\"']$", "")));
                numbers.put(path(levels), i + 1);
            }
        }
        return new YamlLines(Map.copyOf(numbers));
    }

    /** The keys that a line which begins there does not belong to. */
    private static void leave(Deque<Level> levels, int indent) {
        while (!levels.isEmpty() && levels.getLast().indent() >= indent) {
            levels.removeLast();
        }
    }

    private static String path(Deque<Level> levels) {
        return new ArrayList<>(levels).stream().map(Level::name).collect(Collectors.joining("."));
    }

    /** The line of a key, or else of the list that it is in; 0 if it is not to be found. */
    int number(String key) {
        var list = key.replaceFirst("\\[[0-9]+]$", "");
        return numbers.getOrDefault(key, numbers.getOrDefault(list, 0));
    }
}
