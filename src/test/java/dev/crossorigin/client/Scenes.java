package dev.crossorigin.client;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.crossorigin.Axe;
import dev.crossorigin.LiveBrowser;
import dev.crossorigin.Ports;
import dev.crossorigin.Service;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpServer;
import java.net.URI;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

/**
 * The scenes of the tutorial and some more, each with the outcome on the page, the words on the
 * browser's console and what the service saw. Ports are free ones, so origins are made up anew for
 * every run.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
abstract class Scenes {

    private static final String SHOWN = "The page may read the answer";
    private static final String BLOCKED = "The browser blocked it";

    private final LiveBrowser engine;
    private final int console = Ports.free();
    private final Vertx vertx = Vertx.vertx();
    private final HttpServer client = serve();
    private final String loopback = "http://127.0.0.1:" + client.actualPort();
    private final String localhost = "http://localhost:" + client.actualPort();
    private Stage stage;

    @TempDir Path home;

    @SuppressWarnings("NullAway.Init") // The stage is set before every scene.
    Scenes(LiveBrowser engine) {
        this.engine = engine;
    }

    private HttpServer serve() {
        return ClientServer.listen(
                        vertx,
                        0,
                        URI.create("http://localhost:3000/data"),
                        URI.create("http://localhost:" + console + "/q/cors"),
                        "")
                .toCompletionStage()
                .toCompletableFuture()
                .join();
    }

    @BeforeAll
    void open() {
        stage = new Stage(engine);
    }

    @AfterAll
    void close() {
        vertx.close().toCompletionStage().toCompletableFuture().join();
        if (stage != null) {
            stage.close();
        }
    }

    private Service service(String... settings) {
        var map = new HashMap<String, String>();
        for (var i = 0; i < settings.length; i += 2) {
            map.put("QUARKUS_HTTP_CORS_" + settings[i], settings[i + 1]);
        }
        return Service.start(home, map);
    }

    /** As the page names it: {@code localhost}, which is another origin than {@code 127.0.0.1}. */
    private static String address(Service service, String path) {
        return service.at(path).toString().replace("127.0.0.1", "localhost");
    }

    private Stage page(String origin, Service service) {
        return stage.open(origin).address(address(service, "/data"));
    }

    /** Waits for the requests and says that there were no others. */
    private static void saw(Service service, String... requests) {
        await().untilAsserted(() -> assertThat(service.saw()).containsExactly(requests));
    }

    private void isShown(String outcome, int status, String... parts) {
        assertThat(outcome).startsWith(SHOWN).contains("Status " + status).contains(parts);
        assertThat(stage.console())
                .noneMatch(line -> line.contains("CORS") || line.contains("Cross-Origin"));
    }

    @Test
    void withoutCorsThePageIsBlocked() {
        try (var service = service("ENABLED", "false")) {
            assertThat(page(loopback, service).fetchData()).startsWith(BLOCKED);
            stage.awaitConsole(engine.allowOriginMissing(address(service, "/data"), loopback, 200));
            saw(service, "GET /data " + loopback + " 200");
        }
    }

    @Test
    void localhostDeclaredDoesNotLet127001In() {
        try (var service = service("ORIGINS", localhost)) {
            var outcome = page(loopback, service).fetchData();
            assertThat(outcome)
                    .startsWith(BLOCKED)
                    .contains("GET " + address(service, "/data"))
                    .contains("Origin: " + loopback)
                    .contains("%dev.quarkus.http.cors");
            stage.awaitConsole(engine.allowOriginMissing(address(service, "/data"), loopback, 403));
            saw(service, "GET /data " + loopback + " 403");
        }
    }

    @Test
    void theExactOriginIsShownTheRecord() {
        try (var service = service("ORIGINS", loopback)) {
            var data = address(service, "/data");
            var opened = page(loopback, service);
            var answer =
                    stage.page()
                            .waitForResponse(
                                    data,
                                    () -> isShown(opened.fetchData(), 200, "Land of emotions"));
            assertThat(answer.allHeaders())
                    .containsEntry("access-control-allow-origin", loopback)
                    .containsEntry("vary", "Origin");
            saw(service, "GET /data " + loopback + " 200");
        }
    }

    @Test
    void twoDeclaredOriginsAreLetInAndAThirdIsNot() {
        var other = serve();
        var third = "http://localhost:" + other.actualPort();
        try (var service = service("ORIGINS", loopback + "," + localhost)) {
            isShown(page(loopback, service).fetchData(), 200, "Bangladesh");
            isShown(page(localhost, service).fetchData(), 200, "Bangladesh");
            assertThat(page(third, service).fetchData()).startsWith(BLOCKED);
            stage.awaitConsole(engine.allowOriginMissing(address(service, "/data"), third, 403));
            saw(
                    service,
                    "GET /data " + loopback + " 200",
                    "GET /data " + localhost + " 200",
                    "GET /data " + third + " 403");
        }
    }

    @Test
    void theWildcardLetsAnyoneIn() {
        try (var service = Service.start(home, Map.of("QUARKUS_PROFILE", "public"))) {
            isShown(page(loopback, service).fetchData(), 200, "Bangladesh");
            isShown(page(localhost, service).fetchData(), 200, "Bangladesh");
        }
    }

    @Test
    void aMethodThatIsNotListedStopsAtThePreflight() {
        try (var service = service("ORIGINS", loopback, "METHODS", "GET,POST")) {
            assertThat(page(loopback, service).method("PUT").fetchData())
                    .startsWith(BLOCKED)
                    .contains("PUT " + address(service, "/data"));
            stage.awaitConsole(engine.methodNotAllowed(address(service, "/data"), loopback, "PUT"));
            saw(service, "OPTIONS /data " + loopback + " 200");
        }
    }

    @Test
    void aListedPutReplacesTheRecord() {
        try (var service = service("ORIGINS", loopback)) {
            var nepal = "{\"name\":\"Nepal\",\"description\":\"Land of mountains\"}";
            var put =
                    page(loopback, service)
                            .method("PUT")
                            .body(nepal, "content-type: application/json");
            isShown(put.fetchData(), 200, "Nepal");
            isShown(page(loopback, service).fetchData(), 200, "Land of mountains");
            saw(
                    service,
                    "OPTIONS /data " + loopback + " 200",
                    "PUT /data " + loopback + " 200",
                    "GET /data " + loopback + " 200");
        }
    }

    @Test
    void lowerCasePatchIsAnotherMethodThanPatch() {
        try (var service = service("ORIGINS", loopback, "METHODS", "GET,PATCH")) {
            isShown(page(loopback, service).method("PATCH").fetchData(), 405, "Method Not Allowed");
            assertThat(page(loopback, service).method("patch").fetchData()).startsWith(BLOCKED);
            stage.awaitConsole(
                    engine.methodNotAllowed(address(service, "/data"), loopback, "patch"));
        }
    }

    @Test
    void aDirectVisitShowsTheRecordWithoutCors() {
        try (var service = service("ORIGINS", loopback)) {
            var answer = stage.page().navigate(address(service, "/data"));
            assertThat(answer.text()).contains("Bangladesh");
            assertThat(answer.allHeaders().keySet())
                    .noneMatch(name -> name.startsWith("access-control-"));
            // Browsers also ask for an icon, sooner or later.
            await().until(() -> service.saw().contains("GET /data - 200"));
        }
    }

    @Test
    void headWorks() {
        try (var service = service("ORIGINS", loopback)) {
            isShown(page(loopback, service).method("HEAD").fetchData(), 200, "(no body)");
            saw(service, "HEAD /data " + loopback + " 200");
        }
    }

    @Test
    void anAllowedPageReadsErrors() {
        try (var service = service("ORIGINS", loopback, "METHODS", "GET,PUT,DELETE")) {
            isShown(
                    page(loopback, service).address(address(service, "/nothing")).fetchData(),
                    404,
                    "Not Found");
            isShown(
                    page(loopback, service).method("DELETE").fetchData(),
                    405,
                    "Method Not Allowed");
            var text = page(loopback, service).method("PUT").body("some text", "");
            isShown(text.fetchData(), 415, "Unsupported Media Type");
        }
    }

    @Test
    void anAllowedPageReadsThatTheServiceFailed() throws SQLException {
        service().close();
        var file = "jdbc:h2:file:" + home.resolve("data").resolve("data-service");
        try (var database = DriverManager.getConnection(file);
                var statement = database.createStatement()) {
            statement.execute("DELETE FROM data");
        }
        try (var service = service("ORIGINS", loopback)) {
            isShown(page(loopback, service).fetchData(), 500, "Internal Server Error");
        }
    }

    @Test
    void aRequestThatNoBrowserMakesIsSaidToBeUnsent() {
        var unsent = "The request could not be made";
        try (var service = service("ORIGINS", loopback)) {
            assertThat(page(loopback, service).body("a body", "").fetchData()).startsWith(unsent);
            assertThat(page(loopback, service).body("", "no colon").fetchData())
                    .startsWith(unsent)
                    .contains("\"no colon\" is not a header; write name: value");
            assertThat(service.saw()).isEmpty();
        }
    }

    @Test
    void theLineToWriteIsTwoClicksAway() {
        var settings =
                Map.of(
                        "QUARKUS_PROFILE",
                        "dev",
                        "QUARKUS_HTTP_CORS_ORIGINS",
                        localhost,
                        "QUARKUS_MANAGEMENT_PORT",
                        String.valueOf(console));
        try (var service = Service.start(home, settings)) {
            var page = stage.page();
            assertThat(page(localhost, service).fetchData()).startsWith(SHOWN);
            assertThat(Axe.violations(page)).isEmpty();

            page(loopback, service).method("PUT").body("{}", "content-type: application/json");
            assertThat(stage.fetchData()).startsWith(BLOCKED);
            assertThat(Axe.violations(page)).isEmpty();

            page.locator(".why").click();
            page.locator("#answer").waitFor();
            assertThat(page.locator("#origin").inputValue()).isEqualTo(loopback);
            assertThat(page.locator("#method").inputValue()).isEqualTo("PUT");
            assertThat(page.locator("#path").inputValue()).isEqualTo("/data");
            assertThat(page.locator("#header").inputValue())
                    .isEqualTo("content-type: application/json");
            assertThat(page.locator("#answer pre").allInnerTexts())
                    .contains(
                            "QUARKUS_HTTP_CORS_ORIGINS=" + localhost + "," + loopback,
                            engine.allowOriginMissing(address(service, "/data"), loopback, 403)
                                    .replace(
                                            "blocked by CORS policy: No",
                                            "blocked by CORS policy: Response to preflight request"
                                                    + " doesn't pass access control check: No"));
        }
    }
}
