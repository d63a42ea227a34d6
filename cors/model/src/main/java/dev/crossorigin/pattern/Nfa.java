package dev.crossorigin.pattern;

import dev.crossorigin.pattern.Tree.Ahead;
import dev.crossorigin.pattern.Tree.Behind;
import dev.crossorigin.pattern.Tree.Choice;
import dev.crossorigin.pattern.Tree.Edge;
import dev.crossorigin.pattern.Tree.One;
import dev.crossorigin.pattern.Tree.Repeat;
import dev.crossorigin.pattern.Tree.Row;
import java.util.ArrayList;
import java.util.List;

/** The states of a regular expression. It is built from its end, and then never changes. */
final class Nfa {

    /** What a state asks for. */
    enum Kind {
        ONE,
        SPLIT,
        MATCH,
        BEGIN,
        END,
        AHEAD,
        NOT_AHEAD,
        BEHIND,
        NOT_BEHIND
    }

    private final List<Kind> kinds = new ArrayList<>();
    private final List<int[]> arrows = new ArrayList<>();
    private final List<CharSet> sets = new ArrayList<>();

    /** Where what stands ahead of a place begins; those inside others come first. */
    private final List<Integer> behind = new ArrayList<>();

    private final int start;

    Nfa(Tree tree) {
        start = build(tree, state(Kind.END, state(Kind.MATCH, -1, -1), -1));
    }

    int start() {
        return start;
    }

    int size() {
        return kinds.size();
    }

    Kind kind(int state) {
        return kinds.get(state);
    }

    /** The state that follows. */
    int next(int state) {
        return arrows.get(state)[0];
    }

    /** The other state of a split, the set of a character, the start or number of a condition. */
    int other(int state) {
        return arrows.get(state)[1];
    }

    CharSet set(int state) {
        return sets.get(other(state));
    }

    List<CharSet> sets() {
        return sets;
    }

    List<Integer> behind() {
        return behind;
    }

    private int state(Kind kind, int next, int other) {
        kinds.add(kind);
        arrows.add(new int[] {next, other});
        return kinds.size() - 1;
    }

    private int build(Tree tree, int next) {
        if (tree instanceof One one) {
            return one(one.set(), next);
        }
        if (tree instanceof Row row) {
            int first = next;
            for (int i = row.parts().size() - 1; i >= 0; i--) {
                first = build(row.parts().get(i), first);
            }
            return first;
        }
        if (tree instanceof Choice choice) {
            int last = choice.parts().size() - 1;
            int first = build(choice.parts().get(last), next);
            for (int i = last - 1; i >= 0; i--) {
                first = state(Kind.SPLIT, build(choice.parts().get(i), next), first);
            }
            return first;
        }
        if (tree instanceof Repeat repeat) {
            return repeat(repeat, next);
        }
        if (tree instanceof Ahead ahead) {
            int part = build(ahead.part(), state(Kind.MATCH, -1, -1));
            return state(ahead.not() ? Kind.NOT_AHEAD : Kind.AHEAD, next, part);
        }
        if (tree instanceof Behind before) {
            int part = build(before.part(), state(Kind.MATCH, -1, -1));
            int loop = state(Kind.SPLIT, part, -1);
            arrows.get(loop)[1] = one(CharSet.ANY, loop);
            behind.add(loop);
            var kind = before.not() ? Kind.NOT_BEHIND : Kind.BEHIND;
            return state(kind, next, behind.size() - 1);
        }
        return state(tree == Edge.BEGIN ? Kind.BEGIN : Kind.END, next, -1);
    }

    private int repeat(Repeat repeat, int next) {
        int first = next;
        if (repeat.most() < 0) {
            first = state(Kind.SPLIT, -1, next);
            arrows.get(first)[0] = build(repeat.part(), first);
        }
        for (int i = repeat.least(); i < repeat.most(); i++) {
            first = state(Kind.SPLIT, build(repeat.part(), first), next);
        }
        for (int i = 0; i < repeat.least(); i++) {
            first = build(repeat.part(), first);
        }
        return first;
    }

    private int one(CharSet set, int next) {
        int index = sets.indexOf(set);
        if (index < 0) {
            index = sets.size();
            sets.add(set);
        }
        return state(Kind.ONE, next, index);
    }
}
