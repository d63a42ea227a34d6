package dev.crossorigin.bench;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;

/** What was measured, per peer and metric one value for each round, and what could not be. */
final class Figures {

    /** A thing that is measured, and how its values are written. */
    enum Metric {
        GET("allowed `GET`", "%,.0f"),
        REFUSED("refused origin", "%,.0f"),
        PREFLIGHT("preflight, allowed", "%,.0f"),
        PREFLIGHT_REFUSED("preflight, refused origin", "%,.0f"),
        HOSTILE("hostile preflight", "%,.0f"),
        THOUSAND("1,000 origins", "%,.0f"),
        P50("p50", "%.2f"),
        P99("p99", "%.2f"),
        P999("p99.9", "%.2f"),
        START("start to first answer", "%.2f"),
        FIRST_10_S("requests in the first 10 s", "%,.0f"),
        IDLE("memory, idle", "%.0f"),
        LOADED("memory after load", "%.0f"),
        SIZE("artefact", "%.1f"),
        RUNTIME("runtime", "%.0f");

        final String label;
        final String format;

        Metric(String label, String format) {
            this.label = label;
            this.format = format;
        }
    }

    private final Map<String, Map<Metric, List<Double>>> values = new LinkedHashMap<>();
    private final Map<String, Set<String>> notes = new LinkedHashMap<>();

    void add(Peer peer, Metric metric, double value) {
        values.computeIfAbsent(peer.name(), name -> new LinkedHashMap<>())
                .computeIfAbsent(metric, key -> new ArrayList<>())
                .add(value);
    }

    void note(Peer peer, String text) {
        notes.computeIfAbsent(peer.label(), label -> new LinkedHashSet<>()).add(text);
    }

    Map<String, Set<String>> notes() {
        return notes;
    }

    Optional<Spread> spread(String peer, Metric metric) {
        return Spread.of(values.getOrDefault(peer, Map.of()).getOrDefault(metric, List.of()));
    }

    /** The ratios of values of the same round. */
    Optional<Spread> ratio(String peer, Metric metric, String to, Metric toMetric) {
        var above = values.getOrDefault(peer, Map.of()).getOrDefault(metric, List.of());
        var below = values.getOrDefault(to, Map.of()).getOrDefault(toMetric, List.of());
        return Spread.of(
                IntStream.range(0, Math.min(above.size(), below.size()))
                        .mapToObj(round -> above.get(round) / below.get(round))
                        .toList());
    }
}
