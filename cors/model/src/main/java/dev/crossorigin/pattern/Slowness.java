package dev.crossorigin.pattern;

import dev.crossorigin.pattern.Guarded.Reply;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Tries long origins on a pattern. */
record Slowness(PatternText text, Guarded pattern) {

    /** How long the origins are. */
    private static final int LONG = 1_000;

    /** Much more than once through, much less than once through for each character. */
    private static final int PATIENCE = 50 * LONG;

    private static final int FEW = 3;

    /** What makes the pattern slow; empty if nothing does. */
    Optional<String> reason(List<String> samples) {
        if (text.repeatsAGroup()) {
            return Optional.of(
                    "a group that repeats without limit overflows the stack on a long origin;"
                            + " repeat a class instead, as in [a-z0-9.-]+");
        }
        var starts = samples.isEmpty() ? List.of("https://a.b") : samples;
        return starts.stream()
                .limit(FEW)
                .flatMap(Slowness::stretched)
                .filter(origin -> pattern.compare(origin, PATIENCE) == Reply.GAVE_UP)
                .findFirst()
                .map(
                        origin ->
                                "matching an origin of %,d characters takes more than %,d steps"
                                        .formatted(origin.length(), PATIENCE));
    }

    /** The sample with each of its characters in turn repeated, and broken off after it. */
    private static Stream<String> stretched(String sample) {
        return IntStream.range(0, sample.length())
                .mapToObj(
                        i ->
                                sample.substring(0, i)
                                        + sample.substring(i, i + 1).repeat(LONG)
                                        + "!");
    }
}
