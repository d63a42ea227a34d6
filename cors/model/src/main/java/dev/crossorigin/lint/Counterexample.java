package dev.crossorigin.lint;

/**
 * An origin that a pattern admits, and its author cannot have meant.
 *
 * @param rule the rule that is broken
 * @param origin the value of an {@code Origin} header that the pattern matches
 * @param why what follows
 */
record Counterexample(Rule rule, String origin, String why) {

    String text() {
        return "it allows \"%s\": %s".formatted(origin, why);
    }
}
