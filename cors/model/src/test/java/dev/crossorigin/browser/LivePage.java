package dev.crossorigin.browser;

import static dev.crossorigin.testing.Patience.awaitInThisThread;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import dev.crossorigin.testing.LiveBrowser;
import dev.crossorigin.web.Answer;
import dev.crossorigin.web.Headers;
import dev.crossorigin.web.Origin;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/** A page in a real browser that fetches what exchanges ask for. */
final class LivePage implements AutoCloseable {

    private static final Pattern CASE = Pattern.compile("/case/([0-9]+)/");

    /** Ten at a time; an outcome is the names of the headers that may be read, or the error. */
    static final String FETCH_ALL =
            """
            async cases => {
              const outcomes = [];
              const play = async ({number, url, ...init}) => {
                try {
                  const answer = await fetch(url, init);
                  outcomes[number] = ['read', ...answer.headers.keys()];
                } catch (e) {
                  outcomes[number] = [String(e)];
                }
              };
              for (let i = 0; i < cases.length; i += 10) {
                await Promise.all(cases.slice(i, i + 10).map(play));
              }
              return outcomes;
            }
            """;

    /** What became of an exchange. */
    record Played(boolean read, List<String> readable, Optional<String> console) {}

    private final CaseServer server;
    private final Playwright playwright =
            Playwright.create(
                    new Playwright.CreateOptions()
                            .setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
    private final Map<Integer, String> console = new HashMap<>();
    private final Page page;

    LivePage(LiveBrowser browser, CaseServer server) {
        this.server = server;
        try {
            page = LiveBrowser.page(browser.launch(playwright));
        } catch (Throwable e) {
            playwright.close();
            throw e;
        }
        page.onConsoleMessage(message -> keepFirst(message.text()));
        page.onPageError(error -> error.lines().forEach(this::keepFirst));
        page.navigate(server.page());
    }

    /** The browser's, such as {@code 156.0}. */
    String version() {
        return page.context().browser().version();
    }

    private void keepFirst(String line) {
        var number = CASE.matcher(line);
        if (number.find()) {
            console.putIfAbsent(Integer.parseInt(number.group(1)), line);
        }
    }

    /** Plays the exchanges, each at the URL with its index. */
    List<Played> play(List<Exchange> exchanges) {
        IntStream.range(0, exchanges.size())
                .forEach(number -> server.serve(number, exchanges.get(number)));
        var outcomes = fetch(numbered(exchanges, 0));
        awaitConsole(exchanges.size());
        return IntStream.range(0, exchanges.size())
                .mapToObj(number -> played(number, (List<?>) outcomes.get(number)))
                .toList();
    }

    /** Waits for the line on one more exchange, after which no other line is to come. */
    private void awaitConsole(int number) {
        var url = server.others().get(0) + "/case/" + number + "/0";
        var asked =
                new PageRequest(
                        Origin.of(server.page()),
                        url,
                        "GET",
                        Headers.none(),
                        CredentialsMode.SAME_ORIGIN);
        var blocked =
                new Exchange(
                        asked,
                        Optional.empty(),
                        List.of(),
                        Optional.of(new Answer(200, Headers.none())));
        server.serve(number, blocked);
        fetch(numbered(List.of(blocked), number));
        awaitInThisThread()
                .until(
                        () -> {
                            page.evaluate("0");
                            return console.containsKey(number);
                        });
    }

    private List<?> fetch(List<Map<String, Object>> asked) {
        return (List<?>) page.evaluate(FETCH_ALL, asked);
    }

    private Played played(int number, List<?> outcome) {
        var names = outcome.stream().map(String::valueOf).toList();
        boolean read = names.get(0).equals("read");
        return new Played(
                read,
                read ? names.subList(1, names.size()) : List.of(),
                Optional.ofNullable(console.get(number)));
    }

    /** What {@link #FETCH_ALL} takes. */
    static List<Map<String, Object>> numbered(List<Exchange> exchanges, int first) {
        var asked = new ArrayList<Map<String, Object>>();
        for (var exchange : exchanges) {
            asked.add(init(first + asked.size(), exchange.request()));
        }
        return asked;
    }

    private static Map<String, Object> init(int number, PageRequest request) {
        var headers =
                request.headers().lines().stream()
                        .map(line -> List.of(line.name(), line.value()))
                        .toList();
        var mode = request.credentials().name().toLowerCase(Locale.ROOT).replace('_', '-');
        return Map.of(
                "number", number,
                "url", request.url(),
                "method", request.method(),
                "headers", headers,
                "credentials", mode);
    }

    @Override
    public void close() {
        playwright.close();
    }
}
