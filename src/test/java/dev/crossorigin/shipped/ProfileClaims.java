package dev.crossorigin.shipped;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import dev.crossorigin.Shipped;
import io.restassured.http.Header;
import io.restassured.response.Response;
import java.net.URI;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/**
 * What the policy of a profile comes to, asked for at an address that is served under it: who is
 * declared passes, who is nearly declared does not.
 */
final class ProfileClaims {

    private static final String MAX_AGE = "Access-Control-Max-Age";

    private ProfileClaims() {}

    /** What a profile declares; {@code maxAge} in seconds. */
    record Expected(String profile, List<String> passes, List<String> nearMisses, String maxAge) {}

    static Stream<Expected> restrictedProfiles() {
        return Stream.of(
                new Expected(
                        "dev",
                        List.of("http://127.0.0.1:5500"),
                        List.of(
                                "http://localhost:5500",
                                "https://127.0.0.1:5500",
                                "http://127.0.0.1",
                                "http://127.0.0.1:5501",
                                "http://127.0.0.1:55000",
                                "http://127.0.0.1:5500/"),
                        "0"),
                new Expected(
                        "test",
                        List.of("https://app.test.example"),
                        nearMissesOf("app.test.example"),
                        "600"),
                new Expected(
                        "staging",
                        List.of(
                                "https://staging.example.com",
                                "https://pr-7.preview.example.com",
                                "https://pr-1234.preview.example.com"),
                        Stream.of(
                                        nearMissesOf("staging.example.com"),
                                        nearMissesOf("pr-7.preview.example.com"),
                                        List.of(
                                                "https://pr-.preview.example.com",
                                                "https://pr-7a.preview.example.com",
                                                "https://pr-7xpreview.example.com",
                                                "https://pr-7.previewxexample.com",
                                                "https://pr-7.preview.examplexcom"))
                                .flatMap(List::stream)
                                .toList(),
                        "600"),
                new Expected(
                        "prod",
                        List.of("https://app.example.com"),
                        nearMissesOf("app.example.com"),
                        "600"));
    }

    private static List<String> nearMissesOf(String host) {
        return List.of(
                "http://" + host,
                "https://" + host + ":8443",
                "https://" + host + ":443",
                "https://www." + host,
                "https://evil" + host,
                "https://" + host + ".evil.test",
                "https://" + host + ".",
                "https://" + host + "/",
                "HTTPS://" + host,
                "null");
    }

    static void onlyTheDeclaredOriginsPass(URI data, Expected expected) {
        assertThat(expected.passes()).allSatisfy(origin -> passes(data, origin));
        assertThat(expected.nearMisses()).allSatisfy(origin -> isRefused(data, origin));
        var preflight = preflight(data, expected.passes().get(0));
        assertThat(preflight.header("Access-Control-Allow-Methods"))
                .isEqualTo(methods(expected.profile()));
        assertThat(preflight.header("Access-Control-Allow-Headers"))
                .isEqualTo("content-type,if-match,if-none-match");
        assertThat(preflight.header(MAX_AGE)).isEqualTo(expected.maxAge());
        passesWithoutCors(data);
    }

    static void anyoneReadsAndNobodyWrites(URI data) {
        assertThat(List.of("https://anyone.example", "http://localhost:1", "null"))
                .allSatisfy(
                        origin -> {
                            passes(data, origin);
                            var put = given().header("Origin", origin).put(data);
                            assertThat(put.statusCode()).isEqualTo(403);
                            assertThat(
                                            preflight(data, origin)
                                                    .header("Access-Control-Allow-Methods"))
                                    .isEqualTo(methods("public"));
                        });
    }

    static void everythingCrossOriginIsRefused(URI data) {
        assertThat(List.of("https://app.example.com", "https://anyone.example", "null", "*"))
                .allSatisfy(origin -> isRefused(data, origin));
        passesWithoutCors(data);
        var own = "http://" + data.getAuthority();
        assertThat(given().header("Origin", own).put(data).statusCode()).isEqualTo(200);
    }

    private static String methods(String profile) {
        return Shipped.value(profile, "quarkus.http.cors.methods");
    }

    private static void passes(URI data, String origin) {
        var answer = given().header("Origin", origin).get(data);
        assertThat(answer.statusCode()).as(origin).isEqualTo(200);
        assertThat(answer.headers().getValues("Access-Control-Allow-Origin"))
                .containsExactly(origin);
        assertThat(answer.header("Access-Control-Allow-Credentials")).isNotEqualTo("true");
    }

    private static void isRefused(URI data, String origin) {
        var got = given().header("Origin", origin).get(data);
        assertThat(got.statusCode()).as(origin).isEqualTo(403);
        for (var answer : List.of(got, preflight(data, origin))) {
            assertThat(answer.statusCode()).as(origin).isIn(200, 403);
            assertThat(answer.header("Access-Control-Allow-Origin")).as(origin).isNull();
            assertThat(answer.asString()).as(origin).isEmpty();
        }
    }

    private static Response preflight(URI data, String origin) {
        return given().header("Origin", origin)
                .header("Access-Control-Request-Method", "PUT")
                .header("Access-Control-Request-Headers", "content-type")
                .options(data);
    }

    private static void passesWithoutCors(URI data) {
        var answer = given().get(data);
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.headers().asList())
                .extracting(Header::getName)
                .noneMatch(name -> name.toLowerCase(Locale.ROOT).startsWith("access-control-"));
    }
}
