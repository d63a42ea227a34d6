package dev.crossorigin.pattern;

import dev.crossorigin.pattern.Nfa.Kind;
import java.util.Arrays;
import java.util.HashSet;
import java.util.Set;

/**
 * Where a text may be in an automaton, and what it still owes for looking ahead. A place is a state
 * with a debt; a debt is a set of states each of which has to match a beginning of the rest, and a
 * set of crowds none of which may. A crowd is a set of places.
 */
final class Conditions {

    /** A place from which nothing more has to come. */
    static final int DONE = -1;

    /** A place that is done if the text ends here. */
    static final int AT_END = -2;

    static final int NO_DEBT = 0;

    private final Nfa nfa;
    private final Budget budget;
    private final Numbers places = new Numbers();
    private final Numbers debts = new Numbers();
    private final Numbers crowds = new Numbers();
    private final int[] marks;
    private int mark;

    Conditions(Nfa nfa, Budget budget) {
        this.nfa = nfa;
        this.budget = budget;
        marks = new int[nfa.size()];
        debts.of(0);
    }

    int crowd(Bag placed) {
        return placed.setIn(crowds);
    }

    int[] placesOf(int crowd) {
        return crowds.row(crowd);
    }

    int stateOf(int place) {
        return places.row(place)[0];
    }

    /** Whether a crowd has matched, whatever follows. */
    boolean isDone(int crowd) {
        for (int place : crowds.row(crowd)) {
            if (places.row(place)[0] == DONE && places.row(place)[1] == NO_DEBT) {
                return true;
            }
        }
        return false;
    }

    boolean endsCrowd(int crowd) {
        for (int place : crowds.row(crowd)) {
            if (ends(place)) {
                return true;
            }
        }
        return false;
    }

    /** Whether the text may end at a place. */
    boolean ends(int place) {
        var row = places.row(place);
        if (row[0] >= 0) {
            return false;
        }
        var debt = debts.row(row[1]);
        for (int i = 1; i < debt.length; i++) {
            if (i <= debt[0] ? debt[i] != AT_END : endsCrowd(debt[i])) {
                return false;
            }
        }
        return true;
    }

    /**
     * All places that a state leads to without a character.
     *
     * @param start whether the text begins here
     * @param behind which of the conditions on what stands ahead of here are met
     */
    void enter(int state, boolean start, int behind, int debt, Bag found) {
        if (nfa.kind(state) == Kind.ONE) {
            budget.spend(1);
            found.add(places.of(state, debt));
        } else {
            new Closure(start, behind, debt, found).run(state, false);
        }
    }

    /** All places that a character leads to. */
    void step(int place, int character, int behind, Bag found) {
        var row = places.row(place);
        if (row[0] == AT_END || (row[0] >= 0 && !nfa.set(row[0]).has(character))) {
            return;
        }
        for (int debt : paid(row[1], character, behind)) {
            if (row[0] == DONE) {
                found.add(places.of(DONE, debt));
            } else {
                enter(nfa.next(row[0]), false, behind, debt, found);
            }
        }
    }

    int stepCrowd(int crowd, int character, int behind) {
        var found = new Bag();
        for (int place : crowds.row(crowd)) {
            step(place, character, behind, found);
        }
        return crowd(found);
    }

    /** What may be owed after a character; nothing at all if the debt cannot be paid. */
    private int[] paid(int debt, int character, int behind) {
        int[] left = {NO_DEBT};
        if (debt == NO_DEBT) {
            return left;
        }
        var row = debts.row(debt);
        for (int i = 1; i < row.length && left.length > 0; i++) {
            left =
                    i <= row[0]
                            ? matched(left, row[i], character, behind)
                            : avoided(left, row[i], character, behind);
        }
        return left;
    }

    private int[] matched(int[] debts, int state, int character, int behind) {
        var left = new Bag();
        if (state >= 0 && nfa.set(state).has(character)) {
            for (int debt : debts) {
                var found = new Bag();
                enter(nfa.next(state), false, behind, debt, found);
                for (int i = 0; i < found.size(); i++) {
                    left.add(owing(found.at(i)));
                }
            }
        }
        return left.toArray();
    }

    private int[] avoided(int[] debts, int crowd, int character, int behind) {
        int next = stepCrowd(crowd, character, behind);
        if (isDone(next)) {
            return new int[0];
        }
        if (crowds.row(next).length == 0) {
            return debts;
        }
        var left = new int[debts.length];
        for (int i = 0; i < left.length; i++) {
            left[i] = with(debts[i], next, false);
        }
        return left;
    }

    /** The debt of a place, with what it has to match itself. */
    private int owing(int place) {
        var row = places.row(place);
        return row[0] == DONE ? row[1] : with(row[1], row[0], true);
    }

    private int with(int debt, int another, boolean match) {
        var row = debts.row(debt);
        var longer = Arrays.copyOf(row, row.length + 1);
        int from = match ? 1 : 1 + row[0];
        int to = match ? 1 + row[0] : row.length;
        int place = from;
        while (place < to && row[place] < another) {
            place++;
        }
        if (place < to && row[place] == another) {
            return debt;
        }
        System.arraycopy(row, place, longer, place + 1, row.length - place);
        longer[place] = another;
        longer[0] += match ? 1 : 0;
        return debts.of(longer);
    }

    /** One way through all states that ask for no character. */
    private final class Closure {
        private final boolean start;
        private final int behind;
        private final int debt;
        private final Bag found;
        private final Bag waiting = new Bag();
        private final Set<Long> seen = new HashSet<>();
        private final int generation = ++mark;

        Closure(boolean start, int behind, int debt, Bag found) {
            this.start = start;
            this.behind = behind;
            this.debt = debt;
            this.found = found;
        }

        void run(int first, boolean ending) {
            push(first, ending, debt);
            while (waiting.size() > 0) {
                int owed = waiting.pop();
                boolean end = waiting.pop() > 0;
                look(waiting.pop(), end, owed);
            }
        }

        private void push(int state, boolean end, int owed) {
            budget.spend(1);
            if (!end && owed == debt && isInner()) {
                if (marks[state] == generation) {
                    return;
                }
                marks[state] = generation;
            } else if (!seen.add(((long) owed * 2 + (end ? 1 : 0)) * marks.length + state)) {
                return;
            }
            waiting.add(state);
            waiting.add(end ? 1 : 0);
            waiting.add(owed);
        }

        /** Whether no other closure has begun since, which would take the marks. */
        private boolean isInner() {
            return mark == generation;
        }

        private void look(int state, boolean end, int owed) {
            switch (nfa.kind(state)) {
                case ONE -> {
                    if (!end) {
                        found.add(places.of(state, owed));
                    }
                }
                case SPLIT -> {
                    push(nfa.other(state), end, owed);
                    push(nfa.next(state), end, owed);
                }
                case MATCH -> found.add(places.of(end ? AT_END : DONE, owed));
                case BEGIN -> pushIf(start, state, end, owed);
                case END -> push(nfa.next(state), true, owed);
                case AHEAD -> ahead(state, end, owed);
                case NOT_AHEAD -> notAhead(state, end, owed);
                case BEHIND -> pushIf(isBehind(state), state, end, owed);
                case NOT_BEHIND -> pushIf(!isBehind(state), state, end, owed);
            }
        }

        private boolean isBehind(int state) {
            return (behind >> nfa.other(state) & 1) == 1;
        }

        private void pushIf(boolean met, int state, boolean end, int owed) {
            if (met) {
                push(nfa.next(state), end, owed);
            }
        }

        private void ahead(int state, boolean end, int owed) {
            var inside = new Bag();
            new Closure(start, behind, owed, inside).run(nfa.other(state), end);
            for (int i = 0; i < inside.size(); i++) {
                push(nfa.next(state), end, owing(inside.at(i)));
            }
        }

        private void notAhead(int state, boolean end, int owed) {
            var inside = new Bag();
            new Closure(start, behind, NO_DEBT, inside).run(nfa.other(state), end);
            int crowd = crowd(inside);
            if (end ? endsCrowd(crowd) : isDone(crowd)) {
                return;
            }
            boolean over = end || inside.size() == 0;
            push(nfa.next(state), end, over ? owed : with(owed, crowd, false));
        }
    }
}
