package dev.crossorigin.pattern;

import java.util.ArrayList;
import java.util.List;

/**
 * The way of a text through one language, worked out as far as it is gone. A node is a place, or
 * for languages that the text must not be in, all places at once.
 */
final class Walk {

    private static final int[] NOWHERE = {};

    private final Nfa nfa;
    private final boolean together;
    private final boolean ends;
    private final Conditions conditions;
    private final int[] characters;

    /** What is behind the text: a crowd for each condition. */
    private final Numbers pasts = new Numbers();

    private final Numbers nodes = new Numbers();
    private final List<int[][]> next = new ArrayList<>();
    private final int[] starts;

    /**
     * @param together whether all places are looked at together
     * @param ends whether it leads nowhere where no text of the language begins so
     * @param characters one of each class
     */
    Walk(Language language, boolean together, boolean ends, int[] characters, Budget budget) {
        nfa = language.nfa();
        this.together = together;
        this.ends = ends;
        this.characters = characters;
        conditions = new Conditions(nfa, budget);
        starts = starts(language.before());
    }

    int[] starts() {
        return starts;
    }

    boolean ends(int node) {
        int where = nodes.row(node)[0];
        return together ? conditions.endsCrowd(where) : conditions.ends(where);
    }

    /** The nodes that a character of a class leads to. */
    int[] next(int node, int kind) {
        var known = next.get(node);
        if (known[kind] == null) {
            known[kind] = step(node, characters[kind]);
        }
        return known[kind];
    }

    private int[] starts(String before) {
        int past = firstPast();
        var found = new Bag();
        conditions.enter(nfa.start(), true, mask(past), Conditions.NO_DEBT, found);
        int[] now = nodes(found, past);
        for (int i = 0; i < before.length(); i++) {
            var after = new Bag();
            for (int node : now) {
                for (int each : step(node, before.charAt(i))) {
                    after.add(each);
                }
            }
            now = after.toArray();
        }
        return now;
    }

    private int[] step(int node, int character) {
        var row = nodes.row(node);
        int past = nextPast(row[1], character);
        int behind = mask(past);
        var found = new Bag();
        if (together) {
            for (int place : conditions.placesOf(row[0])) {
                conditions.step(place, character, behind, found);
            }
        } else {
            conditions.step(row[0], character, behind, found);
        }
        return nodes(found, past);
    }

    private int[] nodes(Bag found, int past) {
        if (ends && found.size() == 0) {
            return NOWHERE;
        }
        if (together) {
            return new int[] {node(conditions.crowd(found), past)};
        }
        var all = new int[found.size()];
        for (int i = 0; i < all.length; i++) {
            all[i] = node(found.at(i), past);
        }
        return all;
    }

    private int node(int where, int past) {
        int node = nodes.of(where, past);
        if (node == next.size()) {
            next.add(new int[characters.length][]);
        }
        return node;
    }

    private int firstPast() {
        var crowds = new int[nfa.behind().size()];
        int mask = 0;
        for (int i = 0; i < crowds.length; i++) {
            var found = new Bag();
            conditions.enter(nfa.behind().get(i), true, mask, Conditions.NO_DEBT, found);
            crowds[i] = conditions.crowd(found);
            mask |= conditions.isDone(crowds[i]) ? 1 << i : 0;
        }
        return pasts.of(crowds);
    }

    private int nextPast(int past, int character) {
        var before = pasts.row(past);
        if (before.length == 0) {
            return past;
        }
        var crowds = new int[before.length];
        int mask = 0;
        for (int i = 0; i < crowds.length; i++) {
            var found = new Bag();
            for (int place : conditions.placesOf(before[i])) {
                if (conditions.stateOf(place) != Conditions.DONE) {
                    conditions.step(place, character, mask, found);
                }
            }
            crowds[i] = conditions.crowd(found);
            mask |= conditions.isDone(crowds[i]) ? 1 << i : 0;
        }
        return pasts.of(crowds);
    }

    private int mask(int past) {
        var crowds = pasts.row(past);
        int mask = 0;
        for (int i = 0; i < crowds.length; i++) {
            mask |= conditions.isDone(crowds[i]) ? 1 << i : 0;
        }
        return mask;
    }
}
