package dev.crossorigin.cli;

import dev.crossorigin.recorded.UnreadableFile;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * A file that says what a policy was, in one of the forms that such a file has.
 *
 * @param path as the command names it, which need not be the name of a file on a disk
 * @param text what stands in it
 */
record SettingsFile(Path path, String text) {

    /** What a file is written in. */
    enum Form {
        /** Keys and values, as {@code application.properties} has them. */
        PROPERTIES,
        /** The same as a tree, or manifests of Kubernetes. */
        YAML,
        /** What an earlier check printed. */
        JSON,
        /** Environment variables, one a line. */
        VARIABLES
    }

    private static final int MOST_BYTES = 1 << 20;

    private static final Pattern KEY =
            Pattern.compile("(?m)^[ \\t]*[%\"a-z][\\w.%{},\"\\[\\]-]*[ \\t]*[=:]");

    private static final Pattern VARIABLE =
            Pattern.compile("(?m)^(?:export |declare -x )?[A-Z_][A-Z0-9_]*=");

    private static final Pattern YAML_KEY =
            Pattern.compile(
                    "(?:---[^\n]*\n|[ \\t]*#[^\n]*\n|\\s*\n)*[\\w\"'%.{},-]+:(?:\\s[^=]*|\\s*)(?:\n[\\s\\S]*)?");

    /**
     * Reads a file.
     *
     * @throws UnreadableFile if there is none, or it is too large to hold settings
     */
    static SettingsFile read(Path path) {
        UnreadableFile.unlessThere(path);
        try (var file = Files.newInputStream(path)) {
            var bytes = file.readNBytes(MOST_BYTES + 1);
            if (bytes.length > MOST_BYTES) {
                throw UnreadableFile.because(
                        path, "it is larger than 1 MB, so it does not hold settings");
            }
            return new SettingsFile(path, new String(bytes, StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw UnreadableFile.because(path, "reading it failed: " + e.getMessage());
        }
    }

    /**
     * What it is written in. Its name may be that of a pipe, so that mostly the text decides.
     *
     * @throws UnreadableFile if it is none of them
     */
    Form form() {
        var name = path.toString().toLowerCase(Locale.ROOT);
        if (text.stripLeading().startsWith("{")) {
            return text.contains("\"kind\"") ? Form.YAML : Form.JSON;
        }
        if (name.endsWith(".yaml") || name.endsWith(".yml")) {
            return Form.YAML;
        }
        if (!name.endsWith(".properties") && YAML_KEY.matcher(text).matches()) {
            return Form.YAML;
        }
        if (VARIABLE.matcher(text).find() && !KEY.matcher(text).find()) {
            return Form.VARIABLES;
        }
        if (name.endsWith(".properties") || KEY.matcher(text).find()) {
            return Form.PROPERTIES;
        }
        throw UnreadableFile.because(
                path,
                "it holds no settings; name a properties or YAML file, the output of check --json,"
                        + " or a file with lines such as QUARKUS_HTTP_CORS_ORIGINS=https://app.example");
    }
}
