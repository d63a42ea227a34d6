package dev.crossorigin.pattern;

import dev.crossorigin.web.TupleOrigin;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Looks whether a pattern leaves the label open that is registered under a suffix.
 *
 * @param pattern the pattern
 * @param origin an origin that it admits
 * @param name the registrable name of that origin
 */
record OpenLabel(Guarded pattern, TupleOrigin origin, RegistrableName name) {

    /**
     * An origin with a label that has nothing to do with the one that is meant; empty if none fits.
     */
    Optional<String> other() {
        return Stream.of("evil", "evilsite")
                .map(this::withLabel)
                .filter(pattern::matches)
                .findFirst();
    }

    private String withLabel(String label) {
        int tail = name.toString().length();
        var head = origin.host().substring(0, Math.max(0, origin.host().length() - tail));
        return new TupleOrigin(origin.scheme(), head + label + "." + name.suffix(), origin.port())
                .toString();
    }
}
