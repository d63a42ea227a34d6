package dev.crossorigin.traffic;

import dev.crossorigin.whatif.Question;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.atomic.LongAdder;

/** A front-end that is blocked: on what, how often, and when. */
public final class BlockedRow {

    private final Block block;
    private final boolean declared;
    private final Optional<Question> example;
    private final Optional<String> nearMiss;
    private final long first;
    private final LongAdder count = new LongAdder();
    private volatile long last;

    BlockedRow(
            Block block,
            boolean declared,
            Optional<Question> example,
            Optional<String> nearMiss,
            long now) {
        this.block = block;
        this.declared = declared;
        this.example = example;
        this.nearMiss = nearMiss;
        first = now;
        last = now;
    }

    void seen(long now) {
        count.increment();
        last = now;
    }

    Block block() {
        return block;
    }

    /** The pages' origin, as browsers write it. */
    public String origin() {
        return block.origin();
    }

    /** The method of the page's own request; {@code OTHER} for an unusual one. */
    public String method() {
        return block.method();
    }

    /** The name of what is wrong with the answer. */
    public String fault() {
        return block.fault().chromiumName();
    }

    /** Whether the answer to the preflight is at fault. */
    public boolean ofPreflight() {
        return block.kind() == Kind.PREFLIGHT;
    }

    /** What is to be done about a proxy that hides the host; empty if there is none. */
    public Optional<String> behindProxy() {
        return block.isBehindProxy() ? Optional.of(HiddenHost.CURE) : Optional.empty();
    }

    /** Whether the origin is declared, so that something else blocks. */
    public boolean declared() {
        return declared;
    }

    /** Whether it is probably somebody's mistake, and no stranger's page. */
    public boolean likely() {
        return declared || nearMiss.isPresent() || block.isBehindProxy();
    }

    /**
     * The first of the requests, without its query and without the values of its headers. Empty if
     * it is too long to be kept, or no browser sends it.
     */
    public Optional<Question> example() {
        return example;
    }

    /** The entry that was perhaps meant to be the origin, in sentences. */
    public Optional<String> nearMiss() {
        return nearMiss;
    }

    public long count() {
        return count.sum();
    }

    public Instant first() {
        return Instant.ofEpochMilli(first);
    }

    public Instant last() {
        return Instant.ofEpochMilli(last);
    }
}
