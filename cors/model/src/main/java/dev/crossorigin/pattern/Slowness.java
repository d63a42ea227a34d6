package dev.crossorigin.pattern;

import dev.crossorigin.pattern.Guarded.Reply;
import dev.crossorigin.pattern.Tree.Choice;
import dev.crossorigin.pattern.Tree.One;
import dev.crossorigin.pattern.Tree.Repeat;
import dev.crossorigin.pattern.Tree.Row;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Tries long origins on a pattern.
 *
 * @param tree empty if it could not be read
 */
record Slowness(String text, Optional<Tree> tree, Guarded pattern) {

    /** How long the origins are. */
    private static final int LONG = 1_000;

    /** Much more than once through, much less than once through for each character. */
    private static final int PATIENCE = 50 * LONG;

    /** Possessive repetition is left out: it does not go back, and needs no stack. */
    private static final Pattern REPEATED_GROUP = Pattern.compile("\\)(?:[*+]|\\{[0-9]+,})(?![+])");

    /** What makes the pattern slow; empty if nothing does. */
    Optional<String> reason(Optional<String> example) {
        boolean repeats = tree.map(Slowness::repeatsAGroup).orElseGet(this::seemsToRepeatAGroup);
        if (repeats) {
            return Optional.of(
                    "a group that repeats without limit overflows the stack on a long origin;"
                            + " repeat a class instead, as in [a-z0-9.-]+");
        }
        var origin = example.orElse("https://a.b");
        for (int i = 0; i < origin.length(); i++) {
            var stretched =
                    origin.substring(0, i)
                            .concat(origin.substring(i, i + 1).repeat(LONG))
                            .concat("!");
            if (pattern.compare(stretched, PATIENCE) == Reply.GAVE_UP) {
                return Optional.of(
                        "matching an origin of %,d characters takes more than %,d steps"
                                .formatted(stretched.length(), PATIENCE));
            }
        }
        return Optional.empty();
    }

    private boolean seemsToRepeatAGroup() {
        return REPEATED_GROUP.matcher(text).find();
    }

    private static boolean repeatsAGroup(Tree tree) {
        if (tree instanceof Repeat repeat) {
            return (repeat.most() < 0 && !(repeat.part() instanceof One))
                    || repeatsAGroup(repeat.part());
        }
        return (tree instanceof Row row && anyRepeatsAGroup(row.parts()))
                || (tree instanceof Choice choice && anyRepeatsAGroup(choice.parts()));
    }

    private static boolean anyRepeatsAGroup(List<Tree> parts) {
        for (var part : parts) {
            if (repeatsAGroup(part)) {
                return true;
            }
        }
        return false;
    }
}
