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
import java.util.regex.Pattern;

/**
 * The text of a file of configuration, read again, because its reader does not tell every line.
 *
 * @param text without line ends
 * @param hasReturns whether lines end with a carriage return; SmallRye Config counts comments twice
 *     then
 */
record FileLines(List<String> text, boolean hasReturns) {

    private static final FileLines NONE = new FileLines(List.of(), false);

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
                return new FileLines(text.lines().toList(), text.indexOf('\r') >= 0);
            }
        } catch (IOException | RuntimeException e) {
            return NONE;
        }
    }

    /**
     * The line of a key.
     *
     * @param key with its profile
     * @param counted what SmallRye Config says; 0 if it says nothing
     * @return 0 if it is not to be found
     */
    static int number(String url, String key, int counted) {
        if (YamlLines.isYaml(url)) {
            return counted > 0 ? counted : YamlLines.parse(of(url).text()).number(key);
        }
        if (counted <= 0) {
            return 0;
        }
        var file = of(url);
        return file.hasReturns() ? PropertiesLines.parse(file.text()).number(key) : counted;
    }
}
