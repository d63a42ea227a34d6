package dev.crossorigin.shipped;

import static org.assertj.core.api.Assertions.assertThat;

import dev.crossorigin.declared.Configuration;
import dev.crossorigin.declared.Expectation;
import dev.crossorigin.declared.Inspection;
import dev.crossorigin.lint.Finding;
import dev.crossorigin.lint.Severity;
import dev.crossorigin.policy.OriginEntry;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What is shipped breaks no rule, and a warning that stays has its reason. */
class ShippedPoliciesTest {

    @ParameterizedTest
    @ValueSource(strings = {"dev", "test", "staging", "prod", "public"})
    void everyWarningHasAReason(String profile) throws IOException {
        assertThat(findings(profile))
                .filteredOn(finding -> finding.severity() != Severity.INFO)
                .isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "dev,     method-unserved method-not-allowed",
        "test,    method-unserved",
        "staging, ",
        "prod,    ",
        "public,  method-not-allowed"
    })
    void theseAreAccepted(String profile, String rules) throws IOException {
        assertThat(findings(profile).stream().map(finding -> finding.rule().id()))
                .containsExactlyInAnyOrder(rules == null ? new String[0] : rules.split(" "));
    }

    @ParameterizedTest
    @ValueSource(strings = {"dev", "test", "staging", "prod", "public"})
    void everythingIsAsExpected(String profile) throws IOException {
        assertThat(inspection(profile, Map.of()).expectations()).allMatch(Expectation::met);
    }

    /** What the service then does, {@link ConfiguredHandlerTest} asks. */
    @ParameterizedTest
    @ValueSource(strings = {"dev", "test", "staging", "prod", "public"})
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
        var config =
                Configuration.of(
                        Path.of("src/main/resources/application.properties"), variables, profile);
        return Inspection.of(config);
    }
}
