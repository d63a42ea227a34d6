package dev.crossorigin.packaged;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.crossorigin.Command;
import dev.crossorigin.Service;
import dev.crossorigin.config.DeclaredPolicy;
import io.restassured.response.Response;
import java.io.IOException;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The console's addresses, as programs and as strangers ask for them. */
class ConsoleIT {

    private static final Map<String, String> DEV = Map.of("QUARKUS_PROFILE", "dev");

    private static final ObjectMapper JSON = new ObjectMapper();

    private final Service service = Service.shared(DEV);

    private Response get(String pathAndQuery) {
        return given().urlEncodingEnabled(false).get(service.managementAt(pathAndQuery));
    }

    @Test
    void thePolicyIsWhatCheckPrints() throws IOException {
        var printed = Command.run(DEV, "check", "--json").out();
        assertThat(json("/q/cors/policy")).isEqualTo(JSON.readTree(printed));
    }

    @Test
    void anExplanationHasTheVerdictTheConsoleTextsAndTheLineToWrite() throws IOException {
        var address = service.at("/data").toString().replace("127.0.0.1", "localhost");
        var expected =
                """
                {"verdict": "blocked",
                 "blame": "policy",
                 "summary": "The answer to the preflight (the OPTIONS request that browsers send first) does not list the method PUT in Access-Control-Allow-Methods.",
                 "preflight": true,
                 "faults": [{"fault": "MethodDisallowedByPreflightResponse", "subject": "PUT"}],
                 "console": {
                   "chromium": "Access to fetch at 'ADDRESS' from origin 'http://127.0.0.1:5500' has been blocked by CORS policy: Method PUT is not allowed by Access-Control-Allow-Methods in preflight response.",
                   "firefox": "Cross-Origin Request Blocked: The Same Origin Policy disallows reading the remote resource at ADDRESS. (Reason: Did not find method in CORS header ‘Access-Control-Allow-Methods’).",
                   "webkit": "Method PUT is not allowed by Access-Control-Allow-Methods."},
                 "nearMiss": null,
                 "steps": [],
                 "fixes": [{
                   "property": "quarkus.http.cors.methods",
                   "source": "SOURCE",
                   "now": "GET,HEAD,POST,OPTIONS",
                   "write": "%dev.quarkus.http.cors.methods=GET,HEAD,POST,OPTIONS,PUT",
                   "cost": "Every listed origin may then send PUT."}],
                 "readable": [],
                 "hidden": [],
                 "expose": null,
                 "notes": []}
                """;
        var told =
                json(
                        "/q/cors/explain?origin=http://127.0.0.1:5500&method=PUT"
                                + "&header=content-type&credentials=omit&path=/data");
        assertThat(told)
                .isEqualTo(
                        JSON.readTree(
                                expected.replace("ADDRESS", address)
                                        .replace("SOURCE", told.at("/fixes/0/source").asText())));
        assertThat(told.at("/fixes/0/source").asText())
                .matches("application.properties, line \\d+, profile dev");
    }

    private JsonNode json(String pathAndQuery) throws IOException {
        return JSON.readTree(get(pathAndQuery).then().statusCode(200).extract().asByteArray());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "origin=                              | origin is missing; write one as browsers do, such as https://app.example, or null",
                "origin=https://a%20b.example          | origin \"https://a b.example\": write one as browsers do, such as https://app.example, or null",
                "origin=null&credentials=always      | credentials \"always\": write omit, same-origin or include",
                "origin=null&path=data               | path \"data\": write one that begins with /, such as PATH",
                "origin=null&origin=https://a.example | origin \"https://a.example\": it is given twice; give it once",
                "origin=null&url=http://a.example    | parameter \"url\": the parameters are origin, method, header, credentials, path",
                "origin=a%E2%80%AEb%00               | origin \"a\\u202eb\\u0000\": write one as browsers do, such as https://app.example, or null"
            })
    void whatCannotBeReadIsSaidWithTheParameterItsValueAndTheCure(String query, String said) {
        var error = said.replace("PATH", DeclaredPolicy.path());
        get("/q/cors/explain?" + query).then().statusCode(400).body("error", equalTo(error));
        assertThat(get("/q/cors?" + query).then().statusCode(400).extract().asString())
                .contains(error.replace("\"", "&quot;"));
    }

    @Test
    void thePolicyLinksToWhatChangesFromEachOtherProfile() {
        var link = "/q/cors/compare?before=public";
        assertThat(get("/q/cors").asString()).contains("<a href=\"" + link + "\">public</a>");
        var page = get(link).then().statusCode(200).extract().asString();
        var said = Command.run(DEV, "check", "--against", "profile:public").lines();
        assertThat(page)
                .contains("From profile public to profile dev")
                .contains(
                        said.stream()
                                .filter(line -> line.matches("(Gains|Loses): .*"))
                                .map(line -> line.substring("Gains: ".length()))
                                .toList());
        assertThat(
                        get("/q/cors/compare?before=%3Cb%3E")
                                .then()
                                .statusCode(400)
                                .extract()
                                .asString())
                .contains(
                        "before &quot;&lt;b&gt;&quot;: no such profile has a list of origins; write"
                                + " one of prod, public, staging, test");
    }

    @Test
    void aLongValueIsRefusedAndCutAndManyHeadersAre() {
        var page = get("/q/cors?origin=null&header=x:" + "a".repeat(10_000));
        assertThat(page.statusCode()).isEqualTo(400);
        assertThat(page.asString())
                .contains(
                        "&quot;x:"
                                + "a".repeat(198)
                                + "…&quot;: it has 10002 characters; write at most 2000")
                .doesNotContain("a".repeat(199));
        get("/q/cors/explain?origin=null&method=" + "M".repeat(101))
                .then()
                .statusCode(400)
                .body("error", endsWith("it has 101 characters; write at most 100"));
        get("/q/cors/explain?origin=null" + ("&header=x:" + "a".repeat(498)).repeat(6))
                .then()
                .statusCode(400)
                .body("error", equalTo("the question has 3004 characters; write at most 3000"));
        get("/q/cors/explain?origin=null" + "&header=x".repeat(21))
                .then()
                .statusCode(400)
                .body("error", equalTo("header is given 21 times; give at most 20"));
        assertThat(get("/q/cors?origin=" + "a".repeat(20_000)).statusCode()).isEqualTo(414);
    }

    @Test
    void aHostileValueIsShownAsText() {
        var script = "%3Cscript%3Ealert(1)%3C/script%3E";
        var page =
                get(
                        "/q/cors?origin=%s&method=%s&header=%s&path=/%s%%22%%27"
                                .formatted(script, script, script, script));
        assertThat(page.asString()).doesNotContain("<script>").contains("&lt;script&gt;alert(1)");
        var answer = get("/q/cors?origin=null&method=%s&header=%s".formatted(script, script));
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.asString()).doesNotContain("<script>").contains("InvalidMethod");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/q/cors",
                "/q/cors/policy",
                "/q/cors/explain",
                "/q/cors/style.css",
                "/q/cors/console.js"
            })
    void everyAddressIsReadOnlyAndOnTheManagementPortAlone(String path) {
        var query = path.endsWith("explain") ? "?origin=null" : "";
        for (var method : new String[] {"POST", "PUT", "DELETE", "PATCH", "OPTIONS"}) {
            given().request(method, service.managementAt(path))
                    .then()
                    .statusCode(405)
                    .header("Allow", "GET, HEAD");
        }
        get(path + query)
                .then()
                .statusCode(200)
                .header(
                        "Content-Security-Policy",
                        "default-src 'none'; style-src 'self'; script-src 'self'; connect-src 'self';"
                                + " img-src data:; form-action 'self'; base-uri 'none'; frame-ancestors 'none'")
                .header("X-Content-Type-Options", "nosniff")
                .header("Referrer-Policy", "no-referrer")
                .header("Cache-Control", "no-store");
        given().head(service.managementAt(path + query)).then().statusCode(200);
        given().get(service.at(path + query)).then().statusCode(404);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/q/cors", "/q/cors/policy", "/q/cors/explain?origin=null"})
    void noPageOfAnotherOriginReadsIt(String path) {
        var page = given().header("Origin", "http://evil.test").get(service.managementAt(path));
        assertThat(page.statusCode()).isEqualTo(403);
        assertThat(page.headers().hasHeaderWithName("Access-Control-Allow-Origin")).isFalse();
        assertThat(page.asString())
                .isEqualTo(
                        "Origin \"http://evil.test\": pages of other origins may not read the management port");
    }

    @ParameterizedTest
    @CsvSource({
        "localhost,200",
        "data-service,200",
        "a.localhost,200",
        "192.0.2.1,200",
        "[::1],200",
        "evil.test,403",
        "127.0.0.1.evil.test,403",
        "localhost.,403"
    })
    void aNameThatAWebsiteCanHaveMadeIsRefused(String host, int status) {
        var answer = given().header("Host", host + ":9000").get(service.managementAt("/q/cors"));
        assertThat(answer.statusCode()).isEqualTo(status);
    }

    @ParameterizedTest
    @ValueSource(strings = {"origin=%", "origin=null&method=%zz", "origin=null&path=/%"})
    void anAddressThatCannotBeDecodedIsRefusedInWords(String query) throws IOException {
        for (var path : new String[] {"/q/cors", "/q/cors/explain"}) {
            assertThat(undecodable(path + "?" + query))
                    .startsWith("HTTP/1.1 400 ")
                    .contains(
                            "address: two hexadecimal digits must follow a percent sign; write %25 for"
                                    + " the sign itself")
                    .doesNotContain("Exception");
        }
    }

    /** No client of the JDK asks for such an address. */
    private String undecodable(String target) throws IOException {
        var address = service.managementAt("/");
        try (var socket = new Socket(address.getHost(), address.getPort())) {
            var request = "GET %s HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n";
            socket.getOutputStream()
                    .write(request.formatted(target).getBytes(StandardCharsets.US_ASCII));
            return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    @Test
    void thePageWeighsLessThan100KilobytesInAll() {
        var question = "?origin=http://localhost:5500&method=PUT&header=x-a&header=content-type";
        var all =
                get("/q/cors" + question).asByteArray().length
                        + get("/q/cors/style.css").asByteArray().length
                        + get("/q/cors/console.js").asByteArray().length;
        assertThat(all).isBetween(10_000, 100_000);
    }

    @ParameterizedTest
    @CsvSource({"400,1,200", "1999,1,200", "900,20,400", "1900,6,400"})
    void noQuestionMakesThePageWeighMore(int path, int headers, int status) {
        var header = "&header=x:" + "'".repeat(500);
        var page =
                get(
                        "/q/cors?origin=https://a.example&path=/%s%s"
                                .formatted(
                                        "'".repeat(Math.min(path, 1999)), header.repeat(headers)));
        assertThat(page.statusCode()).isEqualTo(status);
        var all =
                page.asByteArray().length
                        + get("/q/cors/style.css").asByteArray().length
                        + get("/q/cors/console.js").asByteArray().length;
        assertThat(all).isBetween(10_000, 100_000);
    }

    @Test
    void healthStaysWhereItIs() {
        given().get(service.managementAt("/q/health")).then().statusCode(200);
    }
}
