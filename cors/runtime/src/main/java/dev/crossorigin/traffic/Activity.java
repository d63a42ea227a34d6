package dev.crossorigin.traffic;

import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.LongAdder;

/** What pages on the origins of one declared entry have done since the start. */
final class Activity {

    /** So many approved preflights without a request are no coincidence. */
    static final int TELLING = 20;

    private static final long SECOND = 1000;
    private static final long NEVER = Long.MIN_VALUE;

    private final Map<String, Preflights> preflights = new ConcurrentHashMap<>();
    private volatile long lastSeen = NEVER;

    private static final class Preflights {

        private final LongAdder approved = new LongAdder();
        private volatile boolean followed;
    }

    /** A preflight that the answer approves of. */
    void approved(String method, long now) {
        see(now);
        preflights
                .computeIfAbsent(Measured.method(method), first -> new Preflights())
                .approved
                .increment();
    }

    /** A request itself, whatever the answer. */
    void sent(String method, long now) {
        see(now);
        var known = preflights.isEmpty() ? null : preflights.get(Measured.method(method));
        if (known != null && !known.followed) {
            known.followed = true;
        }
    }

    /** Writes once a second at most, so that threads do not wait for each other. */
    private void see(long now) {
        if (lastSeen == NEVER || now - lastSeen >= SECOND) {
            lastSeen = now;
        }
    }

    /** When a page was last seen, to the second; empty if none was. */
    Optional<Instant> lastSeen() {
        return lastSeen == NEVER ? Optional.empty() : Optional.of(Instant.ofEpochMilli(lastSeen));
    }

    /** How many preflights were approved, by method, where no request ever came. */
    Map<String, Long> neverFollowed() {
        var found = new TreeMap<String, Long>();
        preflights.forEach(
                (method, known) -> {
                    long count = known.approved.sum();
                    if (!known.followed && count >= TELLING) {
                        found.put(method, count);
                    }
                });
        return found;
    }
}
