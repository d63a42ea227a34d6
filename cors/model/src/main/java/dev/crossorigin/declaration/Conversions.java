package dev.crossorigin.declaration;

import java.time.DateTimeException;
import java.time.Duration;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Reads values as Quarkus does, without Quarkus. */
public final class Conversions {

    private static final String NUMBER = "[-+]?[0-9]+";

    private Conversions() {}

    /** An element of a list; null, which SmallRye Config leaves out of it, for blanks alone. */
    public static @Nullable String trimmed(String text) {
        var trimmed = text.trim();
        return trimmed.isEmpty() ? null : trimmed;
    }

    /**
     * A number of seconds, or of what its unit says ({@code ms}, {@code s}, {@code m}, {@code h},
     * {@code d}), or ISO 8601, whose {@code PT} may be left out. Empty if it is none of these.
     */
    public static Optional<Duration> duration(String text) {
        var given = text.trim();
        try {
            if (given.matches(NUMBER)) {
                return Optional.of(Duration.ofSeconds(Long.parseLong(given)));
            }
            if (given.matches(NUMBER + "[mM][sS]")) {
                var number = given.substring(0, given.length() - 2);
                return Optional.of(Duration.ofMillis(Long.parseLong(number)));
            }
            return Optional.of(Duration.parse(prefix(given) + given));
        } catch (DateTimeException | NumberFormatException e) {
            return Optional.empty();
        }
    }

    private static String prefix(String given) {
        if (given.matches(NUMBER + "[dD]")) {
            return "P";
        }
        return given.matches("[0-9].*|[-+](?!P).*") ? "PT" : "";
    }
}
