package example.orders;

import static dev.crossorigin.testing.Patience.awaitInThisThread;
import static java.nio.charset.StandardCharsets.US_ASCII;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import dev.crossorigin.testing.LiveBrowser;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.InetAddress;
import java.net.Socket;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a developer does in the Dev UI, and an agent with Dev MCP. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class DevUiIT {

    private static final ObjectMapper JSON = new ObjectMapper();

    private static final String READ = "fetch('%s').then(() => 'read', () => 'blocked')";

    private final Playwright playwright =
            Playwright.create(
                    new Playwright.CreateOptions()
                            .setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));

    private final DevMode dev;

    /** The methods come from a variable, which no file can change. */
    DevUiIT(@TempDir Path folder) throws IOException {
        dev = new DevMode(folder, Map.of("QUARKUS_HTTP_CORS_METHODS", "GET,HEAD,OPTIONS,POST,PUT"));
    }

    @AfterAll
    void end() {
        playwright.close();
        dev.close();
    }

    @Test
    void whatIsBlockedIsExplainedAndOnePressAllowsIt() {
        var before = DevMode.read(dev.properties());
        try (var browser = LiveBrowser.CHROMIUM.launch(playwright)) {
            var other = LiveBrowser.page(browser);
            var origin = "http://localhost:" + dev.port();
            other.navigate(origin + "/orders");
            assertThat(fetched(other)).isEqualTo("blocked");

            var page = LiveBrowser.page(browser);
            page.navigate(dev.at("/q/dev-ui/extensions").toString());
            var card = page.locator("qwc-crossorigin-card");
            var facts = card.locator("dl");
            awaitInThisThread()
                    .until(() -> facts.innerText().contains("GET /orders from " + origin));
            assertThat(facts.innerText()).contains("Findings", "Unmet expectations");
            card.locator("qwc-extension-link a").click();

            var block =
                    page.locator("article", new Page.LocatorOptions().setHasText("from " + origin));
            assertThat(block.locator("b").innerText())
                    .isEqualTo("BLOCKED by this service's policy");
            var line = "%dev.quarkus.http.cors.origins=" + origin;
            assertThat(block.locator("ins").innerText()).isEqualTo(line);
            block.locator("button").click();
            var says = page.locator("qwc-crossorigin .says");
            says.waitFor();
            assertThat(says.innerText()).isEqualTo("Written to application.properties.");
            awaitInThisThread().until(() -> fetched(other).equals("read"));
            assertThat(DevMode.read(dev.properties())).isEqualTo(before + line + "\n");
            awaitInThisThread()
                    .untilAsserted(() -> assertThat(block.innerText()).contains("Allowed now"));
            assertThat(page.locator("article").count()).isEqualTo(1);
        }
    }

    private String fetched(Page page) {
        return page.evaluate(READ.formatted(dev.at("/orders"))).toString();
    }

    @Test
    void whatAVariableSetsIsShownAndNotWritten() {
        try (var browser = LiveBrowser.CHROMIUM.launch(playwright)) {
            var page = LiveBrowser.page(browser);
            page.navigate(dev.at("/q/dev-ui/crossorigin/cors-policy").toString());
            page.locator("[name=origin]").fill("https://nobody.example");
            page.locator("[name=method]").fill("DELETE");
            page.locator("[name=path]").fill("/orders/1");
            page.locator("form button").click();
            var answer = page.locator("qwc-crossorigin [aria-live]");
            answer.locator(".fix").waitFor();
            assertThat(answer.innerText())
                    .contains(
                            "quarkus.http.cors.methods is set in environment variable"
                                    + " QUARKUS_HTTP_CORS_METHODS, and Apply writes only to the"
                                    + " application's own application.properties.")
                    .contains("QUARKUS_HTTP_CORS_METHODS=GET,HEAD,OPTIONS,POST,PUT,DELETE");
            assertThat(answer.locator("button").count()).isZero();
        }
    }

    @Test
    void anAgentCanReadAndNotApply() {
        var tools = call("tools/list", "{}").at("/result/tools");
        assertThat(StreamSupport.stream(tools.spliterator(), false))
                .extracting(tool -> tool.at("/name").asText())
                .filteredOn(name -> name.startsWith("crossorigin_"))
                .containsExactlyInAnyOrder(
                        "crossorigin_policy", "crossorigin_check", "crossorigin_explain");
        assertThat(StreamSupport.stream(tools.spliterator(), false))
                .filteredOn(tool -> tool.at("/name").asText().equals("crossorigin_explain"))
                .extracting(tool -> tool.at("/description").asText())
                .singleElement()
                .asString()
                .startsWith("Whether browsers let a page on another origin send a request");

        assertThat(tool("policy", "{}").at("/policy/enabled/source").asText())
                .isEqualTo("application.properties, line 2");
        assertThat(tool("check", "{}").at("/findings/0/rule").asText())
                .isEqualTo("method-not-allowed");
        var question =
                """
                {"origin": "https://nobody.example", "method": "GET", "path": "/orders",
                 "header": "", "credentials": "omit"}
                """;
        assertThat(tool("explain", question).at("/verdict").asText()).isEqualTo("blocked");
        assertThat(tool("explain", "{\"origin\": \"nobody\"}").at("/error").asText())
                .contains("nobody");
        assertThat(call("tools/call", "{\"name\": \"crossorigin_apply\", \"arguments\": {}}"))
                .asString()
                .contains("Method not enabled");
    }

    private JsonNode tool(String name, String arguments) {
        var called =
                call(
                        "tools/call",
                        "{\"name\": \"crossorigin_%s\", \"arguments\": %s}"
                                .formatted(name, arguments));
        return json(called.at("/result/content/0/text").asText());
    }

    private JsonNode call(String method, String params) {
        var body =
                "{\"jsonrpc\": \"2.0\", \"id\": 1, \"method\": \"%s\", \"params\": %s}"
                        .formatted(method, params);
        var request =
                HttpRequest.newBuilder(dev.at("/q/dev-mcp"))
                        .header("Content-Type", "application/json")
                        .POST(BodyPublishers.ofString(body))
                        .build();
        var answer =
                HttpClient.newHttpClient().sendAsync(request, BodyHandlers.ofString(UTF_8)).join();
        return json(answer.body());
    }

    private static JsonNode json(String text) {
        try {
            return JSON.readTree(text);
        } catch (IOException e) {
            throw new AssertionError(text, e);
        }
    }

    /** Quarkus's own checks of Host and Origin protect Apply. */
    @ParameterizedTest
    @CsvSource({
        "127.0.0.1, http://127.0.0.1, 101",
        "localhost, http://localhost, 101",
        "127.0.0.1, https://shop.example, 403",
        "127.0.0.1, http://localhost.evil.example, 403",
        "127.0.0.1, null, 403",
        "evil.example, http://evil.example, 403",
    })
    void onlyTheDevUiOpensTheSocketThatApplyIsCalledOn(String host, String origin, int status)
            throws IOException {
        var port = origin.equals("null") ? "" : ":" + dev.port();
        var lines =
                List.of(
                        "GET /q/dev-ui/json-rpc-ws HTTP/1.1",
                        "Host: " + host + ":" + dev.port(),
                        "Origin: " + origin + port,
                        "Connection: Upgrade",
                        "Upgrade: websocket",
                        "Sec-WebSocket-Version: 13",
                        "Sec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==",
                        "",
                        "");
        try (var socket = new Socket(InetAddress.getLoopbackAddress(), dev.port())) {
            socket.getOutputStream().write(String.join("\r\n", lines).getBytes(US_ASCII));
            var reader =
                    new BufferedReader(new InputStreamReader(socket.getInputStream(), US_ASCII));
            assertThat(reader.readLine()).startsWith("HTTP/1.1 " + status + " ");
        }
    }
}
