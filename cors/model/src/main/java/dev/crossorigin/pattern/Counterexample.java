package dev.crossorigin.pattern;

/**
 * An origin that a pattern admits, and its author cannot have meant.
 *
 * @param reach whom the pattern allows
 * @param origin the value of an {@code Origin} header that the pattern matches
 * @param why what follows
 */
public record Counterexample(Reach reach, String origin, String why) {

    /** Who is allowed without being meant. */
    public enum Reach {
        ANYBODY,
        /** Whoever takes a name under a public suffix. */
        PUBLIC_SUFFIX,
        TOO_WIDE
    }

    public String text() {
        return "it allows \"%s\": %s".formatted(origin, why);
    }
}
