package dev.crossorigin.handler;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.catchThrowable;

import dev.crossorigin.handler.RealHandler.Received;
import dev.crossorigin.policy.Crash;
import dev.crossorigin.policy.OriginEntry.Broken;
import dev.crossorigin.policy.OriginRule;
import dev.crossorigin.policy.Outcome;
import dev.crossorigin.policy.Outcome.Crashed;
import dev.crossorigin.policy.Outcome.PassedOn;
import dev.crossorigin.policy.Outcome.Refused;
import dev.crossorigin.policy.Refusal;
import dev.crossorigin.web.Answer;
import io.quarkus.vertx.http.runtime.cors.CORSFilter;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Puts the model and Quarkus's handler to the same requests. */
class CorsPolicyAgainstHandlerTest {

    private static final long SEED = 20_261_101;
    private static final int POLICIES = 250;
    private static final int REQUESTS_EACH = 10;
    private static final int ENOUGH = 50;

    private static RealHandler handler;

    @BeforeAll
    static void open() throws IOException {
        handler = new RealHandler();
    }

    @AfterAll
    static void close() throws IOException {
        handler.close();
    }

    @ParameterizedTest
    @MethodSource("dev.crossorigin.handler.Claim#all")
    void theModelAnswersAsClaimed(Claim claim) {
        assertThat(claim.put().predicted()).isEqualTo(claim.outcome());
    }

    @ParameterizedTest
    @MethodSource("dev.crossorigin.handler.Claim#all")
    void theHandlerAnswersAsClaimed(Claim claim) {
        handler.enforce(claim.put().declaration());
        assertThat(handler.ask(claim.put().request())).isEqualTo(seen(claim.outcome()));
    }

    @Test
    void theHandlerAnswersAsPredictedWhateverIsDeclaredAndAsked() {
        var generator = new Generator(SEED);
        var kinds = new TreeMap<String, Integer>();
        var differences = new ArrayList<String>();
        for (int i = 0; i < POLICIES; i++) {
            var declaration = generator.declaration();
            handler.enforce(declaration);
            for (int j = 0; j < REQUESTS_EACH; j++) {
                var generated = new Case(declaration, generator.request(declaration));
                var predicted = generated.predicted();
                kinds.merge(kind(predicted), 1, Integer::sum);
                var received = handler.ask(generated.request());
                if (!received.equals(seen(predicted))) {
                    differences.add(
                            "%s%npredicted %s%nreceived  %s%n"
                                    .formatted(generated, seen(predicted), received));
                }
            }
        }
        System.out.printf("%d pairs, seed %d: %s%n", POLICIES * REQUESTS_EACH, SEED, kinds);
        assertThat(differences.stream().limit(10))
                .as("10 of %d differences", differences.size())
                .isEmpty();
        assertThat(kinds)
                .hasSize(8)
                .allSatisfy((kind, times) -> assertThat(times).isGreaterThan(ENOUGH));
    }

    /** What a socket shows of an outcome. */
    private static Received seen(Outcome outcome) {
        var answer = outcome.over(RealHandler.RESOURCE);
        if (outcome instanceof Refused refused) {
            return new Received(answer, reason(refused.reason()));
        }
        if (outcome instanceof Crashed crashed) {
            var headers = answer.headers().plus(RealHandler.THROWN, thrown(crashed.cause()));
            return new Received(new Answer(500, headers), "Internal Server Error");
        }
        return new Received(answer, "OK");
    }

    private static String reason(Refusal refusal) {
        return switch (refusal) {
            case ORIGIN -> "CORS Rejected - Invalid origin";
            case METHOD -> "CORS Rejected - Invalid method";
            case MALFORMED -> throw new AssertionError("The handler refuses nothing as such");
        };
    }

    private static String thrown(Crash cause) {
        return switch (cause) {
            case NO_HOST, UNREADABLE_HOST -> "NullPointerException";
            case UNREADABLE_TARGET -> "IllegalArgumentException";
            case PATTERN_OVERFLOW -> "StackOverflowError";
        };
    }

    @ParameterizedTest
    @ValueSource(strings = {"/", "/*/", "/(/", "/[/", "/a{2/", "/https://a{2,1}/", "/\\/"})
    void whatIsBrokenStopsTheHandlerToo(String entry) {
        assertThat(OriginRule.parse(List.of("null", entry)).get(1)).isInstanceOf(Broken.class);
        assertThat(catchThrowable(() -> new CORSFilter(Declaration.of("null", entry)))).isNotNull();
    }

    @Test
    void aMethodThatIsNoTokenStopsTheHandlerToo() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new CORSFilter(Declaration.unset().withMethods("GE T")));
    }

    private static String kind(Outcome outcome) {
        if (outcome instanceof Refused refused) {
            return "refused " + refused.reason();
        }
        if (outcome instanceof Crashed crashed) {
            return "crashed " + crashed.cause();
        }
        if (outcome instanceof PassedOn passed) {
            return passed.headers().lines().isEmpty() ? "passed" : "passed and admitted";
        }
        return "preflight answered";
    }
}
