package dev.crossorigin.pattern;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Gives each row of numbers a number of its own. */
final class Numbers {

    private static final class Key {
        private final int[] row;
        private final int hash;

        Key(int[] row) {
            this.row = row;
            hash = Arrays.hashCode(row);
        }

        @Override
        public boolean equals(Object other) {
            return other instanceof Key key && Arrays.equals(row, key.row);
        }

        @Override
        public int hashCode() {
            return hash;
        }
    }

    private final Map<Key, Integer> numbers = new HashMap<>();
    private final List<int[]> rows = new ArrayList<>();

    int of(int... row) {
        var key = new Key(row);
        var known = numbers.get(key);
        if (known != null) {
            return known;
        }
        numbers.put(key, rows.size());
        rows.add(row);
        return rows.size() - 1;
    }

    /** The same, in any order and without doubles. */
    int ofSet(int[] row, int length) {
        var sorted = Arrays.copyOf(row, length);
        Arrays.sort(sorted);
        int end = 0;
        for (int i = 0; i < length; i++) {
            if (i == 0 || sorted[i] != sorted[i - 1]) {
                sorted[end++] = sorted[i];
            }
        }
        return of(end == length ? sorted : Arrays.copyOf(sorted, end));
    }

    int[] row(int number) {
        return rows.get(number);
    }

    int size() {
        return rows.size();
    }
}
