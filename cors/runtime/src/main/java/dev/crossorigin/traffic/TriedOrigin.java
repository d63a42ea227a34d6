package dev.crossorigin.traffic;

import java.time.Instant;
import java.util.concurrent.atomic.LongAdder;

/** An origin that asks while a candidate policy is tried. */
public final class TriedOrigin {

    private final String origin;
    private final LongAdder allowed = new LongAdder();
    private final LongAdder lost = new LongAdder();
    private final LongAdder gained = new LongAdder();
    private volatile long last;

    TriedOrigin(String origin) {
        this.origin = origin;
    }

    void saw(boolean isAllowed, boolean wouldBe, long now) {
        if (isAllowed) {
            allowed.increment();
        }
        if (isAllowed && !wouldBe) {
            lost.increment();
        }
        if (!isAllowed && wouldBe) {
            gained.increment();
        }
        last = now;
    }

    /** As the page's browser sent it. */
    public String origin() {
        return origin;
    }

    /** How many of its requests are allowed. */
    public long allowed() {
        return allowed.sum();
    }

    /** How many of its requests are allowed, and the candidate would block them. */
    public long loses() {
        return lost.sum();
    }

    /** How many of its requests are blocked, and the candidate would allow them. */
    public long gains() {
        return gained.sum();
    }

    /** When it last asked. */
    public Instant last() {
        return Instant.ofEpochMilli(last);
    }
}
