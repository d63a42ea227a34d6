package dev.crossorigin.program;

import dev.crossorigin.recorded.UnreadableFile;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.StringReader;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;
import org.yaml.snakeyaml.error.MarkedYAMLException;
import org.yaml.snakeyaml.error.YAMLException;

/** Looks at each file of a configuration before it is read, so that a message can name the file. */
final class ConfigFiles {

    /** No configuration that a person wrote is larger; in bytes. */
    private static final int LARGEST = 1 << 20;

    /** How deep a value may lie. */
    private static final int DEEPEST = 50;

    /** What Quarkus looks for on the class path. */
    private static final Pattern NAMES =
            Pattern.compile(
                    "(application(-[^/]*)?|META-INF/microprofile-config(-[^/]*)?)[.](properties|ya?ml)");

    private ConfigFiles() {}

    static boolean isConfig(String name) {
        return NAMES.matcher(name).matches();
    }

    static boolean isYaml(String name) {
        return name.endsWith(".yaml") || name.endsWith(".yml");
    }

    /** Whether it holds variables, as {@code .env} does. */
    static boolean isVariables(Path file) {
        return name(file).equals(".env") || name(file).endsWith(".env");
    }

    static String name(Path file) {
        return String.valueOf(file.getFileName());
    }

    /**
     * @throws UnreadableFile if there is no such file, or it is not what its name says
     */
    static void check(Path file) {
        if (!Files.exists(file)) {
            throw unreadable(file, "this file does not exist; correct its name");
        }
        if (!Files.isRegularFile(file)) {
            throw unreadable(file, "it is not a file; name a file");
        }
        if (!Files.isReadable(file)) {
            throw unreadable(file, "you are not allowed to read it; change its permissions");
        }
        try (var in = Files.newInputStream(file)) {
            check(file.toString(), in.readNBytes(LARGEST + 1));
        } catch (IOException e) {
            throw unreadable(file, "reading it failed: " + e.getMessage());
        }
    }

    /**
     * @throws UnreadableFile if a file of that name is not what its name says
     */
    static void check(Archive archive, String name) {
        try {
            check(archive.place(name), archive.bytes(name, LARGEST));
        } catch (IOException e) {
            throw new UnreadableFile(
                    "%s: reading it failed (%s); build the application again"
                            .formatted(archive.place(name), e.getMessage()));
        }
    }

    private static UnreadableFile unreadable(Path file, String why) {
        return new UnreadableFile(file + ": " + why);
    }

    private static void check(String place, byte[] bytes) throws IOException {
        if (bytes.length > LARGEST) {
            throw new UnreadableFile(
                    place
                            + ": it is larger than 1 MiB, so it is no configuration; name another file");
        }
        var text = text(place, bytes);
        if (isYaml(place)) {
            checkYaml(place, bytes);
            return;
        }
        try {
            new Properties().load(new StringReader(text));
        } catch (IllegalArgumentException e) {
            throw new UnreadableFile(
                    "%s: it has a backslash with a u that four hexadecimal digits do not follow; write two backslashes"
                            .formatted(place));
        }
    }

    private static String text(String place, byte[] bytes) {
        try {
            var text =
                    StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
            if (text.indexOf('\0') < 0) {
                return text;
            }
        } catch (CharacterCodingException e) {
            // Said below.
        }
        throw new UnreadableFile(place + ": it is not text in UTF-8; name another file");
    }

    private static void checkDocument(String place, @Nullable Object document) {
        if (document != null && !(document instanceof Map<?, ?>)) {
            throw new UnreadableFile(
                    place + ": it holds no keys; write keys with values, such as \"quarkus:\"");
        }
        if (isDeeper(document, DEEPEST)) {
            throw new UnreadableFile(
                    "%s: a value contains itself, or more than %d others; write it without \"*\""
                            .formatted(place, DEEPEST));
        }
    }

    private static boolean isDeeper(@Nullable Object value, int most) {
        Collection<?> inner =
                value instanceof Map<?, ?> map
                        ? map.values()
                        : value instanceof Collection<?> list ? list : List.of();
        return most == 0 || inner.stream().anyMatch(next -> isDeeper(next, most - 1));
    }

    private static void checkYaml(String place, byte[] bytes) {
        try {
            new Yaml(new SafeConstructor(new LoaderOptions()))
                    .loadAll(new ByteArrayInputStream(bytes))
                    .forEach(document -> checkDocument(place, document));
        } catch (MarkedYAMLException e) {
            var mark = e.getProblemMark();
            throw new UnreadableFile(
                    "%s, line %d, column %d: it is not YAML: %s; correct that line"
                            .formatted(
                                    place,
                                    mark == null ? 1 : mark.getLine() + 1,
                                    mark == null ? 1 : mark.getColumn() + 1,
                                    e.getProblem()));
        } catch (YAMLException e) {
            throw new UnreadableFile("%s: it is not YAML: %s".formatted(place, e.getMessage()));
        }
    }
}
