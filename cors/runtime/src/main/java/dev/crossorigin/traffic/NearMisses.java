package dev.crossorigin.traffic;

import dev.crossorigin.explain.Nearest;
import dev.crossorigin.policy.OriginRule;
import dev.crossorigin.web.Origin;
import java.util.List;
import java.util.Optional;

/**
 * Looks for the entry that was perhaps meant. Comparing takes time, and callers can invent origins,
 * so only so many comparisons are made in a second.
 */
final class NearMisses {

    /** Comparisons of an origin with an entry, in a second: some hundredths of a core. */
    private static final int A_SECOND = 20_000;

    /** Origins looked at in a second, however many entries there are. */
    private static final int AT_LEAST = 20;

    private static final long SECOND = 1000;

    private final List<String> entries;
    private final int most;
    private long began = Long.MIN_VALUE;
    private int looked;

    NearMisses(List<OriginRule> rules) {
        entries = rules.stream().map(OriginRule::declared).toList();
        most = Math.max(AT_LEAST, A_SECOND / Math.max(1, entries.size()));
    }

    /** In sentences; empty if no entry is near, or too many origins were looked at. */
    Optional<String> of(Origin origin, long now) {
        return isInTime(now) ? Nearest.entry(origin, entries) : Optional.empty();
    }

    private synchronized boolean isInTime(long now) {
        if (began == Long.MIN_VALUE || now - began >= SECOND) {
            began = now;
            looked = 0;
        }
        return looked++ < most;
    }
}
