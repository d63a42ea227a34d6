package dev.crossorigin.explain;

import static org.assertj.core.api.Assertions.assertThat;

import dev.crossorigin.browser.Exchange;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What is wrong beside what was asked for withholds no fix, unless the fix would build on it. */
class NeighbourTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "https://a.example/",
                "https://a.example/,https://B.example",
                "shop.example",
                "https://a.example:443"
            })
    void aSoundFixIsOfferedWithOneLineOnTheNeighbour(String origins) {
        var asked = Told.asked("https://new.test", "GET http://localhost:3000/a");
        var explanation =
                Explanation.whatIf(Told.policy("quarkus.http.cors.origins=" + origins), asked);
        assertThat(explanation.fixes())
                .singleElement()
                .extracting(Fix::write)
                .isEqualTo("%prod.quarkus.http.cors.origins=" + origins + ",https://new.test");
        assertThat(explanation.notes())
                .filteredOn(note -> note.startsWith("Outside dev mode the service would not start"))
                .hasSize(1);
    }

    @Test
    void nothingIsBuiltOnAPatternThatIsWrong() {
        var asked = Told.asked("https://new.test", "GET http://localhost:3000/a");
        var policy =
                Told.policy(
                        "quarkus.http.cors.origins=/https://.*/",
                        "quarkus.http.cors.access-control-allow-credentials=true");
        assertThat(
                        Explanation.whatIf(
                                        policy,
                                        Told.asked(
                                                "http://new.test", "GET http://localhost:3000/a"))
                                .fixes())
                .isEmpty();
        assertThat(Explanation.whatIf(policy, asked).allowed()).isTrue();
    }

    /** The other server's answer has nothing to do with what is declared here. */
    @Test
    void whatIsWrongHereWithholdsNoHeaderThere() {
        var asked = Told.asked("https://new.test", "GET https://api.example.com/a");
        var exchange = new Exchange(asked, Optional.empty(), List.of(), Told.answer("200"));
        var policy = Told.policy("quarkus.http.cors.methods=get");
        assertThat(Explanation.recorded(policy, exchange).fixes())
                .singleElement()
                .extracting(Fix::write)
                .isEqualTo("Access-Control-Allow-Origin: https://new.test");
    }

    /** That is how Chromium records it: an answer to the preflight, and none to the request. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "200 Access-Control-Allow-Origin: * | Access-Control-Allow-Methods: PUT",
                "403                                | status 204;Access-Control-Allow-Origin: https://app.example.com;Access-Control-Allow-Methods: PUT",
                "500 Access-Control-Allow-Origin: *, Access-Control-Allow-Methods: PUT | status 204"
            })
    void aBlockedPreflightGetsItsFixWithoutTheAnswerItself(String preflight, String lines) {
        var exchange =
                new Exchange(
                        Told.asked(Told.PAGE, "PUT https://api.example.com/a"),
                        Told.answer(preflight),
                        List.of(),
                        List.of(),
                        Optional.empty(),
                        Optional.of("net::ERR_FAILED"));
        assertThat(Explanation.witnessed(Told.policy(), exchange).fixes())
                .singleElement()
                .extracting(Fix::write)
                .isEqualTo(lines.replace(";", "\n"));
    }
}
