package dev.crossorigin.pattern;

import dev.crossorigin.pattern.Tree.Choice;
import dev.crossorigin.pattern.Tree.One;
import dev.crossorigin.pattern.Tree.Repeat;
import dev.crossorigin.pattern.Tree.Row;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** Writes out what a pattern spells, with a star for what it leaves open. */
final class Spelling {

    static final char OPEN = '*';

    private static final int MOST = 3_000;

    /** What may stand in a label, which is what is meant where no dot is written. */
    private static final CharSet OF_LABELS = CharSet.matching("[0-9A-Za-z_-]");

    private Spelling() {}

    /** Each way through the pattern, once. */
    static Set<String> of(Tree tree) {
        if (tree instanceof One one) {
            int single = one.dot() >= 0 ? '.' : one.set().single();
            return Set.of(String.valueOf(single < 0 ? OPEN : (char) single));
        }
        if (tree instanceof Row row) {
            return row(row);
        }
        if (tree instanceof Choice choice) {
            var all = new LinkedHashSet<String>();
            for (var part : choice.parts()) {
                all.addAll(of(part));
                limit(all);
            }
            return all;
        }
        return tree instanceof Repeat repeat ? repeat(repeat) : Set.of("");
    }

    private static void limit(Set<String> texts) {
        if (texts.size() > MOST) {
            throw new Refusal("it has too many alternatives", -1);
        }
    }

    private static Set<String> row(Row row) {
        Set<String> texts = Set.of("");
        for (var part : row.parts()) {
            texts = joined(texts, of(part));
        }
        return texts;
    }

    private static Set<String> joined(Set<String> firsts, Set<String> seconds) {
        var all = new LinkedHashSet<String>();
        for (var first : firsts) {
            for (var second : seconds) {
                boolean twice =
                        !second.isEmpty()
                                && second.charAt(0) == OPEN
                                && !first.isEmpty()
                                && first.charAt(first.length() - 1) == OPEN;
                all.add(first.concat(twice ? second.substring(1) : second));
            }
            limit(all);
        }
        return all;
    }

    /** Where a dot may be missing it is meant to be there. */
    private static Set<String> repeat(Repeat repeat) {
        var part = of(repeat.part());
        if (part.equals(Set.of(".")) || repeat.most() == 0) {
            return repeat.most() == 0 ? Set.of("") : part;
        }
        var all = new LinkedHashSet<String>();
        if (repeat.least() == 0) {
            all.add("");
        }
        boolean once = repeat.most() == 1;
        boolean fixed = repeat.least() == repeat.most() && repeat.most() < 5;
        if (fixed) {
            Set<String> texts = part;
            for (int i = 1; i < repeat.most(); i++) {
                texts = joined(texts, part);
            }
            all.addAll(texts);
        } else if (once || repeat.part() instanceof One) {
            all.addAll(once ? part : Set.of(String.valueOf(OPEN)));
        } else {
            all.addAll(joined(Set.of(String.valueOf(OPEN)), part));
        }
        return all;
    }

    /**
     * The same, but with dots for dots only.
     *
     * @param wild whether what matches a dot without writing one stands for one label, too
     */
    static Tree dotted(Tree tree, boolean wild) {
        if (tree instanceof One one) {
            if (one.dot() >= 0) {
                return One.of(".");
            }
            return wild && one.dot() == One.WILD
                    ? new One(one.set().and(OF_LABELS), One.PLAIN)
                    : one;
        }
        if (tree instanceof Row row) {
            return new Row(dotted(row.parts(), wild));
        }
        if (tree instanceof Choice choice) {
            return new Choice(dotted(choice.parts(), wild));
        }
        return tree instanceof Repeat repeat
                ? new Repeat(dotted(repeat.part(), wild), repeat.least(), repeat.most())
                : tree;
    }

    private static List<Tree> dotted(List<Tree> parts, boolean wild) {
        var dotted = new ArrayList<Tree>();
        for (var part : parts) {
            dotted.add(dotted(part, wild));
        }
        return dotted;
    }

    /** Adds where the dots stand that stand for any one character. */
    static void dots(Tree tree, Bag found) {
        if (tree instanceof One one && one.dot() >= 0) {
            found.add(one.dot());
        } else if (tree instanceof Row row) {
            for (var part : row.parts()) {
                dots(part, found);
            }
        } else if (tree instanceof Choice choice) {
            for (var part : choice.parts()) {
                dots(part, found);
            }
        } else if (tree instanceof Repeat repeat) {
            dots(repeat.part(), found);
        }
    }
}
