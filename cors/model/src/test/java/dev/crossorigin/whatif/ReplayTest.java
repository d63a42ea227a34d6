package dev.crossorigin.whatif;

import static org.assertj.core.api.Assertions.assertThat;

import dev.crossorigin.browser.Browser;
import dev.crossorigin.browser.CredentialsMode;
import dev.crossorigin.browser.Exchange;
import dev.crossorigin.browser.Fault;
import dev.crossorigin.browser.Hop;
import dev.crossorigin.browser.PageRequest;
import dev.crossorigin.policy.CorsPolicy;
import dev.crossorigin.policy.Credentials;
import dev.crossorigin.policy.MaxAge;
import dev.crossorigin.policy.Names;
import dev.crossorigin.policy.OriginRule;
import dev.crossorigin.web.Answer;
import dev.crossorigin.web.Headers;
import dev.crossorigin.web.Origin;
import dev.crossorigin.web.Url;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** What would come of a recorded request under a policy. */
class ReplayTest {

    private static final Origin PAGE = Origin.of("https://app.example");
    private static final String API = "https://api.example/a";
    private static final String LOGIN = "https://login.example/b";

    private static final CorsPolicy POLICY =
            new CorsPolicy(
                    true,
                    List.of(new OriginRule.Exactly(PAGE.toString())),
                    Names.parse(List.of("GET", "PUT")),
                    Names.parse(List.of()),
                    Names.parse(List.of()),
                    new MaxAge.Unset(),
                    Credentials.DENIED);

    private static final Answer REFUSED = new Answer(403, Headers.none());

    @Test
    void theServiceAnswersUnderThePolicy() {
        var recorded = recorded(PAGE, "PUT", Optional.of(REFUSED), List.of(), Optional.empty());
        assertThat(faults(recorded)).contains("PreflightMissingAllowOriginHeader");
        assertThat(faults(replayed(recorded))).isEmpty();
    }

    @Test
    void whatThePolicyDoesNotAllowStaysBlocked() {
        var other = Origin.of("https://b.example");
        var recorded = recorded(other, "GET", Optional.empty(), List.of(), Optional.of(REFUSED));
        assertThat(faults(replayed(recorded))).containsExactly("MissingAllowOriginHeader");
    }

    /** No policy of the service changes what another server answers. */
    @Test
    void whereARedirectLeadsAnswersAsItDid() {
        var away = new Hop(API, new Answer(302, Headers.of("Location", LOGIN)));
        var page = new Answer(200, Headers.of("Content-Type", "text/html"));
        var recorded = recorded(PAGE, "GET", Optional.empty(), List.of(away), Optional.of(page));
        var replayed = replayed(recorded);
        assertThat(replayed.actual()).contains(page);
        assertThat(Browser.judge(replayed).faults())
                .extracting(fault -> fault.step().url())
                .containsExactly(LOGIN);
    }

    @Test
    void aRedirectOfTheServiceIsRefusedAheadOfItsTarget() {
        var away = new Hop(API, new Answer(302, Headers.of("Location", LOGIN)));
        var open = new Answer(200, Headers.of("Access-Control-Allow-Origin", "*"));
        var other = Origin.of("https://b.example");
        var replayed =
                replayed(
                        recorded(other, "GET", Optional.empty(), List.of(away), Optional.of(open)));
        assertThat(replayed.hops()).isEmpty();
        assertThat(replayed.actual()).map(Answer::status).contains(403);
    }

    /** The page's own preflight is the service's, that of the target was recorded. */
    @Test
    void eachPreflightIsAnsweredByItsServer() {
        var away = new Hop(API, new Answer(307, Headers.of("Location", LOGIN)));
        var allows =
                new Answer(
                        204,
                        Headers.of(
                                "Access-Control-Allow-Origin",
                                "*",
                                "Access-Control-Allow-Methods",
                                "PUT"));
        var recorded =
                new Exchange(
                        asked(PAGE, "PUT"),
                        Optional.of(REFUSED),
                        List.of(allows),
                        List.of(away),
                        Optional.of(allows),
                        Optional.empty());
        var replayed = replayed(recorded);
        assertThat(replayed.preflight()).map(Answer::status).contains(200);
        assertThat(replayed.laterPreflights()).containsExactly(allows);
        assertThat(faults(replayed)).isEmpty();
    }

    @Test
    void headersOfAnOlderPolicyAreTakenOff() {
        var old = Headers.of("Location", LOGIN, "Access-Control-Allow-Origin", "https://b.example");
        var recorded =
                recorded(
                        PAGE,
                        "GET",
                        Optional.empty(),
                        List.of(new Hop(API, new Answer(302, old))),
                        Optional.empty());
        assertThat(replayed(recorded).hops())
                .extracting(hop -> hop.answer().headers().joined("Access-Control-Allow-Origin"))
                .containsExactly(Optional.of(PAGE.toString()));
    }

    private static Exchange replayed(Exchange recorded) {
        return Replay.of(POLICY, ReplayTest::isService, recorded);
    }

    private static boolean isService(Url url) {
        return url.host().equals("api.example");
    }

    private static List<String> faults(Exchange exchange) {
        return Browser.judge(exchange).faults().stream().map(Fault::name).toList();
    }

    private static Exchange recorded(
            Origin page,
            String method,
            Optional<Answer> preflight,
            List<Hop> hops,
            Optional<Answer> actual) {
        return new Exchange(asked(page, method), preflight, hops, actual);
    }

    private static PageRequest asked(Origin page, String method) {
        return new PageRequest(page, API, method, Headers.none(), CredentialsMode.SAME_ORIGIN);
    }
}
