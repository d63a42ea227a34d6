package dev.crossorigin.shipped;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.crossorigin.Command;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** {@code explain --har}, with what is shipped. */
class HarCommandTest {

    private static final String API = "https://api.example.com";
    private static final String PAGE = "https://app.example.com";
    private static final String OTHER = "https://other.example.com";
    private static final String FAILED = "\"_error\":\"net::ERR_FAILED\",";

    /** The policy in force allows it now. */
    private static final String CURED = request("GET", "/data", PAGE, 403, FAILED, "");

    private static final String UNCURED = request("GET", "/data", OTHER, 403, FAILED, "");

    private static final String READ =
            request("GET", "/data", PAGE, 200, "", header("Access-Control-Allow-Origin", PAGE));

    @TempDir Path home;

    private Command explain(Path file, String... more) {
        var words = Stream.concat(Stream.of("explain", "--har", file.toString()), Stream.of(more));
        return Command.run(Map.of(), words.toArray(String[]::new));
    }

    private Path har(String... entries) throws IOException {
        return har(List.of(entries));
    }

    private Path har(List<String> entries) throws IOException {
        var text = "{\"log\":{\"pages\":[],\"entries\":[" + String.join(",", entries) + "]}}";
        return Files.writeString(home.resolve("x.har"), text);
    }

    private static JsonNode json(Command command) throws IOException {
        return new ObjectMapper().readTree(command.out());
    }

    @Test
    void equalBlocksArePrintedOnceWithTheirNumber() throws IOException {
        var blocked = request("GET", "/x", PAGE, 200, "", "");
        var asked = explain(har(Collections.nCopies(2000, blocked)));
        assertThat(asked.exitCode()).isEqualTo(1);
        assertThat(asked.lines())
                .hasSizeLessThan(24)
                .startsWith(
                        "2000 × BLOCKED by the answer of %s: GET %s/x from %s"
                                .formatted(API, API, PAGE))
                .endsWith("Total: 2000 requests with CORS: 2000 blocked.");
        assertThat(json(explain(har(blocked, blocked, blocked), "--json")))
                .singleElement()
                .satisfies(
                        item -> {
                            assertThat(item.at("/count").asInt()).isEqualTo(3);
                            assertThat(item.at("/method").asText()).isEqualTo("GET");
                            assertThat(item.at("/url").asText()).isEqualTo(API + "/x");
                            assertThat(item.at("/origin").asText()).isEqualTo(PAGE);
                            assertThat(item.at("/blame").asText()).isEqualTo("server");
                        });
    }

    @Test
    void addressesThatDifferInTheQueryAloneAreOneBlock() throws IOException {
        var asked =
                explain(
                        har(
                                request("GET", "/x?t=1", PAGE, 200, "", ""),
                                request("GET", "/x?t=2", PAGE, 200, "", "")));
        assertThat(asked.lines())
                .startsWith(
                        "2 × BLOCKED by the answer of %s: GET %s/x?t=1 from %s"
                                .formatted(API, API, PAGE))
                .contains("The URLs of these requests differ in the query. The first is shown.");
    }

    /** The last line on the screen is the total, and what is blocked is next to it. */
    @Test
    void whatIsBlockedIsPrintedLast() throws IOException {
        var asked =
                explain(
                        har(
                                request("GET", "/blocked", PAGE, 200, "", ""),
                                request("GET", "/cut", PAGE, 304, "", ""),
                                READ));
        assertThat(asked.lines().stream().filter(line -> line.contains(" from http")))
                .extracting(line -> line.substring(0, 7))
                .startsWith("ALLOWED", "UNKNOWN", "BLOCKED");
        assertThat(asked.out()).endsWith("1 allowed, 1 unknown, 1 blocked.\n");
    }

    @Test
    void oneOddEntryIsLeftOutWithItsPlace() throws IOException {
        var asked = explain(har("{\"request\":{}}", request("GET", "/x", PAGE, 200, "", "")));
        assertThat(asked.exitCode()).isEqualTo(1);
        assertThat(asked.err())
                .contains("Left out: 1 that cannot be read. The first: ")
                .contains("/log/entries/0 has no \"request\" with \"method\" and \"url\"");
    }

    @Test
    void requestsToThePagesOwnOriginAreLeftOut() throws IOException {
        var own = request("POST", "/x", API, 200, "", "");
        var asked = explain(har(own));
        assertThat(asked.exitCode()).isZero();
        assertThat(asked.out()).isEqualTo("Total: 0 requests with CORS.\n");
        assertThat(asked.err())
                .startsWith("Left out: 1 requests to the page's own origin, 0 without CORS.");
        assertThat(json(explain(har(own), "--json"))).isEmpty();
    }

    /** As where a proxy drops the port from Host, so that the handler takes it for another's. */
    @Test
    void aRefusalByTheOwnOriginIsNotLeftOut() throws IOException {
        var asked = explain(har(request("POST", "/x", API, 403, "", "")));
        assertThat(asked.out()).contains("Let the proxy pass the header Host");
    }

    @Test
    void whatIsNotKnownIsNoSuccess() throws IOException {
        var asked = explain(har(request("GET", "/x", PAGE, 304, "", "")));
        assertThat(asked.exitCode()).isEqualTo(2);
        assertThat(asked.out()).startsWith("UNKNOWN  GET").endsWith("1 unknown.\n");
    }

    @ParameterizedTest
    @CsvSource({
        "net::ERR_CONNECTION_REFUSED, network",
        "net::ERR_NAME_NOT_RESOLVED, network",
        "net::ERR_CERT_DATE_INVALID, network",
        "net::ERR_BLOCKED_BY_CLIENT, browser",
        "net::ERR_FAILED, unknown",
        "Origin https://app.example.com is not allowed by Access-Control-Allow-Origin. Status code: 200, server",
        "made up, unknown"
    })
    void theBrowsersOwnWordForAFailureIsUsed(String error, String blame) throws IOException {
        var failed = request("GET", "/x", PAGE, 0, "\"_error\":\"" + error + "\",", "");
        var asked = explain(har(failed), "--json");
        assertThat(asked.exitCode()).isEqualTo(1);
        assertThat(json(asked).at("/0/blame").asText()).isEqualTo(blame);
    }

    @Test
    void thePreflightOfABlockedRequestGetsItsFix() throws IOException {
        var asks = header("Origin", PAGE) + "," + header("Access-Control-Request-Method", "PUT");
        var allows =
                header("Access-Control-Allow-Origin", PAGE)
                        + ","
                        + header("Access-Control-Allow-Methods", "GET");
        var asked =
                explain(
                        har(
                                request("PUT", "/x", PAGE, 0, FAILED, ""),
                                entry("preflight", "OPTIONS", API + "/x", asks, 200, "", allows)));
        assertThat(asked.lines())
                .startsWith(
                        "BLOCKED by the answer of %s: PUT %s/x from %s".formatted(API, API, PAGE))
                .contains("    Access-Control-Allow-Methods: GET, PUT");
    }

    @Test
    void aStoredAnswerNeedsVary() throws IOException {
        var stored =
                request("GET", "/a.png", PAGE, 200, "", "")
                        .replaceFirst("\\{", "{\"_fromCache\":\"disk\",");
        assertThat(explain(har(stored)).out())
                .contains("    Vary: Origin", "write crossorigin on every element")
                .doesNotContain("    Access-Control-Allow-Origin");
    }

    @Test
    void aRecordedRedirectToALoginPageIsSeen() throws IOException {
        var location = header("Location", "https://login.example.com/auth");
        assertThat(explain(har(request("GET", "/x", PAGE, 302, FAILED, location))).out())
                .contains("answer scripts with status 401 instead of a redirect");
    }

    @Test
    void aPackedFileIsSaidToBeOne() throws IOException {
        var packed = new ByteArrayOutputStream();
        try (var out = new GZIPOutputStream(packed)) {
            out.write("{}".getBytes(StandardCharsets.UTF_8));
        }
        var file = Files.write(home.resolve("x.har.gz"), packed.toByteArray());
        for (var format : List.of("--json", "--policy")) {
            var asked = explain(file, format);
            assertThat(asked.exitCode()).isEqualTo(2);
            assertThat(asked.out()).isEmpty();
            assertThat(asked.err().lines())
                    .containsExactly(file + ": it is compressed with gzip; unpack it with gunzip");
        }
    }

    @Test
    void aFileWithoutRequestsIsNoSuccess() throws IOException {
        var asked = explain(har());
        assertThat(asked.exitCode()).isEqualTo(2);
        assertThat(asked.err()).contains("there are no requests in it");
        assertThat(asked.out()).isEmpty();
    }

    @Test
    void theBlockedCallsAreComparedWithThePolicyInForce() throws IOException {
        var asked = explain(har(CURED, UNCURED, CURED, READ), "--policy", "--service", API);
        assertThat(asked.exitCode()).isEqualTo(1);
        assertThat(asked.lines())
                .startsWith(
                        "2 × ALLOWED now    GET %s/data from %s".formatted(API, PAGE),
                        "",
                        "BLOCKED still  GET %s/data from %s (by this service's policy)"
                                .formatted(API, OTHER),
                        "",
                        "What to change")
                .endsWith(
                        "Total: 4 requests to this service: 2 allowed now, 1 allowed as before, 1 blocked still.");
    }

    @Test
    void allAreAllowedNow() throws IOException {
        var asked = explain(har(CURED, READ), "--policy", "--service", API);
        assertThat(asked.exitCode()).isZero();
        assertThat(asked.lines())
                .containsExactly(
                        "ALLOWED now    GET %s/data from %s".formatted(API, PAGE),
                        "",
                        "Total: 2 requests to this service: 1 allowed now, 1 allowed as before.");
    }

    @Test
    void aCallThatWasAllowedMayBeBlockedNow() throws IOException {
        var read =
                request("GET", "/data", OTHER, 200, "", header("Access-Control-Allow-Origin", "*"));
        var asked = explain(har(read), "--policy", "--service", API);
        assertThat(asked.exitCode()).isEqualTo(1);
        assertThat(asked.out())
                .startsWith("BLOCKED now    GET %s/data from %s".formatted(API, OTHER));
    }

    @Test
    void theComparisonIsGivenAsJson() throws IOException {
        var json = json(explain(har(CURED, UNCURED), "--policy", "--service", API, "--json"));
        assertThat(json)
                .extracting(
                        item -> item.at("/was").asText(),
                        item -> item.at("/now").asText(),
                        item -> item.at("/origin").asText(),
                        item -> item.at("/blame").asText())
                .containsExactly(
                        tuple("blocked", "allowed", PAGE, "null"),
                        tuple("blocked", "blocked", OTHER, "policy"));
        assertThat(json.at("/1/fixes/0/property").asText()).isEqualTo("quarkus.http.cors.origins");
    }

    @Test
    void aCallThatGotNoAnswerIsNotTheFaultOfThePolicy() throws IOException {
        var refused = request("GET", "/data", PAGE, 0, "\"_error\":\"net::ERR_TIMED_OUT\",", "");
        assertThat(explain(har(refused), "--policy", "--service", API).lines())
                .contains(
                        "  When it was recorded, no answer came (net::ERR_TIMED_OUT). The policy has no part in that.");
    }

    /** Every loopback name is the same machine. */
    @ParameterizedTest
    @CsvSource({"http://localhost:3000", "http://127.0.0.1:3000", "http://[::1]:3000"})
    void theConfiguredAddressIsTheDefault(String service) throws IOException {
        var sent = header("Origin", PAGE);
        var blocked = entry("fetch", "GET", service + "/data", sent, 403, FAILED, "");
        assertThat(explain(har(blocked), "--policy").exitCode()).isZero();
    }

    @ParameterizedTest
    @CsvSource({
        "https://api.example.com, 0",
        "https://api.example.com/, 0",
        "https://API.example.com:443, 0",
        "https://api.example.com/data, 0",
        "https://api.example.com/dat, 2",
        "https://api.example.com:8443, 2",
        "http://api.example.com, 2",
        "https://api.example.com.evil.example, 2"
    })
    void onlyCallsToTheServiceCount(String service, int exitCode) throws IOException {
        assertThat(explain(har(CURED), "--policy", "--service", service).exitCode())
                .isEqualTo(exitCode);
    }

    @Test
    void severalAddressesMayBeNamed() throws IOException {
        var sent = header("Origin", PAGE);
        var elsewhere = entry("fetch", "GET", "https://gw.example.com/orders", sent, 403, "", "");
        var asked =
                explain(
                        har(CURED, elsewhere),
                        "--policy",
                        "--service",
                        API,
                        "--service",
                        "https://gw.example.com/orders");
        assertThat(asked.out()).endsWith("2 requests to this service: 2 allowed now.\n");
    }

    @Test
    void theOriginsThatWereCalledAreListedIfNoneIsTheService() throws IOException {
        var asked = explain(har(CURED, CURED), "--policy");
        assertThat(asked.exitCode()).isEqualTo(2);
        assertThat(asked.out()).isEmpty();
        assertThat(asked.err())
                .endsWith(
                        "no request goes from another origin to http://localhost:3000. These origins were called: https://api.example.com (2). If this service is one of them, name it with --service.\n");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "explain --policy | --policy works only with --har",
                "explain --har x --service https://a.example | --service works only with --policy"
            })
    void eachOptionNeedsTheOther(String words, String complaint) {
        var asked = Command.run(Map.of(), words.split(" ", -1));
        assertThat(asked.exitCode()).isEqualTo(2);
        assertThat(asked.err()).contains(complaint);
    }

    @ParameterizedTest
    @CsvSource({
        "api.example.com, did you mean https://api.example.com?",
        "ftp://api.example.com, write an address such as https://api.example.com"
    })
    void anAddressThatIsNoneIsNamedWithTheCure(String service, String cure) throws IOException {
        var asked = explain(har(CURED), "--policy", "--service", service);
        assertThat(asked.exitCode()).isEqualTo(2);
        assertThat(asked.err()).contains("--service \"" + service + "\"").contains(cure);
    }

    private static String request(
            String method, String path, String page, int status, String error, String received) {
        var sent = header("Origin", page) + "," + header("If-None-Match", "x");
        return entry(
                "fetch",
                method,
                API + path,
                status == 304 ? sent : header("Origin", page),
                status,
                error,
                received);
    }

    private static String entry(
            String type,
            String method,
            String url,
            String sent,
            int status,
            String error,
            String received) {
        return ("{\"_resourceType\":\"%s\",\"request\":{\"method\":\"%s\",\"url\":\"%s\",\"headers\":[%s]},"
                        + "\"response\":{%s\"status\":%d,\"headers\":[%s]}}")
                .formatted(type, method, url, sent, error, status, received);
    }

    private static String header(String name, String value) {
        return "{\"name\":\"%s\",\"value\":\"%s\"}".formatted(name, value);
    }
}
