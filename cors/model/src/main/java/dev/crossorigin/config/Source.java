package dev.crossorigin.config;

import io.smallrye.config.ConfigValue;
import java.util.Locale;
import java.util.Objects;
import java.util.regex.Pattern;

/** Where a value came from, in words that can follow "from". */
final class Source {

    private static final Pattern FILE = Pattern.compile(".*\\[source=(.*)]");

    /** The file within the jar, or within the folder that is started from. */
    private static final Pattern NAME = Pattern.compile("(?:.*?/)?((?:config/)?[^/!]+)$");

    static final String OF_PROFILE = ", profile ";

    private Source() {}

    static String of(ConfigValue value) {
        var source = Objects.requireNonNullElse(value.getConfigSourceName(), "");
        if (value.getConfigSourceOrdinal() == Integer.MIN_VALUE || source.isEmpty()) {
            return "the default";
        }
        if (source.equals("EnvConfigSource")) {
            return "environment variable " + variable(value.getNameProfiled());
        }
        if (source.equals("SysPropConfigSource")) {
            return "system property " + value.getNameProfiled();
        }
        var file = FILE.matcher(source);
        return file.matches() ? inFile(file.group(1), value) : source;
    }

    /** The environment variable that sets a property. */
    static String variable(String property) {
        return property.replaceAll("[^A-Za-z0-9]", "_").toUpperCase(Locale.ROOT);
    }

    private static String inFile(String path, ConfigValue value) {
        var name = NAME.matcher(path).replaceFirst("$1");
        var line = value.getLineNumber() > 0 ? ", line " + value.getLineNumber() : "";
        var profile = value.getProfile() == null ? "" : OF_PROFILE + value.getProfile();
        return name + line + profile;
    }
}
