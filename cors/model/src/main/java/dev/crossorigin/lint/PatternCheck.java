package dev.crossorigin.lint;

import dev.crossorigin.declaration.CorsDeclaration;
import dev.crossorigin.declaration.Setting;
import dev.crossorigin.pattern.Counterexample;
import dev.crossorigin.pattern.Counterexample.Reach;
import dev.crossorigin.pattern.PatternReport;
import dev.crossorigin.policy.OriginEntry.Broken;
import dev.crossorigin.policy.OriginRule.Anyone;
import dev.crossorigin.policy.OriginRule.Exactly;
import dev.crossorigin.policy.OriginRule.Matching;
import java.util.Optional;
import java.util.stream.Stream;

/** What is wrong with an entry that stands for all origins that a pattern matches, or for any. */
record PatternCheck(CorsDeclaration declaration, Setting setting, PatternReport report) {

    static Stream<Finding> findings(Subject subject) {
        return subject.entries().stream().flatMap(entry -> findings(subject, entry));
    }

    private static Stream<Finding> findings(Subject subject, Entry entry) {
        var setting = entry.setting();
        boolean credentials = subject.declaration().allowsCredentials();
        if (entry.read() instanceof Anyone) {
            return anyone(setting, credentials, subject.declaration().isDev());
        }
        var parts = Parts.of(setting.value()).filter(several -> entry.read() instanceof Matching);
        if (parts.isPresent()) {
            return parts.stream().map(several -> several(setting, several));
        }
        if (!(entry.read() instanceof Exactly) && Everyone.isMeantBy(setting.value())) {
            return Stream.of(Everyone.finding(setting));
        }
        if (entry.read() instanceof Broken broken) {
            return Stream.of(Finding.of(Rule.PATTERN_SYNTAX, setting, broken.problem()));
        }
        if (!(entry.read() instanceof Matching matching)) {
            return Stream.empty();
        }
        var lost = LostBackslash.in(matching.pattern().pattern());
        if (lost.isPresent()) {
            return lost.stream().map(backslash -> lost(setting, backslash));
        }
        return matching.declared().equals("/.*/")
                ? Stream.of(besideOthers(setting), Finding.of(Rule.ANY_ORIGIN, setting))
                        .limit(credentials ? 2 : 1)
                : new PatternCheck(subject.declaration(), setting, subject.report(matching))
                        .findings();
    }

    private static Stream<Finding> anyone(Setting setting, boolean credentials, boolean dev) {
        return Stream.of(credentials ? Rule.ANY_ORIGIN : Rule.ANY_ORIGIN_IN_DEV)
                .filter(rule -> credentials || dev)
                .map(rule -> Finding.of(rule, setting));
    }

    /** Each pattern is of the author's; only the way in which they are parted is wrong. */
    private static Finding several(Setting setting, Parts parts) {
        return Finding.of(Rule.ORIGIN_SEVERAL, setting, parts.problem())
                .fixedBy(parts.fix(origin -> Optional.of(origin.toString())));
    }

    private static Finding lost(Setting setting, LostBackslash lost) {
        return Finding.of(Rule.PATTERN_BACKSLASH, setting, lost.problem()).fixedBy(lost.fix());
    }

    /** Of an entry that stands for any origin, if it stood alone. */
    static Finding besideOthers(Setting setting) {
        var text =
                setting.value().equals("*")
                        ? "a star beside other entries allows nobody; to allow every origin, make"
                                + " it the only entry"
                        : "it allows every origin, so the other entries have no effect";
        return Finding.of(Rule.STAR_BESIDE_OTHERS, setting, text);
    }

    private Stream<Finding> findings() {
        boolean alone = report.counterexamples().stream().noneMatch(PatternCheck::saysHttp);
        return Stream.of(
                        report.counterexamples().stream().map(this::tooWide),
                        unmatched(),
                        admitted(report.insecure(), Rule.HTTP_WITH_CREDENTIALS)
                                .filter(found -> declaration.allowsCredentials() && alone),
                        admitted(report.loopback(), Rule.LOOPBACK_ORIGIN)
                                .filter(found -> declaration.isShared()),
                        admitted(report.dotted(), Rule.TRAILING_DOT),
                        admitted(report.ofApps(), Rule.ORIGIN_NOT_WEB),
                        of(Rule.PATTERN_SLOW, report.slow()))
                .flatMap(findings -> findings);
    }

    private Stream<Finding> of(Rule rule, Optional<String> problem) {
        return problem.map(text -> Finding.of(rule, setting, text)).stream();
    }

    private Finding tooWide(Counterexample found) {
        return Finding.of(rule(found.reach()), setting, found.text())
                .fixedBy(report.narrower().map(Escapes::plain));
    }

    private Stream<Finding> unmatched() {
        if (report.unknown().isPresent()) {
            return of(
                    Rule.PATTERN_NOT_ANALYSED,
                    report.unknown()
                            .map(
                                    why ->
                                            "%s: %s"
                                                    .formatted(
                                                            Rule.PATTERN_NOT_ANALYSED.summary(),
                                                            why)));
        }
        return report.any().or(report::ofApps).isEmpty() && report.counterexamples().isEmpty()
                ? Stream.of(Finding.of(Rule.PATTERN_NEVER_MATCHES, setting))
                : report.dead().stream().map(this::dead);
    }

    private Finding dead(String alternative) {
        return Finding.of(
                Rule.PATTERN_NEVER_MATCHES,
                setting,
                "the alternative \"%s\" matches no origin; put parentheses around the alternatives"
                        .formatted(alternative));
    }

    private Stream<Finding> admitted(Optional<String> origin, Rule rule) {
        return of(rule, origin.map(text -> "it allows \"%s\": %s".formatted(text, rule.summary())));
    }

    private static boolean saysHttp(Counterexample found) {
        return found.reach() == Reach.ANYBODY || found.origin().startsWith("http:");
    }

    private static Rule rule(Reach reach) {
        return switch (reach) {
            case ANYBODY -> Rule.ANY_ORIGIN;
            case PUBLIC_SUFFIX -> Rule.PUBLIC_SUFFIX;
            case TOO_WIDE -> Rule.PATTERN_TOO_WIDE;
        };
    }
}
