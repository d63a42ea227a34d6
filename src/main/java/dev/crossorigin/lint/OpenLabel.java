package dev.crossorigin.lint;

import dev.crossorigin.policy.Origin;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Looks whether a pattern leaves the label open that is registered under a suffix.
 *
 * @param pattern the pattern
 * @param origin an origin that it admits
 * @param name the registrable name of that origin
 */
record OpenLabel(Guarded pattern, Origin origin, RegistrableName name) {

    /** Letters and digits to put in a character's place. */
    private static final String OTHERS = "bkqz2379";

    /** So many of them fit where a class stands, and do not where alternatives are listed. */
    private static final int OF_A_CLASS = 3;

    /** No label is longer. */
    private static final int LONGEST = 63;

    /** Whether a label fits that has nothing to do with the one that is meant. */
    boolean isWhollyOpen() {
        return Stream.of("evil", "evilsite").map(this::withLabel).anyMatch(pattern::matches);
    }

    /** An origin with another label that fits; empty if the pattern lists the labels it takes. */
    Optional<String> other() {
        var evil = withLabel("evil");
        if (pattern.matches(evil)) {
            return Optional.of(evil);
        }
        return IntStream.range(0, Math.min(name.label().length(), LONGEST))
                .mapToObj(this::fitting)
                .filter(fitting -> fitting.length >= OF_A_CLASS)
                .map(fitting -> fitting[0])
                .findFirst();
    }

    private String[] fitting(int position) {
        var label = new StringBuilder(name.label());
        char written = label.charAt(position);
        return OTHERS.chars()
                .filter(other -> other != written)
                .mapToObj(
                        other -> {
                            label.setCharAt(position, (char) other);
                            return withLabel(label.toString());
                        })
                .filter(pattern::matches)
                .toArray(String[]::new);
    }

    private String withLabel(String label) {
        int tail = name.toString().length();
        var head = origin.host().substring(0, Math.max(0, origin.host().length() - tail));
        return new Origin(origin.scheme(), head + label + "." + name.suffix(), origin.port())
                .toString();
    }
}
