package dev.crossorigin.console;

import dev.crossorigin.traffic.BlockedRow;
import dev.crossorigin.traffic.Suspicions;
import dev.crossorigin.traffic.Watch;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

/**
 * The front-ends that are blocked, fit to be shown.
 *
 * @param since when this process began to look
 * @param likely those that are probably somebody's mistake
 * @param others those whose origin is like nothing that is declared
 * @param notListed about how many found no place
 */
record Blocked(
        String since,
        List<Row> likely,
        List<Row> others,
        long notListed,
        List<String> neverFollowed,
        List<String> notSeen) {

    /**
     * A front-end.
     *
     * @param key the same for the same front-end, whenever it is shown
     * @param link where the console explains it; empty if it cannot
     */
    record Row(
            String key,
            String origin,
            String method,
            String fault,
            String why,
            String nearMiss,
            List<String> lines,
            String advice,
            String link,
            long count,
            String first,
            String last) {

        Row {
            lines = List.copyOf(lines);
        }

        public String times() {
            return count == 1 ? "1 request" : count + " requests";
        }
    }

    Blocked {
        likely = List.copyOf(likely);
        others = List.copyOf(others);
        neverFollowed = List.copyOf(neverFollowed);
        notSeen = List.copyOf(notSeen);
    }

    static Blocked of(Watch watch, Remedies remedies) {
        var rows = watch.blocked().rows();
        var suspicions = watch.suspicions();
        return new Blocked(
                Brief.time(watch.since()),
                rows.stream().filter(BlockedRow::likely).map(row -> row(row, remedies)).toList(),
                rows.stream().filter(row -> !row.likely()).map(row -> row(row, remedies)).toList(),
                watch.blocked().notListed(),
                suspicions.neverFollowed().stream().map(Blocked::sentence).toList(),
                suspicions.notSeen().stream().map(Brief::value).toList());
    }

    private static Row row(BlockedRow row, Remedies remedies) {
        var remedy = remedies.of(row);
        return new Row(
                "b%08x"
                        .formatted(
                                Objects.hash(
                                        row.origin(),
                                        row.fault(),
                                        row.method(),
                                        row.ofPreflight())),
                Brief.value(row.origin()),
                Brief.value(row.method()),
                row.fault(),
                remedy.why(),
                row.nearMiss().map(Brief::sentence).orElse(""),
                remedy.lines(),
                remedy.advice(),
                Remedies.link(row).orElse(""),
                row.count(),
                Brief.time(row.first()),
                Brief.time(row.last()));
    }

    private static String sentence(Suspicions.Unfollowed unfollowed) {
        return ("%s: %d preflights for %s were approved, and no such request came."
                        + " Possibly browsers refuse the answer, mostly because the pages ask with credentials.")
                .formatted(
                        Brief.value(unfollowed.entry()),
                        unfollowed.preflights(),
                        unfollowed.method());
    }

    public int size() {
        return likely.size() + others.size();
    }

    /** All of them. */
    Stream<Row> rows() {
        return Stream.concat(likely.stream(), others.stream());
    }
}
