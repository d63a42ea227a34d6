package dev.crossorigin.config;

import dev.crossorigin.declaration.Source;
import dev.crossorigin.declaration.Source.File;
import dev.crossorigin.declaration.Source.Other;
import dev.crossorigin.declaration.Source.SystemProperty;
import dev.crossorigin.declaration.Source.Variable;
import io.smallrye.config.ConfigValue;
import java.nio.file.Path;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.regex.Pattern;

/** Reads where SmallRye Config has a value from. */
final class SourceReader {

    private static final Pattern FILE = Pattern.compile(".*\\[source=(.*)]");

    /** The file within the jar, or within the folder that is started from. */
    private static final Pattern NAME = Pattern.compile("(?:.*?/)?((?:config/)?[^/!]+)$");

    private static final Pattern ELEMENT = Pattern.compile("(.*)\\[([0-9]+)]");

    private SourceReader() {}

    static Source of(ConfigValue value) {
        var source = Objects.requireNonNullElse(value.getConfigSourceName(), "");
        if (value.getConfigSourceOrdinal() == Integer.MIN_VALUE || source.isEmpty()) {
            return Source.Other.DEFAULT;
        }
        var element = ELEMENT.matcher(value.getNameProfiled());
        var key = element.matches() ? element.group(1) : value.getNameProfiled();
        var index =
                element.matches()
                        ? OptionalInt.of(Integer.parseInt(element.group(2)))
                        : OptionalInt.empty();
        if (source.equals("EnvConfigSource")) {
            return new Variable(key, index);
        }
        if (source.equals("SysPropConfigSource")) {
            return new SystemProperty(key, index);
        }
        return file(source)
                .<Source>map(
                        url ->
                                line(
                                        url,
                                        number(url, value),
                                        Optional.ofNullable(value.getProfile())))
                .orElseGet(() -> new Other(source));
    }

    private static int number(String url, ConfigValue value) {
        return FileLines.number(url, value.getNameProfiled(), value.getLineNumber());
    }

    /** The URL of the file that a source reads; empty if it reads none. */
    static Optional<String> file(String source) {
        var file = FILE.matcher(source);
        return file.matches() ? Optional.of(file.group(1)) : Optional.empty();
    }

    /** Whether a source is the environment, or a file of variables. */
    static boolean isEnvironment(String source) {
        return source.startsWith("EnvConfigSource");
    }

    /** Whether a person has written what is in a source; others hold what a build has kept. */
    static boolean isWritten(String source) {
        return source.equals("SysPropConfigSource") || file(source).isPresent();
    }

    /** Where a property is set to nothing, as an empty list is; perhaps it is not set at all. */
    static Source ofNothing(ConfigValue value) {
        boolean somewhere = value.getValue() != null && value.getConfigSourceName() != null;
        return somewhere ? of(value) : Source.Other.UNSET_IN_FILE;
    }

    /** A line of the file at a URL. */
    static File line(String url, int number, Optional<String> profile) {
        return new File(NAME.matcher(url).replaceFirst("$1"), Math.max(number, 0), profile);
    }

    /** A file as messages name it. */
    static String shown(Path file) {
        return NAME.matcher(file.toUri().toString()).replaceFirst("$1");
    }
}
