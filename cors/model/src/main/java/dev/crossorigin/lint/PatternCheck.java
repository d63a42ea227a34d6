package dev.crossorigin.lint;

import static dev.crossorigin.lint.Rule.ANY_ORIGIN;
import static dev.crossorigin.lint.Rule.HTTP_WITH_CREDENTIALS;
import static dev.crossorigin.lint.Rule.LOOPBACK_ORIGIN;
import static dev.crossorigin.lint.Rule.ORIGIN_NOT_WEB;
import static dev.crossorigin.lint.Rule.PATTERN_NEVER_MATCHES;
import static dev.crossorigin.lint.Rule.PATTERN_NOT_ANALYSED;
import static dev.crossorigin.lint.Rule.PATTERN_SLOW;
import static dev.crossorigin.lint.Rule.PATTERN_SYNTAX;
import static dev.crossorigin.lint.Rule.PATTERN_TOO_WIDE;
import static dev.crossorigin.lint.Rule.PUBLIC_SUFFIX;
import static dev.crossorigin.lint.Rule.TRAILING_DOT;

import dev.crossorigin.declaration.CorsDeclaration;
import dev.crossorigin.declaration.Setting;
import dev.crossorigin.pattern.Analysis;
import dev.crossorigin.pattern.Counterexample;
import dev.crossorigin.pattern.Counterexample.Reach;
import dev.crossorigin.pattern.PatternFix;
import dev.crossorigin.policy.OriginEntry.Broken;
import dev.crossorigin.policy.OriginRule.Matching;
import dev.crossorigin.web.TupleOrigin;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** What is wrong with an entry that stands for all origins that a pattern matches. */
record PatternCheck(CorsDeclaration declaration, Setting setting, Analysis analysis) {

    static Stream<Problem> problems(CorsDeclaration declaration) {
        return Entry.of(declaration).stream().flatMap(entry -> problems(declaration, entry));
    }

    private static Stream<Problem> problems(CorsDeclaration declaration, Entry entry) {
        if (entry.read() instanceof Broken broken) {
            return Stream.of(Problem.of(PATTERN_SYNTAX, entry.setting(), broken.problem()));
        }
        if (!(entry.read() instanceof Matching matching)) {
            return Stream.empty();
        }
        if (matching.declared().equals("/.*/")) {
            return Stream.of(
                            StarCheck.besideOthers(entry.setting()),
                            Problem.of(ANY_ORIGIN, entry.setting()))
                    .limit(declaration.allowsCredentials() ? 2 : 1);
        }
        var analysis = Analysis.of(matching.pattern().pattern());
        return new PatternCheck(declaration, entry.setting(), analysis).problems();
    }

    private Stream<Problem> problems() {
        var counterexamples = analysis.counterexamples();
        var all = new ArrayList<>(tooWide(counterexamples));
        if (counterexamples.isEmpty()) {
            all.addAll(unmatched());
        }
        boolean alone = counterexamples.stream().noneMatch(PatternCheck::saysHttp);
        if (declaration.allowsCredentials() && alone) {
            admitted(PatternCheck::isInsecure, HTTP_WITH_CREDENTIALS).ifPresent(all::add);
        }
        if (declaration.isShared()) {
            admitted(TupleOrigin::isLoopback, LOOPBACK_ORIGIN).ifPresent(all::add);
        }
        admitted(origin -> origin.host().endsWith("."), TRAILING_DOT).ifPresent(all::add);
        admitted(origin -> !LiteralCheck.isWeb(origin), ORIGIN_NOT_WEB).ifPresent(all::add);
        analysis.slowness().map(why -> Problem.of(PATTERN_SLOW, setting, why)).ifPresent(all::add);
        return all.stream();
    }

    private List<Problem> unmatched() {
        if (analysis.samples().isEmpty()) {
            return List.of(Problem.of(PATTERN_NOT_ANALYSED, setting, analysis.refusal()));
        }
        return analysis.origins().isEmpty()
                ? List.of(Problem.of(PATTERN_NEVER_MATCHES, setting))
                : analysis.deadAlternatives().stream()
                        .map(
                                dead ->
                                        Problem.of(
                                                PATTERN_NEVER_MATCHES,
                                                setting,
                                                ("its alternative \"%s\" matches no origin;"
                                                                + " put parentheses around the"
                                                                + " alternatives")
                                                        .formatted(dead)))
                        .toList();
    }

    private List<Problem> tooWide(List<Counterexample> counterexamples) {
        if (counterexamples.isEmpty()) {
            return List.of();
        }
        var fix = PatternFix.of(analysis);
        return counterexamples.stream()
                .map(found -> Problem.of(rule(found.reach()), setting, found.text()).mendedBy(fix))
                .toList();
    }

    private Optional<Problem> admitted(Predicate<TupleOrigin> which, Rule rule) {
        return analysis.origins().stream()
                .filter(which)
                .findFirst()
                .map(
                        origin ->
                                Problem.of(
                                        rule,
                                        setting,
                                        "it allows \"%s\": %s".formatted(origin, rule.summary())));
    }

    private static boolean isInsecure(TupleOrigin origin) {
        return origin.scheme().equals("http") && !origin.isLoopback();
    }

    private static boolean saysHttp(Counterexample found) {
        return found.reach() == Reach.ANYBODY || found.origin().startsWith("http:");
    }

    private static Rule rule(Reach reach) {
        return switch (reach) {
            case ANYBODY -> ANY_ORIGIN;
            case PUBLIC_SUFFIX -> PUBLIC_SUFFIX;
            case TOO_WIDE -> PATTERN_TOO_WIDE;
        };
    }
}
