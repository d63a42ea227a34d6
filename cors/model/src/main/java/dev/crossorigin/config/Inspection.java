package dev.crossorigin.config;

import dev.crossorigin.declaration.CorsDeclaration;
import dev.crossorigin.declaration.Expectation;
import dev.crossorigin.declaration.Property;
import dev.crossorigin.declaration.Setting;
import dev.crossorigin.declaration.Source;
import dev.crossorigin.lint.Finding;
import dev.crossorigin.lint.PolicyLinter;
import dev.crossorigin.lint.Severity;
import io.smallrye.config.SmallRyeConfig;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;

/**
 * What is declared, what is wrong with it, and whether it does what is expected of it.
 *
 * @param findings worst first
 * @param expectations what came of each, by name
 */
public record Inspection(
        CorsDeclaration declaration, List<Finding> findings, List<Expectation> expectations) {

    /** The rows of the table, and what holds where nothing is set. */
    private static final List<Setting> ROWS =
            List.of(
                    row(Property.ENABLED, "false"),
                    row(Property.ORIGINS, "(only the service's own)"),
                    row(Property.METHODS, "(every method)"),
                    row(Property.HEADERS, "(every header)"),
                    row(Property.EXPOSED, "(none)"),
                    row(Property.MAX_AGE, "(not sent: 5 seconds)"),
                    row(Property.CREDENTIALS, "(true for listed origins)"));

    private static Setting row(Property property, String otherwise) {
        return Setting.of(property, otherwise, Source.None.DEFAULT);
    }

    public Inspection {
        findings = List.copyOf(findings);
        expectations = List.copyOf(expectations);
    }

    /** Looks at what is in force under the active profile. */
    public static Inspection of(SmallRyeConfig config) {
        var declaration = EffectiveDeclaration.read(config, Routes.own());
        // Beside the linter, because most of the time goes into loading classes for the first time.
        var expectations =
                CompletableFuture.supplyAsync(
                        () -> new Expectations(config, declaration.policy()).results());
        return new Inspection(
                declaration, PolicyLinter.of(declaration).findings(), expectations.join());
    }

    /** Whether the service must not serve under it. */
    public boolean refuses() {
        return count(Severity.ERROR) > 0 || !unmet().isEmpty();
    }

    /** What nobody has accepted, worst first. */
    public List<Finding> complaints() {
        return findings.stream().filter(finding -> finding.severity() != Severity.INFO).toList();
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

    /** The policy, a row for each value; a property that nobody has set with its default. */
    public List<Setting> table() {
        return ROWS.stream().flatMap(this::rows).toList();
    }

    private Stream<Setting> rows(Setting otherwise) {
        var set = declaration.settings(otherwise.property());
        return set.isEmpty() ? Stream.of(otherwise) : set.stream();
    }

    /** What it comes to. */
    public String summary() {
        return "%s, %s, %d of %s met in the CORS policy of profile %s"
                .formatted(
                        counted(count(Severity.ERROR), "error"),
                        counted(count(Severity.WARNING), "warning"),
                        expectations.size() - unmet().size(),
                        counted(expectations.size(), "expectation"),
                        declaration.profile());
    }

    private static String counted(long number, String what) {
        return number + " " + what + (number == 1 ? "" : "s");
    }

    private long count(Severity severity) {
        return findings.stream().filter(finding -> finding.severity() == severity).count();
    }
}
