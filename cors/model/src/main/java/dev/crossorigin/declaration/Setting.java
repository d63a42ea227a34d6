package dev.crossorigin.declaration;

import dev.crossorigin.web.Visible;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * One declared value.
 *
 * @param index its place in the list; empty if it stands in none, or for a whole list
 * @param value the value; empty if the property is not set
 * @param expression what is written there, if the value comes from an expression such as {@code
 *     ${ORIGINS}}
 */
public record Setting(
        Property property,
        OptionalInt index,
        String value,
        Source source,
        Optional<String> expression) {

    /** A value that is written as it is. */
    public Setting(Property property, OptionalInt index, String value, Source source) {
        this(property, index, value, source, Optional.empty());
    }

    /** A value that is not an element of a list. */
    public static Setting of(Property property, String value, Source source) {
        return new Setting(property, OptionalInt.empty(), value, source);
    }

    /** An element of a list. */
    public static Setting at(Property property, int index, String value, Source source) {
        return new Setting(property, OptionalInt.of(index), value, source);
    }

    /** The same, where this is what is written; nothing changes unless that is an expression. */
    public Setting writtenAs(String text) {
        return text.contains("${") && !text.equals(value)
                ? new Setting(property, index, value, source, Optional.of(text))
                : this;
    }

    /** A property that is not set. */
    public static Setting unset(Property property) {
        return of(property, "", Source.Other.UNSET);
    }

    /** The key, with its index: {@code quarkus.http.cors.origins[2]}. */
    public String place() {
        return place(property.key(), index);
    }

    static String place(String key, OptionalInt index) {
        return index.isPresent() ? "%s[%d]".formatted(key, index.getAsInt()) : key;
    }

    /** The property, its value and where the value came from, as a message begins. */
    @Override
    public String toString() {
        return source == Source.Other.UNSET || source == Source.Other.UNREAD
                ? "%s (%s)".formatted(place(), source)
                : "%s \"%s\" (from %s)".formatted(Visible.of(place()), Visible.of(value), source);
    }
}
