package dev.crossorigin.client;

import static dev.crossorigin.testing.Patience.await;
import static dev.crossorigin.testing.Patience.awaitInThisThread;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import dev.crossorigin.Ports;
import dev.crossorigin.testing.LiveBrowser;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

/** What a newcomer does: {@code quarkus:dev}, a press, a changed line, another press. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class DevModeIT {

    private static final String SHOWN = "The page may read the answer";
    private static final String BLOCKED = "The browser blocked it";

    private final Stage stage = new Stage(LiveBrowser.CHROMIUM);
    private final DevProject dev;

    /** Started while another program has the page's port, which is free from the first edit on. */
    DevModeIT(@TempDir Path project) throws IOException {
        int port = Ports.free();
        try (var taken = new ServerSocket(port, 1, InetAddress.getLoopbackAddress())) {
            dev = new DevProject(project, taken.getLocalPort());
            given().get(dev.data()).then().statusCode(200);
        }
        dev.declare("methods", "GET");
        awaitInThisThread()
                .until(
                        () ->
                                given().get(dev.data()).statusCode() == 200
                                        && dev.log().contains("press Fetch Data"));
    }

    @AfterAll
    void end() {
        stage.close();
        dev.close();
    }

    /** As it was declared before any test. */
    @BeforeEach
    void declared() throws IOException {
        dev.declare("origins", dev.page());
        dev.declare("methods", "GET,HEAD,POST,OPTIONS");
        stage.open(dev.page());
        pressUntil(SHOWN, String::isEmpty);
    }

    @Test
    void aTakenPortIsAWarningAndThePageComesOnceItIsFree() {
        var port = URI.create(dev.page()).getPort();
        assertThat(dev.log())
                .containsSubsequence(
                        "client.port " + port + ": the client page is not served",
                        "Open " + dev.page() + " and press Fetch Data");
    }

    @Test
    void oneChangedLineBlocksThePageAndAnotherLetsItBackIn() throws IOException {
        assertThat(dev.log()).contains("Open " + dev.page() + " and press Fetch Data");
        assertThat(stage.fetchData()).startsWith(SHOWN).contains("Land of emotions");
        await().until(() -> dev.log().contains("GET /data from origin " + dev.page() + ": 200"));

        var panel = networkPanel();
        stage.open(dev.twin());
        assertThat(stage.fetchData()).startsWith(BLOCKED);
        awaitInThisThread()
                .until(
                        () -> {
                            stage.page().evaluate("0");
                            return String.join("\n", panel)
                                    .contains("MissingAllowOriginHeader; %dev.quarkus.http.cors");
                        });

        stage.open(dev.page()).method("PUT");
        assertThat(stage.fetchData()).startsWith(BLOCKED);
        stage.awaitConsole(LiveBrowser.CHROMIUM.methodNotAllowed(dev.data(), dev.page(), "PUT"));
        assertThat(why())
                .startsWith("Blocked")
                .contains("%dev.quarkus.http.cors.methods=GET,HEAD,POST,OPTIONS,PUT");

        dev.declare("methods", "GET,HEAD,POST,OPTIONS,PUT");
        awaitInThisThread().until(() -> answerOnceReloaded().startsWith("Allowed"));
        stage.open(dev.page()).method("PUT");
        pressUntil(SHOWN);

        dev.declare("origins", dev.twin());
        pressUntilConsole(
                "Access to fetch at '%s' from origin '%s' has been blocked by CORS policy: Response to preflight request doesn't pass access control check: No 'Access-Control-Allow-Origin' header is present on the requested resource."
                        .formatted(dev.data(), dev.page()));
    }

    @Test
    void aMistakeIsSaidOnThePageAndTheServiceGoesOnServing() throws IOException {
        assertThat(notice()).isEmpty();

        dev.declare("origins", dev.page() + "/");
        pressUntil(BLOCKED, notice -> notice.contains("; write \"" + dev.page() + "\""));
        assertThat(dev.log())
                .contains("an origin has no path and no slash at its end; write \"" + dev.page());

        dev.declare("origins", dev.page() + ",/[/");
        pressUntil(SHOWN, notice -> notice.contains("Unclosed character class"));
        stage.page().navigate(dev.console() + "?origin=" + dev.page());
        assertThat(stage.page().locator("main").innerText())
                .contains("Allowed", "Unclosed character class");
        stage.open(dev.page());

        dev.declare("origins", dev.page());
        pressUntil(SHOWN, String::isEmpty);
        assertThat(stage.open(dev.page()).fetchData()).startsWith(SHOWN);
        assertThat(dev.log()).doesNotContain("\tat ");
    }

    /** The workbench is not built apart: its folders are watched as the service's are. */
    @Test
    void anEditOfTheWorkbenchIsSeenWithoutARestart() throws IOException {
        dev.edit(
                "cors/model/src/main/java/dev/crossorigin/declaration/Source.java",
                "\", line \"",
                "\", edited line \"");
        awaitAt("", "application.properties, edited line ");
        dev.edit(
                "cors/runtime/src/main/resources/META-INF/crossorigin/console.html",
                ">Findings<",
                ">An edited template<");
        awaitAt("", "An edited template");
        dev.edit(
                "cors/runtime/src/main/resources/META-INF/crossorigin/answer.html",
                ">Why<",
                ">An edited part<");
        awaitAt("?origin=" + dev.twin(), "An edited part");
        dev.edit(
                "cors/runtime/src/main/resources/META-INF/crossorigin/style.css",
                "max-width: 60rem",
                "max-width: 61rem");
        awaitAt("/style.css", "max-width: 61rem");
    }

    /** As a browser asks: for the page first, which is what looks for edits. */
    private void awaitAt(String address, String text) {
        await().until(
                        () -> {
                            given().get(dev.console()).then().statusCode(200);
                            return given().get(dev.console() + address).asString().contains(text);
                        });
    }

    /** The headers of answers as the developer tools show them, blocked ones among them. */
    private List<String> networkPanel() {
        var shown = new ArrayList<String>();
        var session = stage.page().context().newCDPSession(stage.page());
        session.on(
                "Network.responseReceivedExtraInfo",
                answer -> shown.add(answer.get("headers").toString()));
        session.send("Network.enable");
        return shown;
    }

    /** Follows the link of a blocked request, and says what the console answers. */
    private String why() {
        stage.page().locator(".why").click();
        return answer();
    }

    /** Asks the console once more: an edit reloads it too. */
    private String answerOnceReloaded() {
        stage.page().reload();
        return answer();
    }

    private String answer() {
        stage.page().locator("#answer").waitFor();
        return stage.page().locator("#answer").innerText();
    }

    /**
     * Live reload looks for edits at most every two seconds, so a press right after one may come
     * too early.
     */
    private void pressUntil(String outcome) {
        pressUntil(outcome, any -> true);
    }

    /** Presses again for the notice too, which the page asks for while the service reloads. */
    private void pressUntil(String outcome, Predicate<String> notice) {
        awaitInThisThread()
                .until(() -> stage.fetchData().startsWith(outcome) && notice.test(notice()));
    }

    /** A reload between a preflight and its request blocks the page too, but in other words. */
    private void pressUntilConsole(String line) {
        awaitInThisThread()
                .until(
                        () ->
                                stage.fetchData().startsWith(BLOCKED)
                                        && stage.console().contains(line));
    }

    private String notice() {
        var banner = stage.page().locator("#notices");
        return banner.isVisible() ? banner.innerText() : "";
    }
}
