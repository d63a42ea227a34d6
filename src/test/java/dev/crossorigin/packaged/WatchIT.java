package dev.crossorigin.packaged;

import static dev.crossorigin.testing.Patience.awaitInThisThread;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Playwright;
import dev.crossorigin.Axe;
import dev.crossorigin.Service;
import dev.crossorigin.testing.LiveBrowser;
import io.restassured.path.json.JsonPath;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Map;
import java.util.stream.Stream;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A start with one wrong origin: what pages send is counted, listed, shown and logged. */
class WatchIT {

    private static final String PAGE = "https://app.example.com";
    private static final String LINE =
            "QUARKUS_HTTP_CORS_ORIGINS=https://www.app.example.com," + PAGE;

    @TempDir Path home;

    private Service service;

    @SuppressWarnings("NullAway.Init") // The service is started before every test.
    WatchIT() {}

    @BeforeEach
    void start() {
        service =
                Service.start(
                        home, Map.of("QUARKUS_HTTP_CORS_ORIGINS", "https://www.app.example.com"));
    }

    @AfterEach
    void stop() {
        service.close();
    }

    private void get(String origin, String... more) {
        var request = given().header("Origin", origin);
        for (int i = 0; i < more.length; i += 2) {
            request.header(more[i], more[i + 1]);
        }
        request.get(service.at("/data?token=secret"));
    }

    private JsonPath blocked() {
        return given().get(service.managementAt("/q/cors/blocked")).jsonPath();
    }

    private Stream<String> metrics() {
        return given().get(service.managementAt("/q/metrics"))
                .asString()
                .lines()
                .filter(line -> line.startsWith("cors_"));
    }

    @Test
    void aBlockedFrontEndIsCountedListedAndLoggedWithTheLineThatLetsItIn() {
        get(PAGE);
        get(PAGE, "Cookie", "a=secret", "Authorization", "Bearer secret");
        get("https://www.app.example.com");
        get("https://images.example", "Sec-Fetch-Mode", "no-cors");
        assertThat(metrics())
                .contains(
                        "cors_verdicts_total{declared=\"false\",fault=\"MissingAllowOriginHeader\",kind=\"actual\",outcome=\"blocked\"} 2.0",
                        "cors_verdicts_total{declared=\"true\",fault=\"none\",kind=\"actual\",outcome=\"allowed\"} 1.0",
                        "cors_verdicts_total{declared=\"false\",fault=\"none\",kind=\"none\",outcome=\"allowed\"} 1.0")
                .anyMatch(
                        line ->
                                line.startsWith(
                                        "cors_policy_info{credentials=\"denied\",enabled=\"true\","));
        var table = blocked();
        assertThat(table.getList("blocked")).hasSize(1);
        assertThat(table.getMap("blocked[0]"))
                .containsEntry("origin", PAGE)
                .containsEntry("method", "GET")
                .containsEntry("fault", "MissingAllowOriginHeader")
                .containsEntry("declared", false)
                .containsEntry("count", 2);
        assertThat(table.getString("blocked[0].nearMiss"))
                .startsWith("Closest entry: https://www.app.example.com.");
        assertThat(table.getList("blocked[0].fix")).containsExactly(LINE);
        assertThat(service.log().lines().filter(line -> line.startsWith("Browsers block")))
                .singleElement()
                .asString()
                .startsWith("Browsers block GET from pages on " + PAGE);
        assertThat(table.prettify() + warnings()).doesNotContain("secret");
    }

    private String warnings() {
        return String.join(
                "\n", service.log().lines().filter(line -> line.startsWith("Browsers")).toList());
    }

    @Test
    void noCallerFillsTheLogOrTheTable() {
        for (int i = 0; i < 400; i++) {
            get("https://s%d.test".formatted(i));
        }
        get("https://x.test\u001b[31m");
        assertThat(blocked().getList("blocked")).hasSizeLessThanOrEqualTo(256);
        assertThat(blocked().getInt("notListed")).isGreaterThan(200);
        assertThat(warnings().lines()).hasSizeLessThanOrEqualTo(12);
        assertThat(warnings()).doesNotContain("\u001b");
        var page = given().get(service.managementAt("/q/cors")).asString();
        assertThat(page).contains("The table is full: about ");
    }

    @Test
    void thePanelRefreshesItselfAndMovesNothingThatIsRead() {
        var complaints = new ArrayList<String>();
        try (var playwright =
                Playwright.create(
                        new Playwright.CreateOptions()
                                .setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")))) {
            var page = LiveBrowser.page(LiveBrowser.CHROMIUM.launch(playwright));
            page.onConsoleMessage(message -> complaints.add(message.text()));
            page.navigate(service.managementAt("/q/cors").toString());
            assertThat(page.locator("#blocked").innerText()).contains("No page was blocked");
            page.locator("#path").focus();
            double before = page.locator("#path").boundingBox().y;
            get(PAGE);
            page.locator("#blocked-likely").getByText(LINE).waitFor();
            assertThat(page.locator("#path").boundingBox().y).isCloseTo(before, Offset.offset(1.0));
            assertThat(page.locator("#blocked-said").innerText())
                    .isEqualTo("One more front-end is blocked.");
            get(PAGE);
            awaitInThisThread()
                    .until(() -> page.locator("#blocked").innerText().contains("2 requests"));
            assertThat(page.locator("#blocked-likely > li").count()).isEqualTo(1);
            assertThat(Axe.violations(page)).isEmpty();
        }
        assertThat(complaints).isEmpty();
    }
}
