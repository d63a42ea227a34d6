package dev.crossorigin.traffic;

import dev.crossorigin.browser.FaultKind;
import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.LongAdder;
import java.util.function.BiConsumer;

/**
 * How often browsers allow and block, since the start. Counting what is allowed allocates nothing,
 * except for the first of a series.
 */
final class Tally {

    private static final Map<Kind, Series> DECLARED = allowed(true);
    private static final Map<Kind, Series> OTHERS = allowed(false);

    private final Map<Series, LongAdder> counts = new ConcurrentHashMap<>();
    private BiConsumer<Series, LongAdder> onFirst = (series, count) -> {};

    private static Map<Kind, Series> allowed(boolean declared) {
        var series = new EnumMap<Kind, Series>(Kind.class);
        for (var kind : Kind.values()) {
            series.put(kind, new Series(kind, Optional.empty(), declared));
        }
        return series;
    }

    /** Offers each series to a listener: those counted already now, others when they are. */
    synchronized void offer(BiConsumer<Series, LongAdder> listener) {
        onFirst = listener;
        counts.forEach(listener);
    }

    /** Counts a request whose answer browsers let the page read. */
    void allowed(Kind kind, boolean declared) {
        count(Objects.requireNonNull((declared ? DECLARED : OTHERS).get(kind)));
    }

    /** Counts a request that browsers block, if there is a fault. */
    void count(Kind kind, Optional<FaultKind> fault, boolean declared) {
        if (fault.isEmpty()) {
            allowed(kind, declared);
        } else {
            count(new Series(kind, fault, declared));
        }
    }

    private void count(Series series) {
        var count = counts.get(series);
        (count == null ? first(series) : count).increment();
    }

    private synchronized LongAdder first(Series series) {
        var known = counts.get(series);
        if (known != null) {
            return known;
        }
        var made = new LongAdder();
        counts.put(series, made);
        onFirst.accept(series, made);
        return made;
    }
}
