package dev.crossorigin.console;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import dev.crossorigin.explain.Change;
import dev.crossorigin.explain.Explanation;
import dev.crossorigin.traffic.BlockedRow;
import dev.crossorigin.whatif.Question;
import java.util.List;
import java.util.Optional;

/**
 * Why the requests in the table are blocked and which lines fix that, searched for when somebody
 * looks, and once for each.
 */
final class Remedies {

    private static final int REMEMBERED = 512;

    private final Console console;
    private final Cache<Question, Remedy> found =
            Caffeine.newBuilder().maximumSize(REMEMBERED).executor(Runnable::run).build();

    Remedies(Console console) {
        this.console = console;
    }

    /**
     * What is wrong, and what to do.
     *
     * @param why in a sentence
     * @param lines to write; none if no setting fixes it
     * @param advice what to do if there are no lines, in sentences; otherwise empty
     */
    record Remedy(String why, List<String> lines, String advice) {

        Remedy {
            lines = List.copyOf(lines);
        }
    }

    Remedy of(BlockedRow row) {
        if (row.behindProxy().isPresent()) {
            return new Remedy(
                    "These are this service's own pages, but it takes them for pages on another"
                            + " origin.",
                    List.of(),
                    row.behindProxy().get());
        }
        return row.example()
                .map(example -> found.get(example, this::search))
                .orElseGet(
                        () ->
                                new Remedy(
                                        "The browser's request cannot be explained: it is too"
                                                + " long, or its Origin is none that a browser sends.",
                                        List.of(),
                                        ""));
    }

    private Remedy search(Question example) {
        return console.explain(example)
                .map(Remedies::of)
                .orElseGet(() -> new Remedy(Console.NO_POLICY, List.of(), ""));
    }

    private static Remedy of(Explanation explanation) {
        if (explanation.allowed()) {
            return new Remedy(
                    "The policy allows this request, so something else changed the answer.",
                    List.of(),
                    "Look for a resource, a filter or a proxy that sets Access-Control headers"
                            + " itself.");
        }
        var lines =
                explanation.fixes().stream()
                        .flatMap(fix -> fix.changes().stream())
                        .map(Change::write)
                        .toList();
        var advice =
                lines.isEmpty()
                        ? explanation.withheld().orElse("No setting of the service fixes this.")
                        : "";
        return new Remedy(Brief.sentence(explanation.summary()), lines, Brief.sentence(advice));
    }

    /** Where the console explains the request. */
    static Optional<String> link(BlockedRow row) {
        return row.example().map(example -> "/q/cors?" + example.query());
    }
}
