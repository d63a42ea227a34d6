package dev.crossorigin.console;

import dev.crossorigin.compare.ComparisonText;
import dev.crossorigin.traffic.Trial;
import dev.crossorigin.traffic.TriedOrigin;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;

/**
 * The candidate policy, fit to be shown.
 *
 * @param since when this process began to try it
 * @param changing the origins that would lose or gain access, those first that would lose most
 * @param notListed about how many origins found no place
 * @param gains who would gain access, as far as the two policies tell
 * @param losses who would lose it
 * @param line the list of the origins that were allowed in the period; empty if there is none
 */
record Tried(
        String since,
        long wouldBlock,
        long wouldAllow,
        List<Row> changing,
        long notListed,
        String summary,
        List<String> gains,
        List<String> losses,
        String line) {

    /** An origin. */
    record Row(String origin, long loses, long gains, String last) {

        static Row of(TriedOrigin origin) {
            return new Row(
                    Brief.value(origin.origin()),
                    origin.loses(),
                    origin.gains(),
                    Brief.time(origin.last()));
        }
    }

    Tried {
        changing = List.copyOf(changing);
        gains = List.copyOf(gains);
        losses = List.copyOf(losses);
    }

    static Tried of(Trial trial, Instant since, ComparisonText text, String line) {
        return new Tried(
                Brief.time(since),
                trial.wouldBlock(),
                trial.wouldAllow(),
                trial.origins().stream()
                        .filter(origin -> origin.loses() + origin.gains() > 0)
                        .map(Row::of)
                        .toList(),
                trial.notListed(),
                text.summary(),
                text.gains(),
                Stream.concat(text.losses().stream(), text.doubts().stream()).toList(),
                line);
    }
}
