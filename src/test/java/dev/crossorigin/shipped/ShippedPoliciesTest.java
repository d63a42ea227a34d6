package dev.crossorigin.shipped;

import static org.assertj.core.api.Assertions.assertThat;

import dev.crossorigin.declared.Configuration;
import dev.crossorigin.declared.Environment;
import dev.crossorigin.declared.Expectation;
import dev.crossorigin.declared.Inspection;
import dev.crossorigin.lint.Finding;
import dev.crossorigin.lint.Severity;
import dev.crossorigin.policy.OriginEntry;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** What is shipped breaks no rule, and a warning that stays has its reason. */
class ShippedPoliciesTest {

    @ParameterizedTest
    @EnumSource(Environment.class)
    void everyWarningHasAReason(Environment environment) throws IOException {
        assertThat(findings(environment))
                .filteredOn(finding -> finding.severity() != Severity.INFO)
                .isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "DEV,     method-unserved method-not-allowed",
        "TEST,    method-unserved",
        "STAGING, ",
        "PROD,    ",
        "PUBLIC,  method-not-allowed"
    })
    void theseAreAccepted(Environment environment, String rules) throws IOException {
        assertThat(findings(environment).stream().map(finding -> finding.rule().id()))
                .containsExactlyInAnyOrder(rules == null ? new String[0] : rules.split(" "));
    }

    @ParameterizedTest
    @EnumSource(Environment.class)
    void everythingIsAsExpected(Environment environment) throws IOException {
        assertThat(inspection(environment, Map.of()).expectations()).allMatch(Expectation::met);
    }

    /** What the service then does, {@link WholeApplicationIT} asks it. */
    @ParameterizedTest
    @EnumSource(Environment.class)
    void theVariableReplacesTheListOfEveryProfile(Environment environment) throws IOException {
        var origins = "https://a.example,https://b.example";
        var variables = Map.of("QUARKUS_HTTP_CORS_ORIGINS", origins);
        assertThat(
                        inspection(environment, variables)
                                .declaration()
                                .policy()
                                .orElseThrow()
                                .origins())
                .extracting(OriginEntry::declared)
                .containsExactly(origins.split(",", -1));
    }

    private static List<Finding> findings(Environment environment) throws IOException {
        return inspection(environment, Map.of()).findings();
    }

    private static Inspection inspection(Environment environment, Map<String, String> variables)
            throws IOException {
        var config =
                Configuration.of(
                        Path.of("src/main/resources/application.properties"),
                        variables,
                        environment.name().toLowerCase(Locale.ROOT));
        return Inspection.of(config);
    }
}
