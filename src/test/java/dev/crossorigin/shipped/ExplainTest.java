package dev.crossorigin.shipped;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.crossorigin.Command;
import dev.crossorigin.Ports;
import dev.crossorigin.browser.Recorded;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** {@code explain}, with what is shipped. */
class ExplainTest {

    private static final Path VECTORS = Recorded.file();

    /** What a terminal would obey. */
    private static final String ESCAPE = "\u001B";

    private static final String ALLOWED =
            """
            {"page":"https://a.example","url":"https://api.example/data","request":{"method":"GET"},\
            "actual":{"status":200,"headers":[["Access-Control-Allow-Origin","https://a.example"]]}}""";

    @TempDir Path home;

    private static Command explain(String... arguments) {
        var words = Stream.concat(Stream.of("explain"), Stream.of(arguments));
        return Command.run(Map.of(), words.toArray(String[]::new));
    }

    private Path file(String text) throws IOException {
        return Files.writeString(home.resolve("file"), text);
    }

    private static JsonNode json(Command command) throws IOException {
        return new ObjectMapper().readTree(command.out());
    }

    @Test
    void aWhatIfIsAnsweredAsJson() throws IOException {
        var asked =
                explain(
                        "--origin",
                        "http://localhost:5500",
                        "--method",
                        "PUT",
                        "--header",
                        "content-type",
                        "--profile",
                        "dev",
                        "--json");
        assertThat(asked.exitCode()).isEqualTo(1);
        var json = json(asked);
        assertThat(json.at("/verdict").asText()).isEqualTo("blocked");
        assertThat(json.at("/preflight").asBoolean()).isTrue();
        assertThat(json.at("/faults/0/fault").asText())
                .isEqualTo("PreflightMissingAllowOriginHeader");
        assertThat(json.at("/fixes/0/property").asText())
                .isEqualTo("quarkus.http.cors.origins\nquarkus.http.cors.methods");
        assertThat(json.at("/fixes/0/write").asText())
                .isEqualTo(
                        "%dev.quarkus.http.cors.origins=http://127.0.0.1:5500,http://localhost:5500\n"
                                + "%dev.quarkus.http.cors.methods=GET,HEAD,POST,OPTIONS,PUT");
        assertThat(json.at("/nearMiss").asText())
                .contains("the same machine but different origins");
    }

    @Test
    void everyHeaderThatIsNamedCounts() throws IOException {
        var asked =
                explain(
                        "--origin",
                        "http://127.0.0.1:5500",
                        "--header",
                        "x-a",
                        "--header",
                        "x-b: 1, 2",
                        "--profile",
                        "dev",
                        "--json");
        assertThat(json(asked).at("/fixes/0/write").asText())
                .endsWith("quarkus.http.cors.headers=content-type,if-match,if-none-match,x-a,x-b");
    }

    @Test
    void whatIsAllowedExitsWithZero() {
        var asked =
                explain(
                        "--origin",
                        "https://app.example.com",
                        "--method",
                        "PUT",
                        "--path",
                        "/data");
        assertThat(asked.exitCode()).isZero();
        assertThat(asked.lines())
                .containsExactly(
                        "ALLOWED  PUT http://localhost:3000/data from https://app.example.com",
                        "",
                        "The page at https://app.example.com may read the answer.",
                        "",
                        "Response headers",
                        "  The page may read: ETag, Cache-Control, Content-Language,"
                                + " Content-Length, Content-Type, Expires, Last-Modified, Pragma.",
                        "  To let it read another one, such as Location, write"
                                + " %prod.quarkus.http.cors.exposed-headers=ETag,Location",
                        "",
                        "Good to know",
                        "  The page is on the internet. If it reaches the service at localhost, which"
                                + " is the visitor's own machine or network, Chromium (since 142) and"
                                + " Firefox (since 153) ask the visitor for permission first, and block"
                                + " a page that is not under https. Safari does not. No header of the"
                                + " server changes this.");
    }

    static Stream<List<String>> blocked() {
        return Stream.of(
                List.of("--origin", "http://localhost:5500", "--profile", "dev"),
                List.of(
                        "--origin",
                        "http://localhost:5500",
                        "--method",
                        "PUT",
                        "--header",
                        "x-trace",
                        "--profile",
                        "dev"),
                List.of("--origin", "https://app.exmple.com"),
                List.of("--origin", "https://app.example.com", "--method", "patch"));
    }

    /** In a terminal of 24 lines of 80 characters. */
    @ParameterizedTest
    @MethodSource("blocked")
    void whatHappenedAndWhatToWriteAreOnTheFirstScreen(List<String> question) {
        var printed = explain(question.toArray(String[]::new)).lines();
        assertThat(printed.get(0)).startsWith("BLOCKED by this service's policy: ");
        var ahead = printed.subList(0, printed.indexOf("Why"));
        assertThat(ahead)
                .contains("What to change")
                .anyMatch(line -> line.contains("cors.") && line.contains("="));
        assertThat(ahead.stream().mapToInt(line -> 1 + line.length() / 80).sum())
                .isLessThanOrEqualTo(24);
    }

    @Test
    void recordedExchangesAreExplainedOneByOne() throws IOException {
        var asked = explain("--exchange", VECTORS.toString(), "--json");
        assertThat(asked.exitCode()).isEqualTo(1);
        var expected = Recorded.all().map(one -> one.name() + " " + one.outcome().verdict());
        assertThat(StreamSupport.stream(json(asked).spliterator(), false))
                .extracting(one -> one.get("name").asText() + " " + one.get("verdict").asText())
                .containsExactlyElementsOf(expected.toList());
    }

    @Test
    void oneExchangeIsOneObjectAndAListIsAList() throws IOException {
        var one = explain("--exchange", file(ALLOWED).toString(), "--json");
        assertThat(one.exitCode()).isZero();
        assertThat(json(one).at("/verdict").asText()).isEqualTo("allowed");
        var list = explain("--exchange", file("[" + ALLOWED + "]").toString(), "--json");
        assertThat(json(list).at("/0/verdict").asText()).isEqualTo("allowed");
    }

    /** A pipeline must not take half an answer for a whole one. */
    @Test
    void whatIsNotKnownIsNoSuccessAndABlockOutweighsIt() throws IOException {
        var half = ALLOWED.replace("GET", "PUT");
        var blocked = ALLOWED.replace("\"Access-Control-Allow-Origin\"", "\"X\"");
        var one = explain("--exchange", file(half).toString(), "--json");
        assertThat(one.exitCode()).isEqualTo(2);
        assertThat(json(one).at("/verdict").asText()).isEqualTo("unknown");
        assertThat(json(one).at("/blame").asText()).isEqualTo("unknown");
        var both = file("[" + half + "," + blocked + "," + ALLOWED + "]").toString();
        assertThat(explain("--exchange", both).exitCode()).isEqualTo(1);
        assertThat(
                        explain("--exchange", file("[" + half + "," + ALLOWED + "]").toString())
                                .exitCode())
                .isEqualTo(2);
    }

    @Test
    void whatStandsAheadOfAFaultIsExplainedAndTheFaultIsPlaced() throws IOException {
        var asked =
                explain(
                        "--exchange",
                        file("[" + ALLOWED + ",\n{\"page\": 7}]").toString(),
                        "--json");
        assertThat(asked.exitCode()).isEqualTo(2);
        assertThat(asked.err()).contains("line 2").doesNotContain("\tat ");
        assertThat(json(asked)).hasSize(1);
    }

    @Test
    void aServerThatDoesNotAnswerIsNoMatterOfCors() {
        var url = "http://127.0.0.1:" + Ports.free() + "/";
        var asked = explain("--url", url, "--origin", "https://app.example.com");
        assertThat(asked.exitCode()).isEqualTo(2);
        assertThat(asked.err().lines())
                .containsExactly(
                        url + ": No server listens there, or it cannot be reached from here.");
    }

    static Stream<List<String>> unreadable() {
        return Stream.of(
                List.of("--origin is missing; write one as browsers do"),
                List.of("--origin \"shop\": write one as browsers do", "--origin", "shop"),
                List.of("did you mean http://localhost:5173?", "--origin", "localhost:5173"),
                List.of("did you mean http://app:8080?", "--origin", "app:8080"),
                List.of("did you mean https://app.example?", "--origin", "app.example"),
                List.of("has the origin null; ask for null", "--origin", "file:///C:/index.html"),
                List.of(
                        "--url \"localhost:3000/orders\": an address has a scheme; did you mean"
                                + " http://localhost:3000/orders?",
                        "--origin",
                        "null",
                        "--url",
                        "localhost:3000/orders"),
                List.of(
                        "--url \"/orders\": write the whole address, such as https://api.example/orders",
                        "--origin",
                        "null",
                        "--url",
                        "/orders"),
                List.of(
                        "--path \"data\": write one that begins with /",
                        "--origin",
                        "null",
                        "--path",
                        "data"),
                List.of(
                        "--credentials \"yes\": write omit",
                        "--origin",
                        "null",
                        "--credentials",
                        "yes"),
                List.of("\"live\" is not an environment", "--origin", "null", "--profile", "live"),
                List.of("Give only one of these: --url, --har", "--url", "a", "--har", "b"),
                List.of("--console \"hello\": browsers print no such line", "--console", "hello"),
                List.of("none: this file does not exist", "--exchange", "none"),
                List.of(".: it is a directory", "--har", "."),
                List.of("should be specified only once", "--origin", "null", "--origin", "null"),
                List.of("Unknown option: '--orgin'", "--orgin"));
    }

    @ParameterizedTest
    @MethodSource("unreadable")
    void whatCannotBeReadIsNamedWithTheCure(List<String> messageAndArguments) {
        var arguments = messageAndArguments.stream().skip(1).toArray(String[]::new);
        var asked = explain(arguments);
        assertThat(asked.exitCode()).isEqualTo(2);
        assertThat(asked.err()).contains(messageAndArguments.get(0)).doesNotContain("\tat ");
        assertThat(asked.out()).isEmpty();
    }

    @Test
    void anOpaqueAnswerIsNotSaidToBeReadable() throws IOException {
        var opaque = ALLOWED.replace("\"GET\"", "\"GET\",\"mode\":\"no-cors\"");
        var asked = explain("--exchange", file(opaque).toString());
        assertThat(asked.exitCode()).isZero();
        assertThat(asked.out())
                .contains("it can read nothing of the answer.")
                .doesNotContain("may read the answer");
    }

    @Test
    void nothingThatATerminalObeysIsPrinted() throws IOException {
        var hostile = ALLOWED.replace("https://a.example\"]", "\\u001b[31m\\u009b\\u202e\"]");
        var texts = new ArrayList<Command>();
        for (var more : List.of(List.<String>of(), List.of("--json"))) {
            var file = file("[{\"name\":\"\\u001b[2J\",\"exchange\":" + hostile + "}]").toString();
            texts.add(explain(with(more, "--exchange", file)));
            texts.add(explain(with(more, "--origin", "null", "--method", ESCAPE + "[2J")));
            texts.add(explain(with(more, "--console", "Failed to fetch " + ESCAPE + "[2J")));
            texts.add(explain(with(more, "--origin", ESCAPE + "[2J")));
        }
        assertThat(texts)
                .allSatisfy(
                        text ->
                                assertThat(text.out() + text.err())
                                        .isNotEmpty()
                                        .doesNotContain(ESCAPE, "\u009B", "\u202E"));
    }

    private static String[] with(List<String> more, String... arguments) {
        return Stream.concat(Stream.of(arguments), more.stream()).toArray(String[]::new);
    }
}
