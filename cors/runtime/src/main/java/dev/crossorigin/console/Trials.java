package dev.crossorigin.console;

import dev.crossorigin.compare.ComparisonText;
import dev.crossorigin.traffic.Trial;
import dev.crossorigin.traffic.TriedOrigin;
import dev.crossorigin.traffic.Watch;
import dev.crossorigin.web.Origin;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What the trial of a candidate policy has seen so far, to be shown and to be read. */
record Trials(Console console, Watch watch) {

    /** Beyond this many, nobody reads a list. */
    private static final int MOST_LISTED = 100;

    Optional<Tried> shown() {
        return watch.trial()
                .flatMap(
                        trial ->
                                console.candidate()
                                        .map(
                                                text ->
                                                        Tried.of(
                                                                trial,
                                                                watch.since(),
                                                                text,
                                                                line(trial))));
    }

    /** The origins that were allowed, as the line that allows these alone. */
    private String line(Trial trial) {
        var seen =
                trial.origins().stream()
                        .filter(origin -> origin.allowed() > 0)
                        .map(TriedOrigin::origin)
                        .filter(origin -> Origin.parse(origin).origin().isPresent())
                        .filter(origin -> !origin.equals("null"))
                        .sorted()
                        .toList();
        return seen.isEmpty() || seen.size() > MOST_LISTED ? "" : console.listing(seen);
    }

    Map<String, @Nullable Object> json() {
        var json = new LinkedHashMap<String, @Nullable Object>();
        var trial = watch.trial();
        var text = console.candidate();
        if (trial.isEmpty() || text.isEmpty()) {
            json.put("candidate", null);
            return json;
        }
        json.put("since", watch.since().toString());
        json.put("wouldBlock", trial.get().wouldBlock());
        json.put("wouldAllow", trial.get().wouldAllow());
        json.put("origins", trial.get().origins().stream().map(Trials::row).toList());
        json.put("notListed", trial.get().notListed());
        json.put("gains", text.map(ComparisonText::gains).orElse(List.of()));
        json.put("losses", text.map(ComparisonText::losses).orElse(List.of()));
        json.put("doubts", text.map(ComparisonText::doubts).orElse(List.of()));
        json.put("seen", line(trial.get()));
        return json;
    }

    private static Map<String, Object> row(TriedOrigin origin) {
        var json = new LinkedHashMap<String, Object>();
        json.put("origin", origin.origin());
        json.put("allowed", origin.allowed());
        json.put("wouldBeBlocked", origin.loses());
        json.put("wouldBeAllowed", origin.gains());
        json.put("last", origin.last().toString());
        return json;
    }
}
