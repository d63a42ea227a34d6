package dev.crossorigin.declaration;

import dev.crossorigin.declaration.Source.Variable;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The keys of the workbench itself, which begin with {@code cors.}. */
public final class OwnKeys {

    private static final String PREFIX = "cors.";

    private static final List<String> KEYS =
            List.of(
                    "cors.answers.one-origin",
                    "cors.answers.refuse-malformed",
                    "cors.answers.tidy",
                    "cors.answers.vary",
                    "cors.build.fail",
                    "cors.candidate.credentials",
                    "cors.candidate.exposed-headers",
                    "cors.candidate.headers",
                    "cors.candidate.methods",
                    "cors.candidate.origins",
                    "cors.explain.header",
                    "cors.gate",
                    "cors.hosts",
                    "cors.notices");

    private static final List<String> SWITCH = List.of("true", "false");

    /** What may be written as the value of a key that has few. */
    private static final Map<String, List<String>> VALUES =
            Map.of(
                    "cors.build.fail",
                    SWITCH,
                    "cors.explain.header",
                    SWITCH,
                    "cors.gate",
                    List.of("refuse", "warn", "off"));

    /** What holds with the extension if nothing is set; its {@code CorsConfig} has them, too. */
    public static final Map<String, String> WITH_EXTENSION =
            Map.of("cors.answers.one-origin", "true", "cors.answers.vary", "true");

    /** What a name of the reader's choice follows. */
    private static final List<String> GROUPS = List.of("cors.accept.", "cors.expect.");

    private OwnKeys() {}

    /** Whether a key has the prefix and nothing reads it; without its profile. */
    public static boolean isForeign(String key) {
        return key.startsWith(PREFIX)
                && !KEYS.contains(key.replaceFirst("\\[[0-9]+]$", ""))
                && GROUPS.stream().noneMatch(key::startsWith);
    }

    /** The same of an environment variable. */
    public static boolean isForeignVariable(String name) {
        return name.startsWith(Variable.named(PREFIX))
                && KEYS.stream()
                        .map(Variable::named)
                        .noneMatch(name.replaceFirst("_[0-9]+_$", "")::equals)
                && GROUPS.stream().map(Variable::named).noneMatch(name::startsWith);
    }

    /**
     * What a key or variable can be set to, if this value is none of that.
     *
     * @param key without its profile
     */
    public static Optional<List<String>> valuesInsteadOf(String key, String value) {
        return VALUES.entrySet().stream()
                .filter(
                        known ->
                                Set.of(known.getKey(), Variable.named(known.getKey()))
                                        .contains(key))
                .map(Map.Entry::getValue)
                .filter(values -> !value.contains("${") && !values.contains(value.strip()))
                .findFirst();
    }

    /** The key or group that was probably meant, such as {@code cors.expect} for "cors.expct". */
    public static Optional<String> meant(String key) {
        var words = key.toLowerCase(Locale.ROOT).replace('_', '.').split("[.]", -1);
        return Stream.concat(KEYS.stream(), GROUPS.stream())
                .filter(known -> KeyNames.isNear(words[1], known.split("[.]", -1)[1]))
                .findFirst()
                .map(known -> known.replaceFirst("[.]$", ""));
    }

    /** For a sentence. */
    public static String all() {
        return Stream.concat(GROUPS.stream().map(group -> group + "…"), KEYS.stream())
                .filter(key -> !key.equals("cors.notices"))
                .sorted()
                .collect(Collectors.joining(", "));
    }
}
