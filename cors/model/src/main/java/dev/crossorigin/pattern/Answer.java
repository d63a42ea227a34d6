package dev.crossorigin.pattern;

/** Whether there is a text in all of some languages and in none of others. */
public sealed interface Answer {

    /** There is: this is the shortest, and of those the most readable. */
    record Found(String text) implements Answer {}

    /** It is proven that there is none. */
    record None() implements Answer {}

    /**
     * It cannot be told.
     *
     * @param why the construct or the limit that stands in the way, as a clause
     * @param position where in the pattern the construct begins; -1 if no place is to blame
     */
    record CannotTell(String why, int position) implements Answer {

        @Override
        public String toString() {
            return position < 0 ? why : why + " at index " + (position + 1);
        }
    }
}
