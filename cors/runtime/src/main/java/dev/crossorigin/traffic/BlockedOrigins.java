package dev.crossorigin.traffic;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.atomic.LongAdder;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The front-ends that are being blocked. The table is bounded: what comes again and again stays in
 * it, and what came once makes room. Half of the places are for origins that are declared, or
 * nearly so, because only these are likely to be somebody's mistake.
 */
public final class BlockedOrigins {

    /** The places of each half. */
    static final int PLACES = 128;

    private final LongAdder notListed = new LongAdder();
    private final Half likely = new Half();
    private final Half others = new Half();

    /** Half of the table. */
    private final class Half {

        private final Door door = new Door();
        private final Cache<Block, BlockedRow> rows =
                Caffeine.newBuilder()
                        .maximumSize(PLACES)
                        .executor(Runnable::run)
                        .<Block, BlockedRow>evictionListener((block, row, why) -> leave())
                        .build();

        private void leave() {
            notListed.increment();
        }

        private boolean isFull() {
            return rows.estimatedSize() >= PLACES;
        }

        private void add(BlockedRow row, long now) {
            boolean full = isFull();
            boolean known = door.knows(row.block());
            if (full && !known) {
                notListed.increment();
                return;
            }
            if (full) {
                notListed.decrement();
                row.seen(now);
            }
            var other = rows.asMap().putIfAbsent(row.block(), row);
            (other == null ? row : other).seen(now);
        }
    }

    /** The row of a block that is in the table. */
    @Nullable BlockedRow find(Block block) {
        var row = likely.rows.getIfPresent(block);
        return row == null ? others.rows.getIfPresent(block) : row;
    }

    /** Adds a row. A full table lets it in only if its block was here before. */
    void add(BlockedRow row, long now) {
        (row.likely() ? likely : others).add(row, now);
    }

    /** The rows, those first that are likely to be somebody's mistake, then the most frequent. */
    public List<BlockedRow> rows() {
        var mostFrequent = Comparator.comparingLong(BlockedRow::count).reversed();
        return Stream.of(likely, others)
                .flatMap(half -> half.rows.asMap().values().stream().sorted(mostFrequent))
                .toList();
    }

    /** About how many found no place in the full table, or made room for others. */
    public long notListed() {
        return Math.max(0, notListed.sum());
    }
}
