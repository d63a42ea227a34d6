package dev.crossorigin.declaration;

import dev.crossorigin.web.Visible;

/**
 * One declared value, as text.
 *
 * @param property the key, with its index if the value is one of a list: {@code
 *     quarkus.http.cors.origins[2]}
 * @param value the value; empty if the property is not set
 * @param source where the value came from, in words that can follow "from"
 */
public record Setting(String property, String value, String source) {

    private static final String NOWHERE = "not set";

    /** A property that nobody has set. */
    public static Setting unset(String property) {
        return new Setting(property, "", NOWHERE);
    }

    /** The property, its value and where the value came from, as a message begins. */
    @Override
    public String toString() {
        return source.equals(NOWHERE)
                ? "%s (%s)".formatted(property, source)
                : "%s \"%s\" (from %s)".formatted(Visible.of(property), Visible.of(value), source);
    }
}
