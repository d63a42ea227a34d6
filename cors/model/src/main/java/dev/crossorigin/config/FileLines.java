package dev.crossorigin.config;

import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.ToIntFunction;
import java.util.regex.Pattern;

/**
 * The text of a file of configuration, read again, because its reader does not tell every line.
 *
 * @param text without line ends
 * @param own finds the line of a key; empty if the reader's own number is right
 */
record FileLines(List<String> text, Optional<ToIntFunction<String>> own) {

    private static final FileLines NONE = new FileLines(List.of(), Optional.empty());

    /** The file on the disk that a URL leads to. */
    private static final Pattern ON_DISK = Pattern.compile("(?:jar:)?(file:[^!]*)(?:!.*)?");

    private static final Map<String, Kept> READ = new ConcurrentHashMap<>();

    /** What was read, and of what age the file was. */
    private record Kept(FileTime changed, FileLines lines) {}

    /** None if it cannot be read again: it has been read once. */
    static FileLines of(String url) {
        var changed = changed(url);
        if (changed.isEmpty()) {
            return read(url);
        }
        return READ.compute(
                        url,
                        (any, kept) ->
                                kept != null && kept.changed().equals(changed.get())
                                        ? kept
                                        : new Kept(changed.get(), read(url)))
                .lines();
    }

    private static Optional<FileTime> changed(String url) {
        var file = ON_DISK.matcher(url);
        try {
            return file.matches()
                    ? Optional.of(Files.getLastModifiedTime(Path.of(URI.create(file.group(1)))))
                    : Optional.empty();
        } catch (IOException | RuntimeException e) {
            return Optional.empty();
        }
    }

    private static FileLines read(String url) {
        try {
            var connection = URI.create(url).toURL().openConnection();
            connection.setUseCaches(false);
            try (var file = connection.getInputStream()) {
                var text = new String(file.readAllBytes(), StandardCharsets.UTF_8);
                var lines = text.lines().toList();
                return new FileLines(lines, own(url, lines, text.indexOf('\r') >= 0));
            }
        } catch (IOException | RuntimeException e) {
            return NONE;
        }
    }

    /** SmallRye Config tells no lines of YAML, and counts a comment twice where lines end in CR. */
    private static Optional<ToIntFunction<String>> own(
            String url, List<String> lines, boolean hasReturns) {
        if (YamlLines.isYaml(url)) {
            return Optional.of(YamlLines.parse(lines)::number);
        }
        return hasReturns ? Optional.of(PropertiesLines.parse(lines)::number) : Optional.empty();
    }

    /**
     * The line of a key.
     *
     * @param key with its profile
     * @param counted what SmallRye Config says; 0 if it says nothing
     * @return 0 or less if it is not to be found
     */
    static int number(String url, String key, int counted) {
        boolean isTold = counted > 0;
        return YamlLines.isYaml(url) == isTold
                ? counted
                : of(url).own().map(lines -> lines.applyAsInt(key)).orElse(counted);
    }
}
