package dev.crossorigin.traffic;

import static dev.crossorigin.traffic.LeavingRow.ofCors;
import static dev.crossorigin.traffic.LeavingRow.row;
import static dev.crossorigin.traffic.LeavingRows.PAGE;
import static org.assertj.core.api.Assertions.assertThat;

import dev.crossorigin.web.Answer;
import dev.crossorigin.web.Headers;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** Answers of Quarkus's handler as they leave, over a raw socket and by the model. */
class AnswersTest {

    private static final Surrounded ALL_ON =
            new Surrounded(
                    Map.of(
                            "one-origin", "true",
                            "vary", "true",
                            "tidy", "true",
                            "refuse-malformed", "true"));

    /** As a stranger's service has it. */
    private static final Surrounded SAFE_ONLY =
            new Surrounded(
                    Map.of(
                            "one-origin", "true",
                            "vary", "true",
                            "tidy", "false",
                            "refuse-malformed", "false"));

    private static final Surrounded ALL_OFF = new Surrounded(Map.of("vary", "false"));

    @AfterAll
    static void close() {
        Stream.of(ALL_ON, SAFE_ONLY, ALL_OFF).forEach(Surrounded::close);
    }

    static Stream<LeavingRow> allOn() {
        return LeavingRows.allOn("/plain");
    }

    static Stream<LeavingRow> safeOnly() {
        return LeavingRows.safeOnly("/plain");
    }

    static Stream<LeavingRow> allOff() {
        return LeavingRows.allOff("/plain");
    }

    @ParameterizedTest
    @MethodSource("allOn")
    void withEverySwitchOnAnswersAreRight(LeavingRow row) {
        holds(row, ALL_ON);
    }

    @ParameterizedTest
    @MethodSource("safeOnly")
    void aStrangersAnswersOnlyVary(LeavingRow row) {
        holds(row, SAFE_ONLY);
    }

    @ParameterizedTest
    @MethodSource("allOff")
    void withEverySwitchOffAnswersAreTheHandlers(LeavingRow row) {
        holds(row, ALL_OFF);
    }

    private static void holds(LeavingRow row, Surrounded by) {
        var real = by.ask(row.request());
        var model = by.policy.answer(row.request(), new Answer(200, Headers.none()));
        assertThat(List.of(real.status(), ofCors(real.headers())))
                .isEqualTo(List.of(row.status(), row.lines()));
        assertThat(List.of(model.status(), ofCors(model.headers())))
                .isEqualTo(List.of(row.status(), row.lines()));
    }

    @ParameterizedTest
    @CsvSource({"/adds,200", "/adds-the-same,200", "/replaces,200", "/forbids,403"})
    void aResourcesOwnOriginIsReplacedByTheHandlers(String path, int status) {
        long before = SAFE_ONLY.answers.replaced().sum();
        var answer = SAFE_ONLY.ask(row("", "GET " + path + "\nOrigin: " + PAGE, 200).request());
        assertThat(answer.status()).isEqualTo(status);
        assertThat(answer.headers().all("Access-Control-Allow-Origin")).containsExactly(PAGE);
        assertThat(SAFE_ONLY.answers.replaced().sum()).isGreaterThan(before);
    }

    @ParameterizedTest
    @CsvSource({"/adds,https://evil.test", "/replaces,null", "/forbids,http://app.example.com"})
    void aRefusedOriginDoesNotReachTheResource(String path, String origin) {
        var answer = ALL_ON.ask(row("", "GET " + path + "\nOrigin: " + origin, 403).request());
        assertThat(answer.headers().all("Access-Control-Allow-Origin")).isEmpty();
        assertThat(answer.status()).isEqualTo(403);
    }

    @Test
    void aResourceCannotAllowCredentialsByTheWay() {
        var answer = ALL_ON.ask(row("", "GET /lets-in\nOrigin: " + PAGE, 200).request());
        assertThat(answer.headers().all("Access-Control-Allow-Credentials")).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "/plain,Origin",
        "/varies,'Origin, Accept-Encoding, Accept'",
        "/varies-alone,'Origin, Accept'",
        "/nowhere,Origin",
        "/fails,Origin"
    })
    void everyAnswerVariesWithTheOriginOnce(String path, String vary) {
        for (var origin : List.of("", "\nOrigin: " + PAGE)) {
            var answer = SAFE_ONLY.ask(row("", "GET " + path + origin, 200).request());
            assertThat(answer.headers().all("Vary")).containsExactly(vary);
        }
    }

    @Test
    void aJudgeSeesTheAnswerAsItLeaves() {
        ALL_ON.judged.clear();
        var answer = ALL_ON.ask(row("", "GET /varies\nOrigin: " + PAGE, 200).request());
        assertThat(ALL_ON.judged)
                .singleElement()
                .satisfies(seen -> assertThat(ofCors(seen)).isEqualTo(ofCors(answer.headers())));
    }
}
