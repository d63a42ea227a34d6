package dev.crossorigin.config;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import dev.crossorigin.declaration.Expectation;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What is expected under {@code cors.expect} is read, put to the policy, and explained. */
class ExpectationsTest {

    private static final List<String> POLICY =
            List.of(
                    "quarkus.http.cors.enabled=true",
                    "quarkus.http.cors.origins=https://a.example",
                    "quarkus.http.cors.methods=GET,HEAD,OPTIONS,PUT",
                    "quarkus.http.cors.headers=content-type",
                    "quarkus.http.cors.access-control-allow-credentials=false");

    @TempDir Path folder;

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            nullValues = "-",
            value = {
                "https://a.example | PUT    | content-type   | -       | allowed",
                "https://a.example | PUT    | x-trace        | -       | blocked: HeaderDisallowedByPreflightResponse x-trace",
                "https://a.example | DELETE | -              | -       | blocked: MethodDisallowedByPreflightResponse DELETE",
                "https://a.example | GET    | -              | include | blocked: InvalidAllowCredentials false",
                "http://a.example  | GET    | -              | omit    | blocked: MissingAllowOriginHeader",
                "null              | GET    | -              | -       | blocked: MissingAllowOriginHeader",
                "https://a.example | GET    | content-type: text/plain | - | allowed"
            })
    void itSaysWhatBrowsersDo(
            String origin, String method, String headers, String credentials, String outcome)
            throws IOException {
        var fields =
                Stream.of(
                        "origin=" + origin,
                        "method=" + method,
                        "headers=" + (headers == null ? "" : headers),
                        "credentials=" + (credentials == null ? "same-origin" : credentials),
                        "outcome=allowed");
        var but = outcome.equals("allowed") ? "and" : "but";
        var why = "%s from %s must be allowed %s is %s".formatted(method, origin, but, outcome);
        assertThat(results(Map.of(), fields.map("cors.expect.it."::concat)))
                .extracting(ExpectationsTest::all)
                .containsExactly(
                        List.of(
                                "it",
                                "application.properties, line 6",
                                outcome.equals("allowed"),
                                why));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "outcome=blocked                             | origin is missing; write one as browsers do, such as https://app.example, or null",
                "origin=https://a.example/ outcome=blocked   | origin \"https://a.example/\": write one as browsers do, such as https://app.example, or null",
                "origin=null                                 | outcome \"\": write allowed or blocked",
                "origin=null outcome=denied                  | outcome \"denied\": write allowed or blocked",
                "origin=null outcome=blocked credentials=yes | credentials \"yes\": write omit, same-origin or include",
                "origin=null outcome=blocked verb=PUT        | field \"verb\": the fields are origin, method, headers, credentials, outcome",
                "Origin=null Outcome=blocked                 | field \"Origin\": the fields are origin, method, headers, credentials, outcome",
                "origin=null outcome=blocked method=PUT,POST | browsers do not send such a request (InvalidMethod PUT,POST); write one that a page can send",
                "origin=null outcome=blocked headers=a/b     | browsers do not send such a request (InvalidHeader a/b); write one that a page can send"
            })
    void whatCannotBeReadIsNotMet(String fields, String why) throws IOException {
        var lines = Stream.of(fields.split(" ", -1)).map("cors.expect.it."::concat);
        assertThat(results(Map.of(), lines))
                .extracting(Expectation::met, Expectation::why)
                .containsExactly(tuple(false, why));
    }

    @Test
    void oneWithoutANameIsNotMet() throws IOException {
        assertThat(results(Map.of(), Stream.of("cors.expect.outcome=blocked")))
                .extracting(Expectation::met, Expectation::why)
                .containsExactly(
                        tuple(
                                false,
                                "it has no name; write one before the field, as in"
                                        + " cors.expect.shop-can-read.origin"));
    }

    @Test
    void aVariableReplacesAFieldOfAFile() throws IOException {
        var file =
                Stream.of(
                        "cors.expect.shop-can-read.origin=https://shop.example",
                        "cors.expect.shop-can-read.outcome=allowed");
        var variables = Map.of("CORS_EXPECT_SHOP_CAN_READ_ORIGIN", "https://a.example");
        assertThat(results(variables, file))
                .extracting(ExpectationsTest::all)
                .containsExactly(
                        List.of(
                                "shop-can-read",
                                "environment variable CORS_EXPECT_SHOP_CAN_READ_ORIGIN",
                                true,
                                "GET from https://a.example must be allowed and is allowed"));
    }

    @Test
    void variablesAloneAreAnExpectationToo() throws IOException {
        var variables =
                Map.of(
                        "CORS_EXPECT_SHOP_CAN_READ_ORIGIN", "https://a.example",
                        "CORS_EXPECT_SHOP_CAN_READ_OUTCOME", "blocked");
        assertThat(results(variables, Stream.of()))
                .extracting(ExpectationsTest::all)
                .containsExactly(
                        List.of(
                                "shop.can.read",
                                "environment variable CORS_EXPECT_SHOP_CAN_READ_ORIGIN",
                                false,
                                "GET from https://a.example must be blocked but is allowed"));
    }

    @Test
    void withoutAPolicyNothingIsMet() throws IOException {
        var lines =
                Stream.of(
                        "quarkus.http.cors.origins=/[/",
                        "cors.expect.it.origin=null",
                        "cors.expect.it.outcome=blocked");
        assertThat(results(Map.of(), lines))
                .extracting(Expectation::met, Expectation::why)
                .containsExactly(
                        tuple(false, "it cannot be tried, because the CORS handler cannot start"));
    }

    private List<Expectation> results(Map<String, String> variables, Stream<String> lines)
            throws IOException {
        var file = folder.resolve("application.properties");
        Files.write(file, Stream.concat(POLICY.stream(), lines).toList());
        return Inspection.of(Configuration.of(file, variables, "prod")).expectations();
    }

    private static List<Object> all(Expectation given) {
        return List.of(given.name(), given.source().toString(), given.met(), given.why());
    }
}
