package dev.crossorigin.pattern;

/** How much work questions may cost together. Not for several threads at once. */
public final class Budget {

    /** Spent in well under half a second. */
    private static final int USUAL = 250_000;

    private int left;

    private Budget(int left) {
        this.left = left;
    }

    /** Enough for each question about an ordinary pattern. */
    public static Budget usual() {
        return new Budget(USUAL);
    }

    public static Budget of(int steps) {
        return new Budget(steps);
    }

    void spend(int steps) {
        left -= steps;
        if (left < 0) {
            throw new Refusal("the patterns are too complex", -1);
        }
    }
}
