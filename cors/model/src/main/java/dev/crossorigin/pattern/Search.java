package dev.crossorigin.pattern;

import dev.crossorigin.pattern.Answer.Found;
import dev.crossorigin.pattern.Answer.None;
import java.util.ArrayList;
import java.util.List;

/** Looks for the shortest text, one more character at a time. */
final class Search {

    private final List<Walk> walks = new ArrayList<>();
    private final int inAll;
    private final int[] characters;
    private final Budget budget;
    private final Numbers tuples = new Numbers();

    /** From where each tuple was reached, and by which class of characters. */
    private final Bag before = new Bag();

    private final Bag by = new Bag();

    Search(List<Language> inAll, List<Language> inNone, Budget budget) {
        this.budget = budget;
        this.inAll = inAll.size();
        var sets = new ArrayList<CharSet>();
        for (var languages : List.of(inAll, inNone)) {
            for (var language : languages) {
                sets.addAll(language.nfa().sets());
            }
        }
        characters = Alphabet.of(sets);
        for (var language : inAll) {
            walks.add(new Walk(language, language.isTogether(), true, characters, budget));
        }
        for (var language : inNone) {
            walks.add(new Walk(language, true, false, characters, budget));
        }
    }

    Answer answer() {
        var choices = new int[walks.size()][];
        for (int i = 0; i < choices.length; i++) {
            choices[i] = walks.get(i).starts();
        }
        int found = reach(choices, -1, -1);
        for (int tuple = 0; found < 0 && tuple < tuples.size(); tuple++) {
            found = from(tuple, choices);
        }
        return found < 0 ? new None() : new Found(text(found));
    }

    private int from(int tuple, int[][] choices) {
        var row = tuples.row(tuple);
        for (int kind = 0; kind < characters.length; kind++) {
            boolean alive = true;
            for (int i = 0; alive && i < row.length; i++) {
                choices[i] = walks.get(i).next(row[i], kind);
                alive = choices[i].length > 0;
            }
            int found = alive ? reach(choices, tuple, kind) : -1;
            if (found >= 0) {
                return found;
            }
        }
        return -1;
    }

    /** Notes each combination; the number of the first at which the text can end, or -1. */
    private int reach(int[][] choices, int from, int kind) {
        var at = new int[choices.length];
        for (var choice : choices) {
            if (choice.length == 0) {
                return -1;
            }
        }
        while (true) {
            var tuple = new int[choices.length];
            for (int i = 0; i < tuple.length; i++) {
                tuple[i] = choices[i][at[i]];
            }
            budget.spend(1);
            int known = tuples.size();
            int number = tuples.of(tuple);
            if (number == known) {
                before.add(from);
                by.add(kind);
                if (ends(tuple)) {
                    return number;
                }
            }
            int i = 0;
            while (i < at.length && ++at[i] == choices[i].length) {
                at[i++] = 0;
            }
            if (i == at.length) {
                return -1;
            }
        }
    }

    private boolean ends(int[] tuple) {
        for (int i = 0; i < tuple.length; i++) {
            if (walks.get(i).ends(tuple[i]) != (i < inAll)) {
                return false;
            }
        }
        return true;
    }

    private String text(int tuple) {
        var text = new StringBuilder();
        for (int i = tuple; before.at(i) >= 0; i = before.at(i)) {
            text.append((char) characters[by.at(i)]);
        }
        return text.reverse().toString();
    }
}
