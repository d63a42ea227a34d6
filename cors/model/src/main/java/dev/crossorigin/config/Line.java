package dev.crossorigin.config;

import dev.crossorigin.declaration.Property;
import dev.crossorigin.declaration.Source;
import dev.crossorigin.declaration.Source.SystemProperty;
import dev.crossorigin.declaration.Source.Variable;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * The line that sets a property where it is set now, and for one profile alone.
 *
 * @param indexed whether each element of it is set by itself
 * @param source where it is set now
 */
public record Line(String profile, Property property, boolean indexed, Source source) {

    /** One line; a list that is set element by element has one for each of them. */
    public String setTo(List<String> values) {
        if (indexed) {
            return IntStream.range(0, values.size())
                    .mapToObj(i -> line("[" + i + "]", values.get(i)))
                    .collect(Collectors.joining("\n"));
        }
        return line(
                "",
                values.stream()
                        .map(value -> value.replace("\\", "\\\\").replace(",", "\\,"))
                        .collect(Collectors.joining(",")));
    }

    private String line(String index, String value) {
        if (source instanceof Variable variable) {
            return Variable.named(variable.key() + index) + "=" + value;
        }
        if (source instanceof SystemProperty given) {
            return "-D%s%s=%s".formatted(given.key(), index, value);
        }
        // In a file a backslash escapes what follows it, so it takes two for one.
        return "%%%s.%s%s=%s"
                .formatted(profile, property.key(), index, value.replace("\\", "\\\\"));
    }
}
