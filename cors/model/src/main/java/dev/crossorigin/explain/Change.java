package dev.crossorigin.explain;

import java.util.Optional;

/**
 * One line to write.
 *
 * @param property what it sets: a property of Quarkus, or a header of an answer
 * @param source where its value is now, in words that can follow "in"
 * @param now its value now; empty if it has none
 * @param replaces the whole line that goes; empty if the value is set by none, or by one that holds
 *     elsewhere too and so has to stay
 * @param write the whole line, ready to paste
 */
public record Change(
        String property,
        String source,
        Optional<String> now,
        Optional<String> replaces,
        String write) {

    /** What to do at the place; the line that goes, and the one to write, follow. */
    public String instruction() {
        if (replaces.isPresent()) {
            return "In %s, replace".formatted(source);
        }
        return now.isPresent()
                ? "Leave %s, which holds for every profile, and add".formatted(source)
                : "In %s, add".formatted(source);
    }
}
