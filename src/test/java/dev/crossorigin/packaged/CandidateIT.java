package dev.crossorigin.packaged;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import dev.crossorigin.Service;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A candidate policy is tried on what pages send to the packaged jar, and nothing changes. */
class CandidateIT {

    private static final String STAYS = "https://app.example.com";
    private static final String LOSES = "https://old.example.com";
    private static final String GAINS = "https://new.example.com";

    @TempDir Path home;

    @Test
    void whoWouldLoseOrGainIsSaidAndNothingIsEnforced() {
        var settings =
                Map.of(
                        "QUARKUS_HTTP_CORS_ORIGINS", STAYS + "," + LOSES,
                        "CORS_CANDIDATE_ORIGINS", STAYS + "," + GAINS + ",https://x.example/",
                        "CORS_CANDIDATE_METHODS", "GET,HEAD,OPTIONS");
        try (var service = Service.start(home, settings)) {
            assertThat(service.log())
                    .contains(
                            "cors.candidate.origins[2] \"https://x.example/\" (from environment"
                                    + " variable CORS_CANDIDATE_ORIGINS)");
            assertThat(get(service, STAYS)).isEqualTo(200);
            assertThat(get(service, LOSES)).isEqualTo(200);
            assertThat(get(service, LOSES)).isEqualTo(200);
            assertThat(get(service, GAINS)).isEqualTo(403);
            given().header("Origin", STAYS)
                    .header("Access-Control-Request-Method", "PUT")
                    .options(service.at("/data"))
                    .then()
                    .header("Access-Control-Allow-Origin", STAYS);
            var trial = given().get(service.managementAt("/q/cors/candidate")).jsonPath();
            assertThat(trial.getLong("wouldBlock")).isEqualTo(3);
            assertThat(trial.getLong("wouldAllow")).isEqualTo(1);
            assertThat(trial.getList("origins.origin", String.class))
                    .containsExactly(LOSES, STAYS, GAINS);
            assertThat(trial.getString("seen"))
                    .isEqualTo("QUARKUS_HTTP_CORS_ORIGINS=" + STAYS + "," + LOSES);
            assertThat(trial.getList("losses", String.class))
                    .anyMatch(line -> line.contains(LOSES));
            assertThat(given().get(service.managementAt("/q/metrics")).asString())
                    .contains(
                            "cors_candidate_changes_total{change=\"would-block\"} 3.0",
                            "cors_candidate_changes_total{change=\"would-allow\"} 1.0");
            var page = given().get(service.managementAt("/q/cors")).asString();
            assertThat(page).contains("Nothing of it is enforced", LOSES, GAINS);
        }
    }

    @Test
    void withoutACandidateThereIsNothingOfIt() {
        try (var service = Service.start(home, Map.of("QUARKUS_HTTP_CORS_ORIGINS", STAYS))) {
            get(service, LOSES);
            assertThat(given().get(service.managementAt("/q/cors/candidate")).asString())
                    .contains("null");
            assertThat(given().get(service.managementAt("/q/metrics")).asString())
                    .contains("cors_verdicts_total")
                    .doesNotContain("cors_candidate");
        }
    }

    private static int get(Service service, String origin) {
        return given().header("Origin", origin).get(service.at("/data")).statusCode();
    }
}
