package dev.crossorigin.data;

import java.io.Serial;

/** A condition of the request does not hold, so the record is neither answered nor replaced. */
final class Unsent extends RuntimeException {

    @Serial private static final long serialVersionUID = 1L;

    private final transient Representation current;
    private final boolean known;

    private Unsent(Representation current, boolean known) {
        // It is an outcome and no fault: nobody looks where it came from.
        super("", null, false, false);
        this.current = current;
        this.known = known;
    }

    /** The reader has this representation already. */
    static Unsent known(Representation current) {
        return new Unsent(current, true);
    }

    /** The record is not what the caller requires it to be. */
    static Unsent stale(Representation current) {
        return new Unsent(current, false);
    }

    Representation current() {
        return current;
    }

    /** Whether the caller has the representation already; otherwise it is the wrong one. */
    boolean isKnown() {
        return known;
    }
}
