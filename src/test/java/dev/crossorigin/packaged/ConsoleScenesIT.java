package dev.crossorigin.packaged;

import static dev.crossorigin.testing.Patience.awaitInThisThread;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import dev.crossorigin.Axe;
import dev.crossorigin.Service;
import dev.crossorigin.testing.LiveBrowser;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.AfterParameterizedClassInvocation;
import org.junit.jupiter.params.BeforeParameterizedClassInvocation;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

/** The console as people use it: a question, its answer, its address, and what is copied. */
@ParameterizedClass
@EnumSource(LiveBrowser.class)
class ConsoleScenesIT {

    private static final String PUT = "?origin=http://127.0.0.1:5500&method=PUT&path=/data";

    private static final String LINE = "%dev.quarkus.http.cors.methods=GET,HEAD,POST,OPTIONS,PUT";

    private static final Service SERVICE = Service.shared(Map.of("QUARKUS_PROFILE", "dev"));

    private static Playwright playwright;
    private static Browser browser;

    private final List<String> complaints = new ArrayList<>();
    private Page page;

    @BeforeParameterizedClassInvocation
    static void launch(LiveBrowser engine) {
        playwright =
                Playwright.create(
                        new Playwright.CreateOptions()
                                .setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
        browser = engine.launch(playwright);
    }

    @AfterParameterizedClassInvocation
    static void quit() {
        playwright.close();
    }

    ConsoleScenesIT(LiveBrowser engine) {
        page = LiveBrowser.page(browser);
        // That a question cannot be answered is a status, which Chromium mentions.
        page.onConsoleMessage(
                message -> {
                    if (!message.text().contains("status of 400")) {
                        complaints.add(message.text());
                    }
                });
        page.onPageError(complaints::add);
    }

    /** The content security policy is not in the way of anything on the page. */
    @AfterEach
    void nothingIsComplainedAbout() {
        assertThat(complaints).isEmpty();
        page.close();
    }

    private void ask(String query) {
        var console = SERVICE.managementAt("/q/cors").toString().replace("127.0.0.1", "localhost");
        page.navigate(console + query);
    }

    private String answer() {
        return page.locator("#answer").innerText();
    }

    @Test
    void theQuestionIsInTheAddress() {
        ask("");
        page.locator("#origin").fill("https://shop.example");
        page.locator("#method").fill("DELETE");
        page.locator("#path").fill("/data?a=b&c=d");
        page.locator("#credentials").selectOption("include");
        page.locator("#header").fill("x-trace: 1 & 2\ncontent-type");
        page.locator("#ask").press("Enter");
        page.locator("#answer").waitFor();
        var answered = answer();
        assertThat(answered).startsWith("Blocked").contains("/data?a=b&c=d");
        assertThat(page.locator(".sequence").textContent()).contains("x-trace: 1 & 2");

        var sent = page.url();
        page.close();
        page = LiveBrowser.page(browser);
        page.navigate(sent);
        assertThat(answer()).isEqualTo(answered);
        assertThat(page.locator("#origin").inputValue()).isEqualTo("https://shop.example");
        assertThat(page.locator("#method").inputValue()).isEqualTo("DELETE");
        assertThat(page.locator("#path").inputValue()).isEqualTo("/data?a=b&c=d");
        assertThat(page.locator("#credentials").inputValue()).isEqualTo("include");
        assertThat(page.locator("#header").inputValue()).isEqualTo("x-trace: 1 & 2\ncontent-type");
    }

    @Test
    void theFixAndTheConsoleTextsAreCopiedAtAPress() {
        ask(PUT);
        for (var what : new String[] {"fix-1", "console-1", "console-2", "console-3"}) {
            var text = page.locator("#" + what).innerText();
            var button = page.locator("[data-copies=" + what + "]");
            button.press("Enter");
            page.locator("#copied").getByText("Copied: " + text).waitFor();
            assertThat(button.innerText()).startsWith("Copied");
            page.locator("#origin").fill("");
            page.locator("#origin").press("Control+V");
            awaitInThisThread().until(() -> page.locator("#origin").inputValue().equals(text));
        }
        assertThat(page.locator("#fix-1").innerText()).isEqualTo(LINE);
    }

    @Test
    void theDrawingMarksTheStepThatFailsAndSaysSoInWords() {
        ask(PUT);
        assertThat(page.locator(".sequence .failed .failing").allTextContents())
                .containsExactly("✕ blocked here:", "MethodDisallowedByPreflightResponse");
        assertThat(page.locator(".sequence .failed .cross").textContent()).isEqualTo("✕");
        assertThat(page.locator(".sequence desc").textContent())
                .isEqualTo(
                        "Page to browser: fetch, PUT. Browser to service: preflight: OPTIONS /data."
                                + " Service to browser: status 200, blocked here:"
                                + " MethodDisallowedByPreflightResponse. Browser to page:"
                                + " TypeError, and no answer.");
        assertThat(page.locator(".steps ol > li").count()).isEqualTo(4);
        assertThat(page.locator(".steps ol > li.failed").textContent())
                .startsWith("Service to browser: status 200")
                .contains("access-control-allow-methods: GET,HEAD,POST,OPTIONS");
    }

    @Test
    void anAllowedRequestGoesAllTheWay() {
        ask("?origin=http://127.0.0.1:5500");
        assertThat(answer()).startsWith("Allowed").doesNotContain("blocked here");
        assertThat(page.locator(".steps ol > li").last().textContent())
                .contains("Browser to page", "The page may read it.");
        assertThat(page.locator(".sequence .failed").count()).isZero();
    }

    @Test
    void aHostileValueIsShownAsText() {
        var script = "<script>document.title='taken'</script>\"'><img src=x onerror=alert(1)>";
        var hostile = URLEncoder.encode(script, StandardCharsets.UTF_8);
        ask("?origin=" + hostile + "&header=x:" + "a".repeat(10_000));
        assertThat(page.locator("#error").innerText()).contains("it has 10002 characters");
        assertThat(page.locator("#origin").inputValue()).isEqualTo(script);
        ask("?origin=" + hostile);
        assertThat(page.locator("#error").innerText()).contains("origin \"" + script + "\"");
        ask("?origin=null&path=/" + hostile + "&method=" + hostile + "&header=" + hostile);
        assertThat(answer()).contains(script);
        assertThat(page.title()).isEqualTo("Blocked: CORS policy of profile dev");
        assertThat(page.locator("main img, main script").count()).isZero();
    }

    @Test
    void axeFindsNothingAndNothingIsWiderThanATelephone() {
        var longName = "&header=x-" + "a".repeat(300);
        for (var query :
                List.of("", PUT, PUT + longName, "?origin=http://127.0.0.1:5500", "?origin=x")) {
            ask(query);
            for (var width : new int[] {1200, 360}) {
                page.setViewportSize(width, 800);
                assertThat(Axe.violations(page)).as("%s at %d", query, width).isEmpty();
                assertThat((int) page.evaluate("document.documentElement.scrollWidth"))
                        .as("%s at %d", query, width)
                        .isLessThanOrEqualTo(width);
            }
        }
    }

    @Test
    void theKeyboardReachesEverythingAndIsSeenToBeThere() {
        ask(PUT);
        page.locator("[data-copies=fix-1]").focus();
        var reached = new ArrayList<Object>();
        for (var i = 0; i < 10; i++) {
            page.keyboard().press("Tab");
            reached.add(
                    page.evaluate(
                            "document.activeElement.id || document.activeElement.dataset.copies"
                                    + " || document.activeElement.localName"));
            assertThat(page.evaluate("getComputedStyle(document.activeElement).outlineStyle"))
                    .isEqualTo("solid");
        }
        assertThat(reached)
                .containsExactly(
                        "summary",
                        "console-1",
                        "console-2",
                        "console-3",
                        "origin",
                        "method",
                        "path",
                        "credentials",
                        "header",
                        "ask");
    }
}
