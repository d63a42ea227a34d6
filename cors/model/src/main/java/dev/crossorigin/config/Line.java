package dev.crossorigin.config;

import dev.crossorigin.declaration.Property;
import dev.crossorigin.declaration.Source;
import java.util.List;
import java.util.OptionalInt;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * The line that sets a property where it is set now, and for one profile alone.
 *
 * @param indexed whether each element of it is set by itself
 * @param source where it is set now
 */
record Line(String profile, Property property, boolean indexed, Source source) {

    /** One line; a list that is set element by element has one for each of them. */
    String setTo(List<String> values) {
        if (indexed) {
            return IntStream.range(0, values.size())
                    .mapToObj(i -> line(OptionalInt.of(i), values.get(i)))
                    .collect(Collectors.joining("\n"));
        }
        return line(
                OptionalInt.empty(),
                values.stream()
                        .map(value -> value.replace("\\", "\\\\").replace(",", "\\,"))
                        .collect(Collectors.joining(",")));
    }

    private String line(OptionalInt index, String value) {
        return source.line(profile, property, index, value);
    }
}
