package dev.crossorigin.config;

import dev.crossorigin.declaration.CorsDeclaration;
import dev.crossorigin.declaration.Expectation;
import dev.crossorigin.declaration.Property;
import dev.crossorigin.declaration.Setting;
import dev.crossorigin.declaration.Source;
import dev.crossorigin.lint.Cure;
import dev.crossorigin.lint.Finding;
import dev.crossorigin.lint.PolicyLinter;
import dev.crossorigin.lint.Rule;
import dev.crossorigin.lint.Severity;
import io.smallrye.config.SmallRyeConfig;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;

/**
 * What is declared, what is wrong with it, and whether it does what is expected of it.
 *
 * @param expectations what came of each, by name
 * @param tried what is wrong with the policy that is to be tried; none if there is no such policy
 */
public record Inspection(
        PolicyLinter linter,
        Expectations expected,
        List<Expectation> expectations,
        List<Finding> tried) {

    public Inspection {
        expectations = List.copyOf(expectations);
        tried = List.copyOf(tried);
    }

    /** The rows of the table, and what applies to a property that is not set. */
    private static final List<Setting> ROWS =
            List.of(
                    row(Property.ENABLED, "false"),
                    row(Property.ORIGINS, "(only the service's own)"),
                    row(Property.METHODS, "(every method)"),
                    row(Property.HEADERS, "(every header)"),
                    row(Property.EXPOSED, "(none)"),
                    row(Property.MAX_AGE, "(not sent; browsers use 5 seconds)"),
                    row(Property.CREDENTIALS, "(true for listed origins)"),
                    row(Property.HOSTS, "(any host)"));

    private static Setting row(Property property, String otherwise) {
        return Setting.of(property, otherwise, Source.Other.DEFAULT);
    }

    /** Looks at what is in force under the active profile. */
    public static Inspection of(SmallRyeConfig config) {
        return of(config, EffectiveDeclaration.read(config, Routes.own()));
    }

    /** Looks at what was read from a configuration. */
    public static Inspection of(SmallRyeConfig config, CorsDeclaration declaration) {
        // Beside the linter, because most of the time goes into loading classes for the first time.
        var expected = CompletableFuture.supplyAsync(() -> Expectations.read(config));
        var expectations = expected.thenApply(all -> all.under(declaration.policy()));
        var linter = PolicyLinter.of(declaration);
        var tried =
                Candidate.of(config, declaration)
                        .map(candidate -> candidate.findings(linter))
                        .orElse(List.of());
        return new Inspection(linter, expected.join(), expectations.join(), tried);
    }

    /** Looks at another declaration, of which the same is expected. */
    Inspection ofOther(CorsDeclaration other) {
        return other.equals(declaration())
                ? this
                : new Inspection(
                        PolicyLinter.of(other), expected, expected.under(other.policy()), tried);
    }

    public CorsDeclaration declaration() {
        return linter.declaration();
    }

    /** What is wrong, worst first. */
    public List<Finding> findings() {
        return Stream.concat(linter.findings().stream(), tried.stream())
                .sorted(Comparator.comparing(Finding::severity))
                .toList();
    }

    /**
     * What would keep the service from starting with these settings in the place of those of the
     * same properties, but for what keeps it from starting now already. Of that only a pattern
     * counts, because nothing sound is built on top of one that is wrong.
     */
    public List<String> objections(List<Setting> others) {
        var tried = linter.with(others);
        return Stream.concat(
                        tried.findings(Severity.ERROR)
                                .filter(finding -> isPattern(finding) || !isKnown(finding))
                                .map(Finding::complaint),
                        expected.under(tried.declaration().policy()).stream()
                                .filter(after -> !after.met() && !expectations.contains(after))
                                .map(Expectation::line))
                .toList();
    }

    private static boolean isPattern(Finding finding) {
        var value = finding.setting().value();
        return finding.setting().property().equals(Property.ORIGINS)
                && value.length() > 1
                && value.startsWith("/")
                && value.endsWith("/");
    }

    private boolean isKnown(Finding error) {
        return linter.findings(Severity.ERROR)
                .filter(known -> known.setting().property().equals(error.setting().property()))
                .filter(known -> known.setting().value().equals(error.setting().value()))
                .anyMatch(error::isLike);
    }

    /**
     * What the linter would warn of with these settings, and does not now. That a warning no longer
     * needs its acceptance is no cost.
     */
    public Stream<String> warnings(List<Setting> others) {
        return linter.with(others)
                .findings(Severity.WARNING)
                .filter(finding -> finding.rule() != Rule.ACCEPTANCE_VOID)
                .filter(finding -> findings().stream().noneMatch(finding::isLike))
                .map(Finding::complaint);
    }

    /** The lines that fix several findings of one list at once. */
    public List<Cure> cures() {
        return Cure.of(linter);
    }

    /** Whether the service must not serve under it. */
    public boolean refuses() {
        return linter.findings(Severity.ERROR).count() > 0 || !unmet().isEmpty();
    }

    /** The findings that are not accepted, worst first. */
    public List<Finding> complaints() {
        return findings().stream().filter(finding -> finding.severity() != Severity.INFO).toList();
    }

    /** What is not as expected. */
    public List<Expectation> unmet() {
        return expectations.stream().filter(expectation -> !expectation.met()).toList();
    }

    /** A line for each complaint and each expectation that is not met, with what it weighs. */
    public List<String> lines() {
        return Stream.concat(
                        complaints().stream()
                                .map(finding -> finding.severity() + ": " + finding.line()),
                        unmet().stream().map(expectation -> "unmet: " + expectation.line()))
                .toList();
    }

    /** The policy, a row for each value; a property that is not set with its default. */
    public List<Setting> table() {
        return ROWS.stream().flatMap(this::rows).toList();
    }

    private Stream<Setting> rows(Setting otherwise) {
        var set = declaration().settings(otherwise.property());
        return set.isEmpty() ? Stream.of(otherwise) : set.stream();
    }

    /** The verdict in one sentence; what keeps the service from starting comes first. */
    public String summary() {
        long errors = linter.findings(Severity.ERROR).count();
        var has =
                "has %s and %s".formatted(counted(errors, "error"), counted(warnings(), "warning"));
        var parts =
                errors == 0 && !unmet().isEmpty()
                        ? List.of("does not meet " + of(unmet().size()), has)
                        : List.of(has, "meets " + of(expectations.size() - unmet().size()));
        return "The CORS policy of profile %s %s."
                .formatted(declaration().profile(), String.join(", and ", parts));
    }

    private long warnings() {
        return findings().stream()
                .filter(finding -> finding.severity() == Severity.WARNING)
                .count();
    }

    private String of(int number) {
        return number + " of " + counted(expectations.size(), "expectation");
    }

    private static String counted(long number, String what) {
        return number + " " + what + (number == 1 ? "" : "s");
    }
}
