package dev.crossorigin.bench;

import dev.crossorigin.bench.Figures.Metric;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * A ratio that this service wants to reach.
 *
 * @param measured absent if one of its two sides was not measured
 * @param bound the least that it may be, or the most
 */
record Target(String figure, String against, Optional<Spread> measured, Bound bound) {

    /** A limit of a ratio. */
    record Bound(boolean atLeast, double value) {

        boolean holds(double ratio) {
            return atLeast ? ratio >= value : ratio <= value;
        }

        @Override
        public String toString() {
            return (atLeast ? "at least " : "at most ") + value + " ×";
        }
    }

    static List<Target> all(Figures figures, Builds builds, List<Peer> peers) {
        var ours = Peer.OURS;
        var targets = new ArrayList<Target>();
        for (var row :
                List.of(
                        new Row("express", 8),
                        new Row("fastify", 1.6),
                        new Row("spring", 2),
                        new Row("vertx", 0.7))) {
            targets.add(
                    new Target(
                            "allowed `GET`, JDK 25",
                            row.peer,
                            figures.ratio(ours, Metric.GET, row.peer, Metric.GET),
                            new Bound(true, row.least)));
        }
        targets.add(
                new Target(
                        "allowed `GET`, JDK 25",
                        "the same build without our routes and filters",
                        builds.routes(),
                        new Bound(true, 0.97)));
        var best = best(figures, peers);
        targets.add(
                new Target(
                        "p99.9 at a fixed rate",
                        best.map(peer -> "the best peer, " + peer.name()).orElse("the best peer"),
                        best.flatMap(
                                peer -> figures.ratio(ours, Metric.P999, peer.name(), Metric.P999)),
                        new Bound(false, 1.2)));
        targets.add(
                new Target(
                        "refused origin",
                        "its own allowed `GET`",
                        figures.ratio(ours, Metric.REFUSED, ours, Metric.GET),
                        new Bound(true, 1)));
        targets.add(
                new Target(
                        "1,000 declared origins",
                        "one origin",
                        figures.ratio(ours, Metric.THOUSAND, ours, Metric.GET),
                        new Bound(true, 0.95)));
        targets.add(
                new Target(
                        "requests in the first 10 s after the first answer",
                        "fastify",
                        figures.ratio(ours, Metric.FIRST_10_S, "fastify", Metric.FIRST_10_S),
                        new Bound(true, 0.5)));
        targets.add(
                new Target(
                        "start to first answer, with an ahead-of-time cache",
                        "the same without",
                        builds.cached(),
                        new Bound(false, 0.5)));
        return targets;
    }

    private record Row(String peer, double least) {}

    private static Optional<Peer> best(Figures figures, List<Peer> peers) {
        return peers.stream()
                .filter(peer -> !peer.name().startsWith(Peer.OURS))
                .filter(peer -> figures.spread(peer.name(), Metric.P999).isPresent())
                .min(
                        Comparator.comparingDouble(
                                peer ->
                                        figures.spread(peer.name(), Metric.P999)
                                                .orElseThrow()
                                                .median()));
    }

    /** As a row of a Markdown table. */
    String row() {
        var ratio = measured.map(spread -> spread.text("%.2f")).orElse("not measured");
        var verdict =
                measured.map(spread -> bound.holds(spread.median()) ? "reached" : "**not reached**")
                        .orElse("");
        return String.format(
                Locale.ROOT, "| %s | %s | %s | %s | %s |", figure, against, ratio, bound, verdict);
    }
}
