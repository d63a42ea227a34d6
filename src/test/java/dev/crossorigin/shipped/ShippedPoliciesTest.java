package dev.crossorigin.shipped;

import static org.assertj.core.api.Assertions.assertThat;

import dev.crossorigin.Shipped;
import dev.crossorigin.config.Configuration;
import dev.crossorigin.config.Inspection;
import dev.crossorigin.declaration.Expectation;
import dev.crossorigin.lint.Finding;
import dev.crossorigin.lint.Severity;
import dev.crossorigin.policy.OriginEntry;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What is shipped breaks no rule, and a warning that stays has its reason. */
class ShippedPoliciesTest {

    @ParameterizedTest
    @MethodSource("dev.crossorigin.Shipped#profiles")
    void everyWarningHasAReason(String profile) throws IOException {
        assertThat(findings(profile))
                .as(
                        "Follow each warning in application.properties, or accept it: %%%s.cors.accept.RULE=REASON",
                        profile)
                .filteredOn(finding -> finding.severity() != Severity.INFO)
                .isEmpty();
    }

    @ParameterizedTest
    @MethodSource("dev.crossorigin.Shipped#profiles")
    void everyReasonAcceptsAWarning(String profile) throws IOException {
        var prefix = "%" + profile + ".cors.accept.";
        var accepted = findings(profile).stream().map(finding -> prefix + finding.rule().id());
        assertThat(accepted.distinct())
                .as("Remove the reasons from application.properties that accept nothing")
                .containsExactlyInAnyOrderElementsOf(
                        Shipped.keys().stream().filter(key -> key.startsWith(prefix)).toList());
    }

    @ParameterizedTest
    @MethodSource("dev.crossorigin.Shipped#profiles")
    void everythingIsAsExpected(String profile) throws IOException {
        assertThat(inspection(profile, Map.of()).expectations()).allMatch(Expectation::met);
    }

    /** What the service then does, {@link ConfiguredHandlerTest} asks. */
    @ParameterizedTest
    @MethodSource("dev.crossorigin.Shipped#profiles")
    void theVariableReplacesTheListOfEveryProfile(String profile) throws IOException {
        var origins = "https://a.example,https://b.example";
        var variables = Map.of("QUARKUS_HTTP_CORS_ORIGINS", origins);
        assertThat(inspection(profile, variables).declaration().policy().orElseThrow().origins())
                .extracting(OriginEntry::declared)
                .containsExactly(origins.split(",", -1));
    }

    private static List<Finding> findings(String profile) throws IOException {
        return inspection(profile, Map.of()).findings();
    }

    private static Inspection inspection(String profile, Map<String, String> variables)
            throws IOException {
        var config = Configuration.of(Shipped.FILE, variables, profile);
        return Inspection.of(config);
    }
}
