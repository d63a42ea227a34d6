package dev.crossorigin.bench;

/** A peer, or one of its answers, is not what can be measured; the message says why. */
final class Unmeasurable extends Exception {

    private static final long serialVersionUID = 1;

    Unmeasurable(String why) {
        super(why);
    }
}
