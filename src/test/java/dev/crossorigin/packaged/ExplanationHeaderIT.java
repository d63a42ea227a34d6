package dev.crossorigin.packaged;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import dev.crossorigin.Service;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

/** The header that says why, on the packaged jar's real answers. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ExplanationHeaderIT {

    private static final String NAME = "Cors-Explanation";

    private static final String LISTED = "https://a.example";
    private static final String LINE = "QUARKUS_HTTP_CORS_ORIGINS=https://a.example,";

    @TempDir static Path home;

    private Service service;

    @SuppressWarnings("NullAway.Init") // The service is started before every test.
    ExplanationHeaderIT() {}

    @BeforeAll
    void start() {
        service =
                Service.start(
                        home,
                        Map.of("CORS_EXPLAIN_HEADER", "true", "QUARKUS_HTTP_CORS_ORIGINS", LISTED));
    }

    @AfterAll
    void stop() {
        service.close();
    }

    private static RequestSpecification from(String origin) {
        return given().header("Origin", origin);
    }

    private static RequestSpecification preflight(String origin, String method, String headers) {
        return from(origin)
                .header("Access-Control-Request-Method", method)
                .header("Access-Control-Request-Headers", headers);
    }

    private String link(String query) {
        return service.managementAt("/q/cors?").toString().replace("127.0.0.1", "localhost")
                + query;
    }

    private static String explanation(Response answer) {
        return String.valueOf(answer.header(NAME));
    }

    @Test
    void aRefusedOriginIsToldWhyWhatToWriteAndWhereToReadMore() {
        var answer = from("https://b.example").get(service.at("/data?a=b"));
        assertThat(answer.statusCode()).isEqualTo(403);
        assertThat(answer.body().asString()).isEmpty();
        assertThat(explanation(answer))
                .isEqualTo(
                        "MissingAllowOriginHeader; "
                                + LINE
                                + "https://b.example; "
                                + link(
                                        "origin=https://b.example&method=GET&credentials=same-origin&path=/data%3Fa%3Db"));
    }

    @Test
    void aPreflightThatWillFailSaysWhichHeaderIsMissing() {
        var answer = preflight(LISTED, "PUT", "content-type,x-trace").options(service.at("/data"));
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(explanation(answer))
                .startsWith("HeaderDisallowedByPreflightResponse; ")
                .contains("quarkus.http.cors.headers=content-type,if-match,if-none-match,x-trace; ")
                .endsWith(
                        link(
                                "origin=https://a.example&method=PUT&header=content-type&header=x-trace&credentials=same-origin&path=/data"));
    }

    @Test
    void theLinkLeadsToTheSameVerdict() {
        var told = explanation(from("https://b.example").get(service.at("/data"))).split("; ", -1);
        assertThat(given().urlEncodingEnabled(false).get(told[2]).asString())
                .contains("Blocked", told[0], told[1]);
    }

    @Test
    void anAllowedAnswerCarriesNone() {
        var data = service.at("/data");
        for (var answer :
                new Response[] {
                    given().get(data),
                    from(LISTED).get(data),
                    from(LISTED).get(service.at("/nothing")),
                    from(LISTED).delete(data),
                    from(LISTED).contentType("application/json").body("{}").put(data),
                    from(data.toString().replace("/data", "")).get(data),
                    preflight(LISTED, "PUT", "content-type").options(data)
                }) {
            assertThat(answer.headers().hasHeaderWithName(NAME))
                    .as(answer.headers().toString())
                    .isFalse();
        }
    }

    @Test
    void aWriteWithCookiesIsToldThatCredentialsAreMissing() {
        var answer = from(LISTED).cookie("a", "b").get(service.at("/data"));
        assertThat(explanation(answer))
                .startsWith("InvalidAllowCredentials; ")
                .contains("access-control-allow-credentials=true")
                .contains("credentials=include");
    }

    @Test
    void aPreflightThatNothingNeedsIsToldTooAndANavigationIsNot() {
        var upload =
                from("https://b.example")
                        .header("Access-Control-Request-Method", "POST")
                        .options(service.at("/data"));
        assertThat(explanation(upload))
                .startsWith("PreflightMissingAllowOriginHeader; " + LINE + "https://b.example; ");
        var posted =
                from("https://b.example")
                        .header("Sec-Fetch-Mode", "navigate")
                        .post(service.at("/data"));
        assertThat(posted.headers().hasHeaderWithName(NAME)).isFalse();
    }

    @Test
    void aLineThatIsWithheldIsSaidToBeSo() {
        assertThat(explanation(from("http://app.example.com").get(service.at("/data"))))
                .startsWith(
                        "MissingAllowOriginHeader; a line would fix this, but it is not offered; http");
    }

    @Test
    void aLinkNeverLeadsToAnError() {
        var request = from("https://b.example");
        for (int i = 0; i < 21; i++) {
            request = request.header("X-" + i, "1");
        }
        var told = explanation(request.get(service.at("/data"))).split("; ", -1);
        assertThat(given().get(told[2]).statusCode()).isEqualTo(200);
    }

    @Test
    void whatNoSettingMendsIsSaidToBeSo() {
        assertThat(explanation(from("null").get(service.at("/data"))))
                .startsWith("MissingAllowOriginHeader; no setting fixes this; http://localhost:");
    }

    @Test
    void aHostileRequestMakesAShortLineOfPlainText() {
        var answer =
                from("https://b.example<script>é")
                        .header("X-Long", "x".repeat(3000))
                        .get(service.at("/data?" + "q".repeat(1000)));
        assertThat(explanation(answer))
                .startsWith("MissingAllowOriginHeader; ")
                .matches("[ -~]{1,800}")
                .doesNotContain("<script>");
    }

    @Test
    void itIsOffUnlessSwitchedOn() {
        var answer = from("https://b.example").get(Service.shared(Map.of()).at("/data"));
        assertThat(answer.statusCode()).isEqualTo(403);
        assertThat(answer.headers().hasHeaderWithName(NAME)).isFalse();
    }
}
