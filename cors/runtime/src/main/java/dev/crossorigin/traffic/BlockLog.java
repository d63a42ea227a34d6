package dev.crossorigin.traffic;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import dev.crossorigin.browser.FaultKind;
import dev.crossorigin.web.Visible;
import org.jboss.logging.Logger;

/**
 * Says in the log which front-ends are blocked: a line for each origin and fault that was not seen
 * before, a few in a minute, and then one line a minute with the number of all others. So no caller
 * can fill the log.
 */
final class BlockLog {

    /** New lines in a minute. */
    static final int MOST_NEW = 10;

    /** Of these, strangers get no more, so that they cannot crowd out what matters. */
    static final int MOST_STRANGERS = 5;

    private static final int REMEMBERED = 1000;
    private static final long MINUTE = 60_000;

    private final Cache<Pair, Pair> told =
            Caffeine.newBuilder().maximumSize(REMEMBERED).executor(Runnable::run).build();
    private final String where;
    private final Logger log;
    private long began = Long.MIN_VALUE;
    private int linesNow;
    private long untold;
    private boolean saidOfProxy;

    private record Pair(String origin, FaultKind fault) {}

    /**
     * Nothing is said yet.
     *
     * @param where where to read more, as the beginning of a sentence
     */
    BlockLog(String where, Logger log) {
        this.where = where;
        this.log = log;
    }

    /** Says what is new, if not too much was said in this minute. */
    synchronized void see(BlockedRow row, long now) {
        if (began == Long.MIN_VALUE || now - began >= MINUTE) {
            summarize();
            began = now;
            linesNow = 0;
        }
        if (row.behindProxy().isPresent()) {
            sayOfProxy(row);
            return;
        }
        var pair = new Pair(row.origin(), row.block().fault());
        if (linesNow < (row.likely() ? MOST_NEW : MOST_STRANGERS)
                && told.asMap().putIfAbsent(pair, pair) == null) {
            linesNow++;
            log.warn(line(row));
        } else {
            untold++;
        }
    }

    /** Once, and whatever else was said: one line tells all there is to tell. */
    private void sayOfProxy(BlockedRow row) {
        if (!saidOfProxy) {
            saidOfProxy = true;
            log.warn(line(row));
        }
    }

    private void summarize() {
        if (untold > 0) {
            log.warnf("Browsers blocked %d more requests. %s shows them.", untold, where);
            untold = 0;
        }
    }

    private String line(BlockedRow row) {
        var begins =
                "Browsers block %s from pages on %s"
                        .formatted(Visible.of(row.method()), Visible.of(row.origin()));
        if (row.behindProxy().isPresent()) {
            return begins + ", although these are this service's own pages. " + HiddenHost.CURE;
        }
        var why = row.declared() ? "" : ": this origin is not declared";
        var near = row.nearMiss().map(text -> " " + text).orElse("");
        return "%s (%s)%s.%s %s shows the line that fixes it."
                .formatted(begins, row.fault(), why, near, where);
    }
}
