package dev.crossorigin.declared;

import dev.crossorigin.lint.CorsDeclaration;
import dev.crossorigin.lint.Finding;
import dev.crossorigin.lint.PolicyLinter;
import dev.crossorigin.lint.Severity;
import io.smallrye.config.SmallRyeConfig;
import java.util.List;

/**
 * What is declared, and what is wrong with it.
 *
 * @param findings worst first
 */
public record Inspection(CorsDeclaration declaration, List<Finding> findings) {

    public Inspection {
        findings = List.copyOf(findings);
    }

    /** Looks at what is in force under the active profile. */
    public static Inspection of(SmallRyeConfig config) {
        var declaration = EffectiveDeclaration.read(config, Routes.own());
        return new Inspection(declaration, PolicyLinter.lint(declaration));
    }

    /** Whether the service must not serve under it. */
    public boolean refuses() {
        return errors() > 0;
    }

    /** What nobody has accepted, worst first. */
    public List<Finding> complaints() {
        return findings.stream().filter(finding -> finding.severity() != Severity.INFO).toList();
    }

    /** What it comes to, after the complaints. */
    public String refusal() {
        return "The service does not start: %d %s in the CORS policy of profile %s"
                .formatted(errors(), errors() == 1 ? "error" : "errors", declaration.profile());
    }

    private long errors() {
        return findings.stream().filter(finding -> finding.severity() == Severity.ERROR).count();
    }
}
