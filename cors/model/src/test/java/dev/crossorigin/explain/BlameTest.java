package dev.crossorigin.explain;

import static org.assertj.core.api.Assertions.assertThat;

import dev.crossorigin.browser.Exchange;
import dev.crossorigin.whatif.WhatIf;
import dev.crossorigin.words.Blame;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The first line says who has to change something, and only there a line is offered. */
class BlameTest {

    private static final String OURS = "quarkus.http.cors.";

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            nullValues = "-",
            value = {
                // A server that does not allow the page, in all the ways there are.
                "GET https://api.example.com/a       | '' | 200                                                        | BLOCKED by the answer of https://api.example.com",
                "GET https://api.example.com/a       | '' | 200 Access-Control-Allow-Origin: https://other.example.com | BLOCKED by the answer of https://api.example.com",
                "GET https://api.example.com/a       | '' | 404                                                        | BLOCKED by the answer of https://api.example.com",
                "GET https://api.example.com/a       | '' | 503 content-type: application/json                         | BLOCKED by the answer of https://api.example.com",
                "PUT https://api.example.com/a       | 200 Access-Control-Allow-Origin: * | ''                         | BLOCKED by the answer of https://api.example.com",
                "PUT https://api.example.com:8443/a  | 401 | ''                                                        | BLOCKED by the answer of https://api.example.com:8443",
                // Something on the way.
                "GET https://api.example.com/a       | '' | 502 content-type: text/html                                | BLOCKED by a proxy or gateway in front of https://api.example.com",
                "GET https://api.example.com/a       | '' | 503 content-type: text/html                                | BLOCKED by a proxy or gateway in front of https://api.example.com",
                "GET https://api.example.com/a       | '' | 504                                                        | BLOCKED by a proxy or gateway in front of https://api.example.com",
                "GET https://api.example.com/a       | '' | 522                                                        | BLOCKED by a proxy or gateway in front of https://api.example.com",
                "GET https://api.example.com/a       | '' | 407                                                        | BLOCKED by a proxy or gateway in front of https://api.example.com",
                "PUT https://api.example.com/a       | 407 proxy-authenticate: NTLM | ''                               | BLOCKED by a proxy or gateway in front of https://api.example.com",
                "PUT https://api.example.com/a       | 502 | ''                                                        | BLOCKED by a proxy or gateway in front of https://api.example.com",
                // The page, whatever the server answers.
                "GET http://api.example.com/a        | '' | 200 Access-Control-Allow-Origin: *                         | BLOCKED because of the page's own request",
                "TRACE https://api.example.com/a     | '' | ''                                                         | BLOCKED because of the page's own request",
                "GET https://me:pw@api.example.com/a | '' | ''                                                         | BLOCKED because of the page's own request",
                "GET https://api.example.com:25/a    | '' | ''                                                         | BLOCKED because of the page's own request",
                "GET file:///a                       | '' | ''                                                         | BLOCKED because of the page's own request",
                "patch https://api.example.com/a     | 200 Access-Control-Allow-Origin: *, Access-Control-Allow-Methods: PATCH | '' | BLOCKED because of the page's own request",
                "GET https://api.example.com/a Access-Control-Allow-Origin | 200 Access-Control-Allow-Origin: * | ''   | BLOCKED because of the page's own request",
                // Both: the server has to change something as well.
                "patch https://api.example.com/a     | 200 Access-Control-Allow-Origin: *, Access-Control-Allow-Methods: PUT | '' | BLOCKED by the answer of https://api.example.com",
                // Nobody, and nobody knows.
                "GET https://api.example.com/a       | '' | 200 Access-Control-Allow-Origin: *                         | ALLOWED",
                "PUT https://api.example.com/a       | 200 Access-Control-Allow-Origin: *, Access-Control-Allow-Methods: PUT | '' | UNKNOWN",
                "POST https://api.example.com/a      | '' | ''                                                         | UNKNOWN",
                "PUT https://api.example.com/a       | '' | 200 Access-Control-Allow-Origin: *                         | UNKNOWN"
            })
    void theFirstLineSaysWhoHasToChangeSomething(
            String request, String preflight, String actual, String heading) {
        var explanation = Told.recorded(Told.asked(Told.PAGE, request), preflight, actual);
        assertThat(explanation.heading()).isEqualTo(heading);
        assertThat(explanation.fixes())
                .allSatisfy(fix -> assertThat(fix.property()).doesNotContain(OURS));
    }

    @Test
    void aPageThatIsNobodysIsToBlameItself() {
        var asked = Told.asked("null", "GET https://api.example.com/a");
        assertThat(Told.recorded(asked, "", "200").blame()).contains(Blame.PAGE);
        assertThat(
                        Explanation.whatIf(
                                        Told.policy(),
                                        Told.asked("null", "GET http://localhost:3000/a"))
                                .blame())
                .contains(Blame.PAGE);
    }

    @ParameterizedTest
    @CsvSource({
        "net::ERR_CONNECTION_REFUSED, NETWORK",
        "net::ERR_NAME_NOT_RESOLVED, NETWORK",
        "net::ERR_CERT_AUTHORITY_INVALID, NETWORK",
        "net::ERR_BLOCKED_BY_CLIENT, BROWSER",
        "something else, UNKNOWN"
    })
    void whereNoAnswerCameWhatTheBrowserSaysDecides(String said, Blame blame) {
        var asked = Told.asked(Told.PAGE, "GET https://api.example.com/a");
        var exchange =
                new Exchange(
                        asked,
                        Optional.empty(),
                        List.of(),
                        List.of(),
                        Optional.empty(),
                        Optional.of(said));
        assertThat(Explanation.recorded(Told.policy(), exchange).blame()).contains(blame);
    }

    /** A browser that got an answer had leave to ask, now or before. */
    @Test
    void aBrowserThatWentOnHadItsPreflightAllowed() {
        var asked = Told.asked(Told.PAGE, "PUT https://api.example.com/a");
        var exchange =
                new Exchange(
                        asked,
                        Optional.empty(),
                        List.of(),
                        Told.answer("200 Access-Control-Allow-Origin: *"));
        assertThat(Explanation.witnessed(Told.policy(), exchange).ruling())
                .isEqualTo(Ruling.ALLOWED);
    }

    /** Other services have the same policy, and other lines. */
    @ParameterizedTest
    @CsvSource({
        "http://localhost:3000/a, POLICY",
        "http://127.0.0.1:3000/a, POLICY",
        "http://[::1]:3000/a, POLICY",
        "http://127.0.0.1:3300/a, SERVER",
        "https://localhost:3000/a, SERVER",
        "http://192.0.2.1:3000/a, SERVER",
        "http://api.localhost.example.com:3000/a, SERVER"
    })
    void aLineIsOursOnlyAtOurOwnAddress(String url, Blame blame) {
        var asked = Told.asked("http://other.example.com", "GET " + url);
        var policy = Told.policy();
        var explanation = Explanation.recorded(policy, WhatIf.under(policy.policy(), asked));
        assertThat(explanation.blame()).contains(blame);
        assertThat(explanation.fixes())
                .allSatisfy(
                        fix ->
                                assertThat(fix.property().startsWith(OURS))
                                        .isEqualTo(blame == Blame.POLICY));
    }

    @Test
    void anotherAnswerAtOurOwnAddressIsNotOurs() {
        var asked = Told.asked(Told.PAGE, "GET http://localhost:3000/a");
        assertThat(
                        Told.recorded(
                                        asked,
                                        "",
                                        "200 Access-Control-Allow-Origin: https://a.example")
                                .blame())
                .contains(Blame.SERVER);
    }
}
