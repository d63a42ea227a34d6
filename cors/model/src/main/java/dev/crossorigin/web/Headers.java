package dev.crossorigin.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Header lines in the order they were sent. A name may stand on several lines, and is found in any
 * case.
 */
public record Headers(List<Header> lines) {

    private static final Headers NONE = new Headers(List.of());

    public Headers {
        lines = List.copyOf(lines);
    }

    public static Headers none() {
        return NONE;
    }

    /**
     * The lines with these names and values.
     *
     * @param namesAndValues a name, its value, the next name, and so on
     * @throws IllegalArgumentException if the last name has no value
     */
    public static Headers of(String... namesAndValues) {
        if (namesAndValues.length % 2 != 0) {
            throw new IllegalArgumentException(
                    "\"%s\" has no value".formatted(namesAndValues[namesAndValues.length - 1]));
        }
        var lines = new ArrayList<Header>();
        for (int i = 0; i < namesAndValues.length; i += 2) {
            lines.add(new Header(namesAndValues[i], namesAndValues[i + 1]));
        }
        return new Headers(lines);
    }

    /** The value on the first line with this name; all that most servers look at. */
    public Optional<String> first(String name) {
        return lines.stream().filter(line -> line.isNamed(name)).map(Header::value).findFirst();
    }

    /** The values on all lines with this name, in order. */
    public List<String> all(String name) {
        return lines.stream().filter(line -> line.isNamed(name)).map(Header::value).toList();
    }

    /**
     * The values on all lines with this name as one value, as a browser reads them.
     *
     * @see <a href="https://fetch.spec.whatwg.org/#concept-header-list-get">Fetch: get a header</a>
     */
    public Optional<String> joined(String name) {
        var values = all(name);
        return values.isEmpty() ? Optional.empty() : Optional.of(String.join(", ", values));
    }

    /** These lines, then one more. */
    public Headers plus(String name, String value) {
        return plus(Headers.of(name, value));
    }

    /** These lines, then the others. */
    public Headers plus(Headers others) {
        return new Headers(Stream.concat(lines.stream(), others.lines.stream()).toList());
    }
}
