package dev.crossorigin.config;

import io.smallrye.config.SmallRyeConfig;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * The line that sets a property where it is set now, and for the active profile alone.
 *
 * @param source where it is set now, as {@link Source} says it
 */
record Line(SmallRyeConfig config, String property, String source) {

    private static final String VARIABLE = "environment variable ";
    private static final String SYSTEM = "system property ";

    /** One line; a list that is set element by element has one for each of them. */
    String setTo(List<String> values) {
        if (isIndexed()) {
            return IntStream.range(0, values.size())
                    .mapToObj(i -> line(property + "[" + i + "]", values.get(i)))
                    .collect(Collectors.joining("\n"));
        }
        return line(
                property,
                values.stream()
                        .map(value -> value.replace("\\", "\\\\").replace(",", "\\,"))
                        .collect(Collectors.joining(",")));
    }

    /** Whether it holds for no other profile: it names one, or is given to this start alone. */
    boolean isOfProfile() {
        return Stream.of(VARIABLE, SYSTEM).anyMatch(source::startsWith)
                || source.contains(Source.OF_PROFILE);
    }

    private boolean isIndexed() {
        return new ListSetting(config, property).isIndexed();
    }

    private String line(String key, String value) {
        var index = key.substring(property.length());
        if (source.startsWith(VARIABLE)) {
            var name = source.substring(VARIABLE.length()).replaceFirst("_[0-9]+_$", "");
            return name + Source.variable(index) + "=" + value;
        }
        if (source.startsWith(SYSTEM)) {
            var name = source.substring(SYSTEM.length()).replaceFirst("\\[[0-9]+]$", "");
            return "-D%s%s=%s".formatted(name, index, value);
        }
        // In a file a backslash escapes what follows it, so it takes two for one.
        return "%%%s.%s=%s"
                .formatted(config.getProfiles().get(0), key, value.replace("\\", "\\\\"));
    }
}
