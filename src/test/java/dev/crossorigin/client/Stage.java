package dev.crossorigin.client;

import static dev.crossorigin.testing.Patience.awaitInThisThread;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.PlaywrightException;
import dev.crossorigin.testing.LiveBrowser;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * A browser with the client page open, the presses and choices of its user, and what the browser
 * says.
 */
final class Stage implements AutoCloseable {

    private final Playwright playwright =
            Playwright.create(
                    new Playwright.CreateOptions()
                            .setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));

    private final Browser browser;
    private final List<String> console = new ArrayList<>();
    private Page page;

    Stage(LiveBrowser engine) {
        try {
            browser = engine.launch(playwright);
            page = listening(LiveBrowser.page(browser));
        } catch (Throwable e) {
            playwright.close();
            throw e;
        }
    }

    private Page listening(Page page) {
        page.onConsoleMessage(message -> console.add(message.text()));
        // Where Firefox reports a block: the text, once more as if it were a stack, and
        // "undefined".
        page.onPageError(error -> error.lines().forEach(console::add));
        return page;
    }

    /** Goes on in a browser that remembers nothing, no preflight either. */
    void forget() {
        page.close();
        page = listening(LiveBrowser.page(browser));
    }

    Page page() {
        return page;
    }

    /**
     * Opens the client page as if for the first time, as soon as its server is there: live reload
     * starts that anew too.
     */
    Stage open(String origin) {
        awaitInThisThread()
                .ignoreExceptionsInstanceOf(PlaywrightException.class)
                .untilAsserted(() -> page.navigate(origin + "/"));
        console.clear();
        return this;
    }

    Stage address(String address) {
        page.locator("#address").fill(address);
        return this;
    }

    Stage method(String method) {
        page.locator("#method").selectOption(method);
        return this;
    }

    /** What is sent, and the headers it is sent with, one on each line. */
    Stage body(String body, String headers) {
        page.locator("summary").click();
        page.locator("#body").fill(body);
        page.locator("#headers").fill(headers);
        return this;
    }

    /** Presses the button and answers the outcome as it stands on the page. */
    String fetchData() {
        page.locator("#fetch").click();
        page.locator("#outcome[aria-busy=false]").waitFor();
        return page.locator("#outcome").innerText();
    }

    /** Waits for a line on the console: browsers write it a little after the page has been told. */
    void awaitConsole(String line) {
        awaitInThisThread()
                .alias(line)
                .until(
                        () -> {
                            page.evaluate("0");
                            return console.contains(line);
                        });
    }

    List<String> console() {
        return List.copyOf(console);
    }

    @Override
    public void close() {
        playwright.close();
    }
}
