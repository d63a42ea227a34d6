package dev.crossorigin.testing;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserType.LaunchOptions;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import java.util.List;

/**
 * The browsers that tests run in, as installed on the machine, and the words each has for a block.
 */
public enum LiveBrowser {
    CHROMIUM("apt-get install chromium", "chromium chromium-browser google-chrome") {
        @Override
        Browser launch(Playwright playwright, LaunchOptions options) {
            return playwright
                    .chromium()
                    .launch(
                            options.setArgs(
                                    List.of(
                                            "--no-sandbox",
                                            "--disable-gpu",
                                            "--disable-quic",
                                            "--no-first-run",
                                            "--disable-background-networking",
                                            "--disable-component-update",
                                            "--disable-sync")));
        }

        @Override
        public String allowOriginMissing(String url, String origin, int status) {
            return blocked(url, origin)
                    + "No 'Access-Control-Allow-Origin' header is present on the requested resource.";
        }

        @Override
        public String methodNotAllowed(String url, String origin, String method) {
            return blocked(url, origin)
                    + "Method %s is not allowed by Access-Control-Allow-Methods in preflight response."
                            .formatted(method);
        }

        private String blocked(String url, String origin) {
            return "Access to fetch at '%s' from origin '%s' has been blocked by CORS policy: "
                    .formatted(url, origin);
        }
    },
    FIREFOX("apt-get install firefox-esr", "firefox-esr firefox") {
        @Override
        Browser launch(Playwright playwright, LaunchOptions options) {
            return playwright.firefox().launch(options.setChannel("moz-firefox"));
        }

        @Override
        public String allowOriginMissing(String url, String origin, int status) {
            return blocked(url)
                    + "(Reason: CORS header ‘Access-Control-Allow-Origin’ missing). Status code: %d."
                            .formatted(status);
        }

        @Override
        public String methodNotAllowed(String url, String origin, String method) {
            return blocked(url)
                    + "(Reason: Did not find method in CORS header ‘Access-Control-Allow-Methods’).";
        }

        private String blocked(String url) {
            return "Cross-Origin Request Blocked: The Same Origin Policy disallows reading the remote resource at %s. "
                    .formatted(url);
        }
    };

    private static final double GENEROUS_MS = (double) Patience.GENEROUS.toMillis();

    private final String install;
    private final String programs;

    LiveBrowser(String install, String programs) {
        this.install = install;
        this.programs = programs;
    }

    abstract Browser launch(Playwright playwright, LaunchOptions options);

    /**
     * The console line where an answer with this status lacks {@code Access-Control-Allow-Origin}.
     */
    public abstract String allowOriginMissing(String url, String origin, int status);

    /** The console line where a preflight's answer does not list the method. */
    public abstract String methodNotAllowed(String url, String origin, String method);

    /** Skips the test where the browser is not installed; where CI must have it, fails instead. */
    public Browser launch(Playwright playwright) {
        var program = Program.find(install, programs.split(" ", -1));
        return launch(
                playwright, new LaunchOptions().setExecutablePath(program).setTimeout(GENEROUS_MS));
    }

    /** A page in a browser that remembers nothing. */
    public static Page page(Browser browser) {
        var page = browser.newPage();
        page.setDefaultTimeout(GENEROUS_MS);
        return page;
    }
}
