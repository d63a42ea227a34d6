package dev.crossorigin.explain;

import java.util.stream.IntStream;

/** Host names that differ by a slip of the hand. */
final class Spelling {

    private Spelling() {}

    /**
     * Whether one host is probably the other, misspelled: one label differs by a letter or two, or
     * a dot is missing. Numbers are not misspelled, they name another host.
     */
    static boolean isSlip(String one, String other) {
        if (!digits(one).equals(digits(other)) || one.contains("[") || one.matches("[0-9.]+")) {
            return false;
        }
        var labels = one.split("[.]", -1);
        var others = other.split("[.]", -1);
        if (labels.length != others.length) {
            return one.replace(".", "").equals(other.replace(".", ""));
        }
        var different =
                IntStream.range(0, labels.length)
                        .filter(i -> !labels[i].equals(others[i]))
                        .boxed()
                        .toList();
        return different.size() == 1
                && isSlip(
                        labels[different.get(0)],
                        others[different.get(0)],
                        different.get(0) == labels.length - 1 && labels.length > 1);
    }

    /** Names of a few letters differ by one letter and mean another thing. */
    private static boolean isSlip(String label, String other, boolean last) {
        int shorter = Math.min(label.length(), other.length());
        int most = shorter >= 7 ? 2 : shorter >= 4 ? 1 : last && shorter >= 2 ? 1 : 0;
        return distance(label, other) <= most;
    }

    private static String digits(String host) {
        return host.replaceAll("[^0-9]", "");
    }

    /** How many letters are added, missing, wrong or swapped with their neighbour. */
    private static int distance(String one, String other) {
        var rows = new int[one.length() + 1][other.length() + 1];
        for (int i = 0; i <= one.length(); i++) {
            for (int j = 0; j <= other.length(); j++) {
                rows[i][j] = i == 0 || j == 0 ? i + j : step(rows, one, other, i, j);
            }
        }
        return rows[one.length()][other.length()];
    }

    private static int step(int[][] rows, String one, String other, int i, int j) {
        int wrong = one.charAt(i - 1) == other.charAt(j - 1) ? 0 : 1;
        int fewest =
                Math.min(rows[i - 1][j - 1] + wrong, Math.min(rows[i - 1][j], rows[i][j - 1]) + 1);
        boolean swapped =
                i > 1
                        && j > 1
                        && one.charAt(i - 1) == other.charAt(j - 2)
                        && one.charAt(i - 2) == other.charAt(j - 1);
        return swapped ? Math.min(fewest, rows[i - 2][j - 2] + 1) : fewest;
    }
}
