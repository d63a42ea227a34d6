package dev.crossorigin.client;

import static dev.crossorigin.testing.Patience.await;
import static org.assertj.core.api.Assertions.assertThat;

import dev.crossorigin.Axe;
import dev.crossorigin.Ports;
import dev.crossorigin.Service;
import dev.crossorigin.testing.LiveBrowser;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.AfterParameterizedClassInvocation;
import org.junit.jupiter.params.BeforeParameterizedClassInvocation;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * The scenes of the tutorial and some more, each with the outcome on the page, the words on the
 * browser's console and what the service saw. Ports are free ones, so origins are made up anew for
 * every run.
 */
@ParameterizedClass
@EnumSource(LiveBrowser.class)
class ScenesIT {

    private static final String SHOWN = "The page may read the answer";
    private static final String BLOCKED = "The browser blocked it";
    private static final Map<String, String> PUBLIC = Map.of("QUARKUS_PROFILE", "public");
    private static final String MANY_METHODS = "GET,PUT,PATCH,DELETE";

    private static final int CONSOLE = Ports.free();
    private static final Vertx VERTX = Vertx.vertx();
    private static final HttpServer CLIENT = serve();
    private static final String LOOPBACK = "http://127.0.0.1:" + CLIENT.actualPort();
    private static final String LOCALHOST = "http://localhost:" + CLIENT.actualPort();

    /** The methods are those of profile dev: PUT is not among them. */
    private static final Map<String, String> TUTORIAL =
            Map.of(
                    "QUARKUS_PROFILE",
                    "dev",
                    "QUARKUS_HTTP_CORS_ORIGINS",
                    LOCALHOST,
                    "QUARKUS_MANAGEMENT_PORT",
                    String.valueOf(CONSOLE));

    /** By their settings: scenes with equal ones share a service, in both browsers. */
    private static final Map<Map<String, String>, Service> SERVICES = new HashMap<>();

    @TempDir static Path home;

    private static Stage stage;

    private final LiveBrowser engine;

    /** How many requests the service of this scene had seen before it. */
    private int before;

    ScenesIT(LiveBrowser engine) {
        this.engine = engine;
    }

    private static HttpServer serve() {
        return ClientServer.listen(
                        VERTX,
                        0,
                        URI.create("http://localhost:3000/data"),
                        URI.create("http://localhost:" + CONSOLE + "/q/cors"),
                        "")
                .toCompletionStage()
                .toCompletableFuture()
                .join();
    }

    @BeforeParameterizedClassInvocation
    static void open(LiveBrowser engine) {
        stage = new Stage(engine);
    }

    @AfterParameterizedClassInvocation
    static void close() {
        stage.close();
    }

    @AfterAll
    static void end() {
        SERVICES.values().forEach(Service::close);
        VERTX.close().toCompletionStage().toCompletableFuture().join();
    }

    @BeforeEach
    void forget() {
        stage.forget();
    }

    private Service service(String... cors) {
        var settings = new HashMap<String, String>();
        for (var i = 0; i < cors.length; i += 2) {
            settings.put("QUARKUS_HTTP_CORS_" + cors[i], cors[i + 1]);
        }
        return service(settings);
    }

    /** The one with these settings, running already or from now on. */
    private Service service(Map<String, String> settings) {
        var service = SERVICES.computeIfAbsent(settings, s -> Service.start(folder(), s));
        before = service.saw().size();
        return service;
    }

    private static Path folder() {
        try {
            return Files.createTempDirectory(home, "service");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** As the page names it: {@code LOCALHOST}, which is another origin than {@code 127.0.0.1}. */
    private static String address(Service service, String path) {
        return service.at(path).toString().replace("127.0.0.1", "localhost");
    }

    private Stage page(String origin, Service service) {
        return stage.open(origin).address(address(service, "/data"));
    }

    /** Waits for the requests of this scene and says that there were no others. */
    private void saw(Service service, String... requests) {
        await().untilAsserted(() -> assertThat(seen(service)).containsExactly(requests));
    }

    private List<String> seen(Service service) {
        return service.saw().stream().skip(before).toList();
    }

    private void isShown(String outcome, int status, String... parts) {
        assertThat(outcome).startsWith(SHOWN).contains("Status " + status).contains(parts);
        assertThat(stage.console())
                .noneMatch(line -> line.contains("CORS") || line.contains("Cross-Origin"));
    }

    @Test
    void withoutCorsThePageIsBlocked() {
        var service = service("ENABLED", "false");
        assertThat(page(LOOPBACK, service).fetchData()).startsWith(BLOCKED);
        stage.awaitConsole(engine.allowOriginMissing(address(service, "/data"), LOOPBACK, 200));
        saw(service, "GET /data " + LOOPBACK + " 200");
    }

    @Test
    void localhostDeclaredDoesNotLet127001In() {
        var service = service(TUTORIAL);
        var outcome = page(LOOPBACK, service).fetchData();
        assertThat(outcome)
                .startsWith(BLOCKED)
                .contains("GET " + address(service, "/data"))
                .contains("Origin: " + LOOPBACK)
                .contains("%dev.quarkus.http.cors");
        stage.awaitConsole(engine.allowOriginMissing(address(service, "/data"), LOOPBACK, 403));
        saw(service, "GET /data " + LOOPBACK + " 403");
    }

    @Test
    void theExactOriginIsShownTheRecord() {
        var service = service("ORIGINS", LOOPBACK);
        var data = address(service, "/data");
        var opened = page(LOOPBACK, service);
        var answer =
                stage.page()
                        .waitForResponse(
                                data, () -> isShown(opened.fetchData(), 200, "Land of emotions"));
        assertThat(answer.allHeaders())
                .containsEntry("access-control-allow-origin", LOOPBACK)
                .containsEntry("vary", "Origin");
        saw(service, "GET /data " + LOOPBACK + " 200");
    }

    @Test
    void twoDeclaredOriginsAreLetInAndAThirdIsNot() {
        var other = serve();
        var third = "http://localhost:" + other.actualPort();
        var service = service("ORIGINS", LOOPBACK + "," + LOCALHOST);
        isShown(page(LOOPBACK, service).fetchData(), 200, "Bangladesh");
        isShown(page(LOCALHOST, service).fetchData(), 200, "Bangladesh");
        assertThat(page(third, service).fetchData()).startsWith(BLOCKED);
        stage.awaitConsole(engine.allowOriginMissing(address(service, "/data"), third, 403));
        saw(
                service,
                "GET /data " + LOOPBACK + " 200",
                "GET /data " + LOCALHOST + " 200",
                "GET /data " + third + " 403");
    }

    @Test
    void theWildcardLetsAnyoneIn() {
        var service = service(PUBLIC);
        isShown(page(LOOPBACK, service).fetchData(), 200, "Bangladesh");
        isShown(page(LOCALHOST, service).fetchData(), 200, "Bangladesh");
    }

    @Test
    void aMethodThatIsNotListedStopsAtThePreflight() {
        var service = service(TUTORIAL);
        assertThat(page(LOCALHOST, service).method("PUT").fetchData())
                .startsWith(BLOCKED)
                .contains("PUT " + address(service, "/data"));
        stage.awaitConsole(engine.methodNotAllowed(address(service, "/data"), LOCALHOST, "PUT"));
        saw(service, "OPTIONS /data " + LOCALHOST + " 200");
    }

    @Test
    void aListedPutReplacesTheRecord() {
        var service = service("ORIGINS", LOOPBACK, "METHODS", MANY_METHODS);
        var nepal = "{\"name\":\"Nepal\",\"description\":\"Land of mountains\"}";
        var put =
                page(LOOPBACK, service).method("PUT").body(nepal, "content-type: application/json");
        isShown(put.fetchData(), 200, "Nepal");
        isShown(page(LOOPBACK, service).fetchData(), 200, "Land of mountains");
        saw(
                service,
                "OPTIONS /data " + LOOPBACK + " 200",
                "PUT /data " + LOOPBACK + " 200",
                "GET /data " + LOOPBACK + " 200");
    }

    @Test
    void aStoredAnswerIsAskedForAgainAndReadFromTheCache() {
        var service = service("ORIGINS", LOOPBACK);
        var opened = page(LOOPBACK, service);
        isShown(opened.fetchData(), 200, "Bangladesh");
        isShown(opened.fetchData(), 200, "Bangladesh");
        saw(service, "GET /data " + LOOPBACK + " 200", "GET /data " + LOOPBACK + " 304");
    }

    @Test
    void aPageReadsThatSomebodyElseHasReplacedTheRecord() {
        var service = service("ORIGINS", LOOPBACK, "METHODS", MANY_METHODS);
        var put =
                page(LOOPBACK, service)
                        .method("PUT")
                        .body(
                                "{\"name\":\"Nepal\",\"description\":\"\"}",
                                "content-type: application/json\nif-match: \"old\"");
        isShown(put.fetchData(), 412, "Read it again");
        saw(service, "OPTIONS /data " + LOOPBACK + " 200", "PUT /data " + LOOPBACK + " 412");
    }

    @Test
    void lowerCasePatchIsAnotherMethodThanPatch() {
        var service = service("ORIGINS", LOOPBACK, "METHODS", MANY_METHODS);
        isShown(page(LOOPBACK, service).method("PATCH").fetchData(), 405, "Method Not Allowed");
        assertThat(page(LOOPBACK, service).method("patch").fetchData()).startsWith(BLOCKED);
        stage.awaitConsole(engine.methodNotAllowed(address(service, "/data"), LOOPBACK, "patch"));
        saw(
                service,
                "OPTIONS /data " + LOOPBACK + " 200",
                "PATCH /data " + LOOPBACK + " 405",
                "OPTIONS /data " + LOOPBACK + " 200");
    }

    @Test
    void aDirectVisitShowsTheRecordWithoutCors() {
        var service = service(PUBLIC);
        var answer = stage.page().navigate(address(service, "/data"));
        assertThat(answer.text()).contains("Bangladesh");
        assertThat(answer.allHeaders().keySet())
                .noneMatch(name -> name.startsWith("access-control-"));
        // Browsers also ask for an icon, sooner or later.
        await().until(() -> seen(service).contains("GET /data - 200"));
    }

    @Test
    void headWorks() {
        var service = service("ORIGINS", LOOPBACK);
        isShown(page(LOOPBACK, service).method("HEAD").fetchData(), 200, "(no body)");
        saw(service, "HEAD /data " + LOOPBACK + " 200");
    }

    @Test
    void anAllowedPageReadsErrors() {
        var service = service("ORIGINS", LOOPBACK, "METHODS", MANY_METHODS);
        isShown(
                page(LOOPBACK, service).address(address(service, "/nothing")).fetchData(),
                404,
                "Not Found");
        isShown(page(LOOPBACK, service).method("DELETE").fetchData(), 405, "Method Not Allowed");
        var text = page(LOOPBACK, service).method("PUT").body("some text", "");
        isShown(text.fetchData(), 415, "Unsupported Media Type");
        await().until(() -> seen(service).contains("PUT /data " + LOOPBACK + " 415"));
    }

    @Test
    void anAllowedPageReadsThatTheServiceFailed() throws SQLException {
        var settings =
                Map.of(
                        "QUARKUS_HTTP_CORS_ORIGINS",
                        LOOPBACK,
                        "DATA_DIR",
                        withoutARecord().toString());
        var outcome = page(LOOPBACK, service(settings)).fetchData();
        isShown(outcome, 500, "Internal Server Error");
    }

    /** The folder of a service that has started once and lost its record since. */
    private static Path withoutARecord() throws SQLException {
        var folder = home.resolve("emptied");
        if (Files.notExists(folder)) {
            Service.start(home, Map.of("DATA_DIR", folder.toString())).close();
            var file = "jdbc:h2:file:" + folder.resolve("data-service");
            try (var database = DriverManager.getConnection(file);
                    var statement = database.createStatement()) {
                statement.execute("DELETE FROM data");
            }
        }
        return folder;
    }

    @Test
    void aRequestThatNoBrowserMakesIsSaidToBeUnsent() {
        var unsent = "The request could not be sent";
        var service = service("ORIGINS", LOOPBACK);
        assertThat(page(LOOPBACK, service).body("a body", "").fetchData()).startsWith(unsent);
        assertThat(page(LOOPBACK, service).body("", "no colon").fetchData())
                .startsWith(unsent)
                .contains("\"no colon\" is not a header; write name: value");
        saw(service);
    }

    @Test
    void theLineToWriteIsTwoClicksAway() {
        var service = service(TUTORIAL);
        var page = stage.page();
        assertThat(page(LOCALHOST, service).fetchData()).startsWith(SHOWN);
        assertThat(Axe.violations(page)).isEmpty();

        page(LOOPBACK, service)
                .method("PUT")
                .body("{}", "content-type: application/json\nauthorization: secret");
        assertThat(stage.fetchData())
                .startsWith(BLOCKED)
                .contains("the address belongs to another server");
        assertThat(page.locator(".why").count()).isZero();

        // As dev mode writes it into the page.
        page.evaluate(
                "address => { document.querySelector('#address').defaultValue = address }",
                address(service, "/data"));
        assertThat(stage.fetchData()).startsWith(BLOCKED);
        assertThat(Axe.violations(page)).isEmpty();

        page.locator(".why").click();
        page.locator("#answer").waitFor();
        assertThat(page.locator("#origin").inputValue()).isEqualTo(LOOPBACK);
        assertThat(page.locator("#method").inputValue()).isEqualTo("PUT");
        assertThat(page.locator("#path").inputValue()).isEqualTo("/data");
        assertThat(page.locator("#header").inputValue())
                .isEqualTo("content-type: application/json\nauthorization");
        assertThat(page.locator("main pre").allInnerTexts())
                .contains(
                        "QUARKUS_HTTP_CORS_ORIGINS=" + LOCALHOST + "," + LOOPBACK,
                        engine.allowOriginMissing(address(service, "/data"), LOOPBACK, 403)
                                .replace(
                                        "blocked by CORS policy: No",
                                        "blocked by CORS policy: Response to preflight request"
                                                + " doesn't pass access control check: No"));
        var preflight = "OPTIONS /data " + LOOPBACK + " 403";
        saw(service, "GET /data " + LOCALHOST + " 200", preflight, preflight);
    }
}
