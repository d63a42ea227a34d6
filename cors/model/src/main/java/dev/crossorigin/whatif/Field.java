package dev.crossorigin.whatif;

import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** The parts of a question. */
public enum Field {
    ORIGIN,
    METHOD,
    /** The only one that may be written more than once. */
    HEADER,
    CREDENTIALS,
    PATH;

    /** The field that people call so, such as {@code origin}. */
    public static Optional<Field> named(String name) {
        return Stream.of(values()).filter(field -> field.toString().equals(name)).findFirst();
    }

    /** As people call it. */
    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT);
    }
}
