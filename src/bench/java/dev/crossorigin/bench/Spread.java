package dev.crossorigin.bench;

import java.util.List;
import java.util.Optional;

/** The median of some values, and the range they lie in. */
record Spread(double median, double low, double high, int count) {

    static Optional<Spread> of(List<Double> values) {
        if (values.isEmpty()) {
            return Optional.empty();
        }
        var sorted = values.stream().sorted().toList();
        return Optional.of(
                new Spread(median(sorted), sorted.getFirst(), sorted.getLast(), sorted.size()));
    }

    /**
     * The interval that holds the true median with 98 % confidence if there are ten values: from
     * the second to the last but one. With fewer values it is the whole range.
     */
    static Optional<Spread> interval(List<Double> values) {
        var sorted = values.stream().sorted().toList();
        return of(sorted.size() < 10 ? sorted : sorted.subList(1, sorted.size() - 1))
                .map(inner -> new Spread(median(sorted), inner.low(), inner.high(), sorted.size()));
    }

    private static double median(List<Double> sorted) {
        var size = sorted.size();
        return (sorted.get((size - 1) / 2) + sorted.get(size / 2)) / 2;
    }

    /** As a cell of a table: the median, and the range unless there is one value only. */
    String text(String format) {
        var middle = format.formatted(median);
        return low == high
                ? middle
                : middle + " (" + format.formatted(low) + "–" + format.formatted(high) + ")";
    }
}
