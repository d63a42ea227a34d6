package dev.crossorigin.pattern;

import dev.crossorigin.web.TupleOrigin;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * What could be found out about a pattern.
 *
 * @param text the pattern
 * @param pattern the same, to be tried
 * @param literal the same, with every lone dot standing for a dot only
 * @param samples what it admits; empty if that cannot be determined
 */
public record Analysis(
        PatternText text, Guarded pattern, Guarded literal, Optional<Samples> samples) {

    /** Looks at a pattern that compiles, without the slashes around it. */
    public static Analysis of(String pattern) {
        var text = PatternText.of(pattern);
        var dotted = text.withLiteralDots();
        var literal = new Guarded(Pattern.compile(dotted.text()));
        return new Analysis(
                text, new Guarded(Pattern.compile(pattern)), literal, Samples.of(dotted, literal));
    }

    public List<TupleOrigin> origins() {
        return samples.map(Samples::origins).orElse(List.of());
    }

    /** What it admits and its author cannot have meant. */
    public List<Counterexample> counterexamples() {
        return samples.map(meant -> new Attacks(text, pattern, literal, meant).successes())
                .orElseGet(() -> Attacks.blind(pattern));
    }

    /** The alternatives that match no origin as browsers write it. */
    List<String> deadAlternatives() {
        var alternatives = text.alternatives();
        return alternatives.size() == 1
                ? List.of()
                : alternatives.stream().filter(Analysis::isDead).toList();
    }

    private static boolean isDead(String alternative) {
        var analysis = of(alternative);
        return analysis.samples().isPresent()
                && analysis.origins().isEmpty()
                && analysis.counterexamples().isEmpty();
    }

    Optional<String> slowness() {
        return new Slowness(text, pattern)
                .reason(origins().stream().map(TupleOrigin::toString).toList());
    }

    /** Why the analysis found out nothing. */
    String refusal() {
        if (text.looksAround()) {
            return "the linter cannot determine what it allows, because it uses lookahead or lookbehind";
        }
        if (text.refersBack()) {
            return "the linter cannot determine what it allows, because it refers back to a group";
        }
        return text.isLong() || text.countsFar()
                ? "the linter cannot determine what it allows, because it is too long or repeats too much"
                : "the linter cannot determine what it allows; write a simpler pattern, as in [a-z0-9-]+";
    }
}
