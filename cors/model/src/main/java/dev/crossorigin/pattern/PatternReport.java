package dev.crossorigin.pattern;

import dev.crossorigin.web.TupleOrigin;
import java.util.List;
import java.util.Optional;

/**
 * All that is found out about a pattern, which takes its time.
 *
 * @param origins what it admits, by example
 * @param counterexamples what it admits and its author cannot have meant
 * @param narrower a pattern that withstands what this one does not; empty if only a person can
 *     decide
 * @param dead the alternatives that match no origin
 * @param unknown why it cannot be determined what it admits; empty if it can
 * @param slow what makes it slow; empty if nothing does
 */
public record PatternReport(
        List<TupleOrigin> origins,
        List<Counterexample> counterexamples,
        Optional<String> narrower,
        List<String> dead,
        Optional<String> unknown,
        Optional<String> slow) {

    /** Looks at a pattern that compiles, without the slashes around it. */
    public static PatternReport of(String pattern) {
        var analysis = Analysis.of(pattern);
        var counterexamples = analysis.counterexamples();
        boolean wide = !counterexamples.isEmpty();
        return new PatternReport(
                analysis.origins(),
                counterexamples,
                wide ? PatternFix.of(analysis) : Optional.empty(),
                wide ? List.of() : analysis.deadAlternatives(),
                wide || analysis.samples().isPresent()
                        ? Optional.empty()
                        : Optional.of(analysis.refusal()),
                analysis.slowness());
    }
}
