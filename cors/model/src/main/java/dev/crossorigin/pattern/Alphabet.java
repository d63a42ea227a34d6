package dev.crossorigin.pattern;

import java.util.List;

/** The classes of characters that no question can tell apart, by their most readable member. */
final class Alphabet {

    private static final String READABLE =
            "abcdefghijklmnopqrstuvwxyz0123456789-./:_ABCDEFGHIJKLMNOPQRSTUVWXYZ!$%&'()*+,;=?@[]~ ";

    private static final int[] ORDER = order();

    private Alphabet() {}

    private static int[] order() {
        var order = new int[CharSet.SIZE];
        int end = 0;
        for (int i = 0; i < READABLE.length(); i++) {
            order[end++] = READABLE.charAt(i);
        }
        for (int c = '!'; c < CharSet.SIZE + '!'; c++) {
            int each = c % CharSet.SIZE;
            if (READABLE.indexOf(each) < 0) {
                order[end++] = each;
            }
        }
        return order;
    }

    /** One character for each class, the most readable first. */
    static int[] of(List<CharSet> sets) {
        var classes = new int[CharSet.SIZE];
        int count = 1;
        for (int s = 0; s < sets.size(); s++) {
            var set = sets.get(s);
            var split = new int[2 * count];
            int fresh = 0;
            for (int c = 0; c < CharSet.SIZE; c++) {
                int key = 2 * classes[c] + (set.has(c) ? 1 : 0);
                if (split[key] == 0) {
                    split[key] = ++fresh;
                }
                classes[c] = split[key] - 1;
            }
            count = fresh;
        }
        var found = new boolean[count];
        var characters = new Bag();
        for (int c : ORDER) {
            if (!found[classes[c]]) {
                found[classes[c]] = true;
                characters.add(c);
            }
        }
        return characters.toArray();
    }
}
