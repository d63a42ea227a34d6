package dev.crossorigin.pattern;

import dev.crossorigin.pattern.Answer.CannotTell;
import dev.crossorigin.pattern.Counterexample.Reach;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * All that is proven about a pattern. Of each kind of origin that it admits, one is shown.
 *
 * @param any an origin that it admits; empty if there is none
 * @param counterexamples what it admits and its author cannot have meant
 * @param narrower a pattern that withstands what this one does not; empty if only a person can
 *     decide
 * @param dead the alternatives that match no origin
 * @param unknown why it cannot be told what it admits; empty if it can
 * @param slow what makes it slow; empty if nothing does
 * @param insecure one under http that others can fake
 * @param loopback one of the visitor's own machine
 * @param dotted one with a dot at the end of its host
 * @param ofApps one that is not of the web
 */
public record PatternReport(
        Optional<String> any,
        List<Counterexample> counterexamples,
        Optional<String> narrower,
        List<String> dead,
        Optional<CannotTell> unknown,
        Optional<String> slow,
        Optional<String> insecure,
        Optional<String> loopback,
        Optional<String> dotted,
        Optional<String> ofApps) {

    /** Looks at a pattern that compiles, without the slashes around it. */
    public static PatternReport of(String pattern) {
        var trial = new Guarded(Pattern.compile(pattern));
        try {
            var reader = new Reader(pattern);
            return proven(pattern, reader.read(), reader.bars(), trial);
        } catch (Refusal e) {
            return untold(pattern, trial, e.answer());
        }
    }

    private static PatternReport untold(String pattern, Guarded trial, CannotTell why) {
        return new PatternReport(
                Optional.empty(),
                blind(trial),
                Optional.empty(),
                List.of(),
                Optional.of(why),
                new Slowness(pattern, Optional.empty(), trial).reason(Optional.empty()),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty());
    }

    private static PatternReport proven(
            String pattern, Tree tree, List<Integer> bars, Guarded trial) {
        var origins = new Origins(Language.of(tree), trial, Budget.usual());
        var any = origins.any();
        var meant = Meant.of(tree);
        var found = any.isPresent() ? counterexamples(tree, origins, meant) : blind(trial);
        boolean anybody = !found.isEmpty() && found.get(0).reach() == Reach.ANYBODY;
        boolean named = anybody || any.isEmpty() || meant.endsWithName();
        boolean secure = any.isEmpty() || meant.isHttps();
        var inside =
                found.isEmpty() || named || meant.names().isEmpty()
                        ? origins
                        : origins.within(Meant.under(meant.names()));
        return new PatternReport(
                any,
                found,
                found.isEmpty() ? Optional.empty() : PatternFix.of(pattern, tree),
                found.isEmpty() ? dead(pattern, bars) : List.of(),
                Optional.empty(),
                new Slowness(pattern, Optional.of(tree), trial).reason(any),
                secure ? Optional.empty() : origins.insecure(),
                named ? Optional.empty() : inside.loopback(),
                named ? Optional.empty() : inside.dotted(),
                anybody || (any.isPresent() && secure) ? Optional.empty() : origins.ofApps());
    }

    private static List<Counterexample> blind(Guarded trial) {
        var blind = Counterexamples.blind(trial);
        return blind.isPresent() ? List.of(blind.get()) : List.of();
    }

    static List<Counterexample> counterexamples(Tree tree, Origins origins, Meant meant) {
        var blind = blind(origins.trial());
        return blind.isEmpty() ? new Counterexamples(tree, origins, meant).all() : blind;
    }

    /** Whether a pattern matches an origin if each dot in it stands for a dot. */
    public static boolean isAnOrigins(String pattern) {
        try {
            var dotted = Language.of(Spelling.dotted(new Reader(pattern).read(), false));
            return new Origins(dotted, new Guarded(Pattern.compile(pattern)), Budget.usual())
                    .any()
                    .isPresent();
        } catch (Refusal e) {
            return false;
        }
    }

    private static List<String> dead(String pattern, List<Integer> bars) {
        var dead = new ArrayList<String>();
        int begin = 0;
        for (int i = 0; i <= bars.size() && !bars.isEmpty(); i++) {
            int end = i < bars.size() ? bars.get(i) : pattern.length();
            var alternative = pattern.substring(begin, end);
            begin = end + 1;
            var origins =
                    new Origins(
                            Language.ofPattern(alternative),
                            new Guarded(Pattern.compile(alternative)),
                            Budget.usual());
            if (origins.any().isEmpty() && origins.ofApps().isEmpty()) {
                dead.add(alternative);
            }
        }
        return dead;
    }
}
