package dev.crossorigin.declaration;

import java.util.Locale;
import java.util.Set;

/** What Quarkus takes the value of a property for that is on or off. */
public enum Switch {
    ON,
    OFF,
    /** Quarkus takes it for off. */
    UNREADABLE;

    private static final Set<String> WORDS_FOR_ON =
            Set.of("true", "1", "yes", "y", "on", "ja", "j", "si", "sim", "oui");

    private static final Set<String> WORDS_FOR_OFF =
            Set.of("false", "0", "no", "n", "off", "nein", "n\u00E3o", "non");

    /** What a value is taken for, in any case. */
    public static Switch of(String value) {
        var word = value.strip().toLowerCase(Locale.ROOT);
        if (WORDS_FOR_ON.contains(word)) {
            return ON;
        }
        return WORDS_FOR_OFF.contains(word) ? OFF : UNREADABLE;
    }
}
