package dev.crossorigin.pattern;

import dev.crossorigin.pattern.Answer.CannotTell;

/** Ends a reading or a search that cannot be exact. */
final class Refusal extends RuntimeException {

    private static final long serialVersionUID = 1;

    private final int position;

    Refusal(String why, int position) {
        super(why, null, false, false);
        this.position = position;
    }

    CannotTell answer() {
        return new CannotTell(String.valueOf(getMessage()), position);
    }
}
