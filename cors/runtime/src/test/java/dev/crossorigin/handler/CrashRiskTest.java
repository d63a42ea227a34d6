package dev.crossorigin.handler;

import static org.assertj.core.api.Assertions.assertThat;

import dev.crossorigin.policy.CorsPolicy;
import dev.crossorigin.policy.CrashRisk;
import dev.crossorigin.policy.Outcome.Crashed;
import dev.crossorigin.web.Request;
import java.util.ArrayList;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What is told at once of a request, compared with the model that is compared with the handler. */
class CrashRiskTest {

    private static final long SEED = 20_261_128;
    private static final int POLICIES = 2_000;
    private static final int REQUESTS_EACH = 25;

    private static final CorsPolicy POLICY =
            Declaration.of("https://shop.example", "/https://([a-z0-9-]+[.])*shop.example/")
                    .policy();

    @Test
    void noRequestThatMakesTheHandlerCrashIsToldToBeSafe() {
        var generator = new Generator(SEED);
        var missed = new ArrayList<Request>();
        int crashes = 0;
        int cleared = 0;
        for (int i = 0; i < POLICIES; i++) {
            var declaration = generator.declaration();
            var policy = declaration.policy();
            for (int j = 0; j < REQUESTS_EACH; j++) {
                var request = generator.request(declaration);
                boolean crash = policy.answer(request) instanceof Crashed;
                boolean risk = isRisk(policy, request);
                crashes += crash ? 1 : 0;
                cleared += risk ? 0 : 1;
                if (crash && !risk) {
                    missed.add(request);
                }
            }
        }
        System.out.printf("seed %d: %d crashes, %d told to be safe%n", SEED, crashes, cleared);
        assertThat(missed).isEmpty();
        assertThat(crashes).isGreaterThan(1_000);
        assertThat(cleared).isGreaterThan(POLICIES * REQUESTS_EACH / 2);
    }

    @ParameterizedTest
    @CsvSource({
        "https://shop.example, api.example, /orders",
        "https://evil.example, api.example, /orders",
        "http://evil.example, api.example:3000, /orders?a=1&b=2",
        "http://evil.example, localhost, /",
        "https://evil.example, a_b, /orders",
        "null, a_b, '/{}'"
    })
    void anOrdinaryRequestNeedsNoModel(String origin, String host, String target) {
        assertThat(isRisk(POLICY, Case.to("http", host, target, origin))).isFalse();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"a_b", "a_b:80", "", "api.example:", "1.2.3.4.5", "x.1y", "a-.b", "[::1]"})
    void aHostThatMayBeUnreadableIsARisk(String host) {
        assertThat(isRisk(POLICY, Case.to("http", host, "/orders", "http://evil.example")))
                .isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"/{}", "/a|b", "/100%", "/é", "orders", "", "/a#b", "/a\\b"})
    void aTargetThatMayBeUnreadableIsARisk(String target) {
        assertThat(isRisk(POLICY, Case.to("http", "api.example", target, "http://evil.example")))
                .isTrue();
    }

    @Test
    void aLongOriginIsARiskForPatternsOnly() {
        var origin = "https://" + "a.".repeat(3_500) + "evil";
        var request = Case.to("http", "api.example", "/orders", origin);
        assertThat(isRisk(POLICY, request)).isTrue();
        assertThat(isRisk(Declaration.of("https://shop.example").policy(), request)).isFalse();
    }

    @Test
    void aPolicyForEveryOriginHasNoRisk() {
        assertThat(CrashRisk.of(Declaration.of("*").policy())).isEmpty();
        assertThat(CrashRisk.of(Declaration.of("https://shop.example").disabled().policy()))
                .isEmpty();
    }

    private static boolean isRisk(CorsPolicy policy, Request request) {
        var origin = request.origin();
        return origin.isPresent()
                && CrashRisk.of(policy)
                        .filter(risk -> !risk.isListed(origin.get()))
                        .filter(
                                risk ->
                                        risk.isIn(
                                                origin.get(),
                                                request.scheme(),
                                                request.authority().orElse(""),
                                                request.target()))
                        .isPresent();
    }
}
