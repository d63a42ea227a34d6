package dev.crossorigin.explain;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What has to be done apart from a line: the error first, the page's own slips, the address. */
class StepsTest {

    private static final String API = "https://api.example.com";

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "GET  | 401 | https://api.example.com answers with status 401 (Unauthorized). The request was not logged in (401): fix that first. Send the CORS headers with errors too; then the page can read the error.",
                "GET  | 404 | https://api.example.com answers with status 404 (Not Found). Nothing is served at this URL (404): correct the URL first. Send the CORS headers with errors too; then the page can read the error.",
                "GET  | 418 | https://api.example.com answers with status 418. The server refuses the request: find out why first. Send the CORS headers with errors too; then the page can read the error.",
                "POST | 500 | https://api.example.com answers with status 500 (Internal Server Error). The server failed: look at its log and fix that first. Send the CORS headers with errors too; then the page can read the error. The POST reached the server: check whether it changed something there before you send it again.",
                "GET  | 503 content-type: application/json | https://api.example.com answers with status 503 (Service Unavailable). The server failed: look at its log and fix that first. Send the CORS headers with errors too; then the page can read the error.",
                "GET  | 502 server: nginx | https://api.example.com answers with status 502 (Bad Gateway). A proxy or gateway answers with an error page of its own, because the server behind it does not answer: check that the server runs and answers in time. The missing header is only a consequence. nginx adds a header to errors only with the word always: add_header Access-Control-Allow-Origin … always.",
                "GET  | 407 | https://api.example.com answers with status 407 (Proxy Authentication Required). A proxy between the browser and the server asks for a login (407). Log in to it, or let it pass this request; no CORS setting changes this."
            })
    void anErrorIsFixedBeforeItsHeaders(String method, String answer, String step) {
        var asked = Told.asked(Told.PAGE, method + " " + API + "/a");
        assertThat(Told.recorded(asked, "", answer).steps()).containsExactly(step);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "GET    | x-a               | without the header x-a",
                "GET    | x-b,cache-control | without the headers cache-control, x-b",
                "POST   | content-type      | without the header content-type",
                "DELETE | ''                | GET or POST instead of DELETE",
                "PUT    | authorization     | GET or POST instead of PUT and without the header authorization"
            })
    void aServerThatAnswersNoPreflightsIsAskedWithoutOne(
            String method, String headers, String simpler) {
        var request = method + " " + API + "/a" + (headers.isEmpty() ? "" : " " + headers);
        assertThat(Told.recorded(Told.asked(Told.PAGE, request), "405", "").steps())
                .containsExactly(
                        "https://api.example.com answers the preflight (the OPTIONS request that browsers send"
                                + " first) with status 405 (Method Not Allowed). The server does not answer"
                                + " preflights at this URL. Let the server answer OPTIONS with a status from"
                                + " 200 to 299 before anything else looks at the request. If you cannot change"
                                + " that server, ask so that no preflight is needed: GET or POST without extra"
                                + " headers. For this request that means: "
                                + simpler
                                + ".");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "307 Location: /a/                    | https://api.example.com/a/ | , which here adds a slash at the end",
                "307 Location: http://api.example.com/a/ | https://api.example.com/a/ | , which here adds a slash at the end",
                "301 Location: https://www.example.com/a | https://www.example.com/a  | ''",
            })
    void thePageAsksWhereAPreflightIsRedirectedTo(String preflight, String url, String how) {
        var asked = Told.asked(Told.PAGE, "PUT " + API + "/a");
        assertThat(Told.recorded(asked, preflight, "").steps())
                .singleElement()
                .asString()
                .startsWith(
                        "Let the page ask %s itself: browsers do not follow the redirect of a preflight%s. Or let https://api.example.com answer OPTIONS requests before it redirects."
                                .formatted(url, how));
    }

    @Test
    void aRedirectThatLosesHttpsIsNotFollowedInWords() {
        var asked = Told.asked(Told.PAGE, "PUT " + API + "/a");
        assertThat(Told.recorded(asked, "307 Location: http://api.example.com/a/", "").steps())
                .singleElement()
                .asString()
                .endsWith("make it trust the headers with which the proxy in front of it says so.");
    }

    @Test
    void aPreflightToHttpIsSentToHttpsWhereItIsRedirected() {
        var asked = Told.asked("http://localhost:5173", "PUT http://localhost:5167/a");
        assertThat(Told.recorded(asked, "308 Location: https://localhost:7167/a", "").steps())
                .containsExactly(
                        "Let the page ask https://localhost:7167/a itself: browsers do not follow the redirect of a preflight, which here leads to https. Or let http://localhost:5167 answer OPTIONS requests before it redirects.");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://sso.example.com/realms/demo/protocol/openid-connect/auth?client_id=a",
                "https://id.example.com/oauth2/v2.0/authorize?client_id=a",
                "https://id.example.com/oauth2/v1/authorize?client_id=a",
                "https://id.example.com/authorize?response_type=code",
                "https://accounts.example.com/o/oauth2/v2/auth?scope=a",
                "https://adfs.example.com/adfs/ls/?wa=wsignin1.0",
                "https://idp.example.com/idp/profile/SAML2/Redirect/SSO?SAMLRequest=a",
                "https://cas.example.com/cas/login?service=a",
                "https://team.example.com/cdn-cgi/access/login/api.example.com?kid=a",
                "https://api.example.com/Account/Login?ReturnUrl=a",
                "https://api.example.com/users/sign_in",
                "https://api.example.com/login",
                "https://api.example.com/oauth2/start?rd=a",
                "https://id.example.com/oauth2/default/v1/authorize?client_id=a",
                "https://id.example.com/application/o/authorize/?client_id=a",
                "https://id.example.com/if/flow/default-authentication-flow/?next=a",
                "https://sso.example.com/realms/demo/login-actions/authenticate?code=a",
                "https://ci.example.com/securityRealm/commenceLogin?from=a",
                "https://api.example.com/.pomerium/sign_in?pomerium_redirect_uri=a",
                "https://api.example.com/wp-login.php?redirect_to=a",
                "https://api.example.com/accounts/login/?next=/a",
                "https://dev.example.com/pf-signin?id=a",
                "https://deploy.example.com/sso-api?url=a",
                "https://api.example.com/.auth/login/aad?post_login_redirect_uri=a",
                "https://auth.example.com/?rd=https://api.example.com/a",
                "https://login.example.com/"
            })
    void aLoginPageGetsNoHeader(String login) {
        var explanation = Told.redirected(Told.PAGE, API + "/a", "302 Location: " + login, "200");
        assertThat(explanation.steps()).hasSize(1).first().asString().contains("status 401");
        assertThat(explanation.heading()).isEqualTo("BLOCKED by the answer of " + API);
        assertThat(explanation.fixes()).isEmpty();
    }

    @Test
    void aPreflightThatIsLedToALoginPageNeedsNone() {
        var asked = Told.asked(Told.PAGE, "PUT " + API + "/a");
        var preflight = "302 Location: https://login.example.com/";
        assertThat(Told.recorded(asked, preflight, "").steps())
                .anyMatch(
                        step ->
                                step.endsWith(
                                        "without any login, because browsers send none with them."));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://cdn.example.com/a.json",
                "https://api.example.com/v2/a",
                "https://api.example.com/blog/logins-explained",
                "https://api.example.com/authors/1",
                "https://auth-images.example.com/a.png",
                "https://api.example.com/plugins",
                "https://api.example.com/design",
                "https://api.example.com/catalog-in"
            })
    void anotherAddressIsNoLoginPage(String url) {
        assertThat(LoginPage.isLogin(url)).isFalse();
    }

    @ParameterizedTest
    @CsvSource({
        "access-control-allow-origin, access-control-allow-origin",
        "Access-Control-Allow-Headers, Access-Control-Allow-Headers"
    })
    void aResponseHeaderIsTakenOutOfTheRequest(String header, String named) {
        var asked = Told.asked(Told.PAGE, "GET http://localhost:3000/a " + header);
        var explanation =
                Explanation.whatIf(Told.policy("quarkus.http.cors.headers=content-type"), asked);
        assertThat(explanation.steps())
                .containsExactly(
                        "Take %s out of the request: it is a response header, which a server sends and a page does not."
                                .formatted(named));
        assertThat(explanation.fixes()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Access-Control-Allow-Origin: *, Access-Control-Allow-Origin: https://app.example.com | The answer has 2 lines of Access-Control-Allow-Origin, \"*\" and \"https://app.example.com\". Two parts of the way each wrote one",
                "Access-Control-Allow-Origin: *, Access-Control-Allow-Origin: *                       | The answer has 2 lines of Access-Control-Allow-Origin, \"*\" and \"*\". Two parts of the way each wrote one",
            })
    void twoWritersAreNamed(String headers, String step) {
        var asked = Told.asked(Told.PAGE, "GET " + API + "/a");
        assertThat(Told.recorded(asked, "", "200 " + headers).steps())
                .singleElement()
                .asString()
                .startsWith(step);
    }

    @Test
    void aListOnOneLineHasOneWriter() {
        var asked = Told.asked(Told.PAGE, "GET " + API + "/a");
        assertThat(Told.recorded(asked, "", "200 Access-Control-Allow-Origin: *,null").steps())
                .isEmpty();
    }

    @Test
    void aMisspelledOriginOfAnotherServerIsItsOwn() {
        var asked = Told.asked(Told.PAGE, "GET " + API + "/a");
        var answer = "200 Access-Control-Allow-Origin: https://app.exmple.com";
        assertThat(Told.recorded(asked, "", answer).steps())
                .containsExactly(
                        "The server allows https://app.exmple.com, which differs from https://app.example.com by its spelling. Correct whichever of the two is wrong.");
    }

    @Test
    void whatIsListedIsAskedForBeforeAMisspelledOriginIsAllowed() {
        var asked = Told.asked("https://app.exmple.com", "GET http://localhost:3000/a");
        assertThat(Explanation.whatIf(Told.policy(), asked).steps())
                .containsExactly(
                        "Did you mean https://app.example.com? That one is listed, and https://app.exmple.com differs from it by its spelling. Correct whichever of the two is wrong.");
    }

    @Test
    void whatIsNotKnownIsSaidWithTheWayToKnowIt() {
        var asked = Told.asked(Told.PAGE, "POST " + API + "/a");
        var explanation = Told.recorded(asked, "", "");
        assertThat(explanation.ruling()).isEqualTo(Ruling.UNKNOWN);
        assertThat(explanation.steps())
                .containsExactly(
                        "The answer to POST https://api.example.com/a is not recorded. To know it, run explain --url with --send-actual, which sends the request, or send it from the page and save a HAR file.");
    }
}
