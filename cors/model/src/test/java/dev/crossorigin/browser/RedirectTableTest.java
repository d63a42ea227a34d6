package dev.crossorigin.browser;

import static org.assertj.core.api.Assertions.assertThat;

import dev.crossorigin.web.Answer;
import dev.crossorigin.web.Headers;
import dev.crossorigin.web.Origin;
import dev.crossorigin.words.ConsoleText;
import dev.crossorigin.words.Engine;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Redirects, and the origin that the request names after them. */
class RedirectTableTest {

    private static final String PAGE = "https://shop.example";
    private static final String API = "https://api.example";
    private static final String OTHER = "https://other.example";

    private static Exchange redirected(
            String from, String method, int status, String to, String admitted) {
        var asked =
                new PageRequest(
                        Origin.of(PAGE), from + "/a", method, Headers.none(), CredentialsMode.OMIT);
        var redirect = Headers.of("Access-Control-Allow-Origin", PAGE, "Location", to);
        return new Exchange(
                asked,
                Optional.of(
                        new Answer(
                                204,
                                Headers.of(
                                        "Access-Control-Allow-Origin",
                                        PAGE,
                                        "Access-Control-Allow-Methods",
                                        "*"))),
                List.of(new Hop(from + "/a", new Answer(status, redirect))),
                Optional.of(new Answer(200, Headers.of("Access-Control-Allow-Origin", admitted))));
    }

    private static List<String> lines(Exchange exchange) {
        var verdict = Browser.judge(exchange);
        return Stream.of(Engine.values())
                .map(engine -> ConsoleText.of(engine, exchange, verdict).orElse(""))
                .toList();
    }

    @ParameterizedTest
    @CsvSource({
        "https://shop.example, /b, https://nobody.example, ''",
        "https://shop.example, https://api.example/b, https://shop.example, ''",
        "https://shop.example, https://api.example/b, null, AllowOriginMismatch",
        "https://api.example, /b, https://shop.example, ''",
        "https://api.example, https://api.example:443/b, https://shop.example, ''",
        "https://api.example, https://other.example/b, https://shop.example, AllowOriginMismatch",
        "https://api.example, https://other.example/b, null, ''",
        "https://api.example, https://other.example/b, *, ''",
        "https://api.example, http://api.example/b, https://shop.example, MixedContent",
        "https://api.example, https://shop.example/b, https://shop.example, AllowOriginMismatch",
        "https://api.example, https://shop.example/b, null, ''",
        "https://api.example, https://u:p@api.example/b, *, RedirectContainsCredentials",
        "https://shop.example, https://u:p@shop.example/b, *, ''",
        "https://shop.example, https://u@api.example/b, *, RedirectContainsCredentials",
        "https://api.example, ftp://api.example/b, *, CorsDisabledScheme",
        "https://api.example, 'data:,b', *, UnsafeRedirect",
        "https://api.example, 'http://[', *, InvalidRedirect",
        "https://api.example, https://api.example:22/b, *, BadPort"
    })
    void theRequestNamesNullFromTheSecondForeignOriginOn(
            String from, String to, String admitted, String fault) {
        var verdict = Browser.judge(redirected(from, "GET", 302, to, admitted));
        assertThat(verdict.faults().stream().map(Fault::name).findFirst().orElse(""))
                .isEqualTo(fault);
    }

    @ParameterizedTest
    @CsvSource({
        "301, POST, false",
        "302, POST, false",
        "303, PUT, false",
        "303, DELETE, false",
        "301, PUT, true",
        "302, DELETE, true",
        "307, PUT, true",
        "308, PUT, true",
        "307, POST, false"
    })
    void theMethodAfterARedirectDecidesOnThePreflight(
            int status, String method, boolean preflighted) {
        var exchange = redirected(PAGE, method, status, API + "/b", PAGE);
        assertThat(Browser.judge(exchange).preflighted()).isEqualTo(preflighted);
    }

    @Test
    void eachConsoleTellsOfATaintedOriginInItsOwnWay() {
        assertThat(lines(redirected(API, "GET", 302, OTHER + "/b", PAGE)))
                .containsExactly(
                        "Access to fetch at 'https://other.example/b' (redirected from"
                                + " 'https://api.example/a') from origin 'https://shop.example' has"
                                + " been blocked by CORS policy: The 'Access-Control-Allow-Origin'"
                                + " header has a value 'https://shop.example' that is not equal to"
                                + " the supplied origin. Have the server send the header with a"
                                + " valid value.",
                        "Cross-Origin Request Blocked: The Same Origin Policy disallows reading the"
                                + " remote resource at https://other.example/b. (Reason: CORS header"
                                + " ‘Access-Control-Allow-Origin’ does not match"
                                + " ‘https://shop.example’).",
                        "Origin null is not allowed by Access-Control-Allow-Origin. Status code:"
                                + " 200");
    }

    @Test
    void eachConsoleTellsOfUserinfoInItsOwnWay() {
        assertThat(lines(redirected(API, "GET", 302, "https://u:p@api.example/b", PAGE)))
                .containsExactly(
                        "Access to fetch at 'https://api.example/a' from origin"
                                + " 'https://shop.example' has been blocked by CORS policy: Redirect"
                                + " location '' contains a username and password, which is"
                                + " disallowed for cross-origin requests.",
                        "Cross-Origin Request Blocked: The Same Origin Policy disallows reading the"
                                + " remote resource at https://api.example/a. (Reason: CORS request"
                                + " did not succeed). Status code: (null).",
                        "Cross-origin redirection to https://u:p@api.example/b denied by"
                                + " Cross-Origin Resource Sharing policy: redirection URL"
                                + " https://u:p@api.example/b has credentials");
    }
}
