package dev.crossorigin.cli;

import dev.crossorigin.browser.CredentialsMode;
import dev.crossorigin.browser.Exchange;
import dev.crossorigin.browser.Hop;
import dev.crossorigin.browser.PageRequest;
import dev.crossorigin.web.Answer;
import dev.crossorigin.web.Headers;
import dev.crossorigin.web.Origin;
import dev.crossorigin.web.Url;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;

/** Reads one exchange, whose members may stand in any order and be {@code null}. */
final class ExchangeReader {

    private static final String PAGE = "the page's origin, such as \"https://app.example\"";
    private static final String URL = "a URL, such as \"https://api.example/orders\"";

    private final JsonReader json;
    private Optional<String> name = Optional.empty();
    private Optional<String> page = Optional.empty();
    private Optional<String> url = Optional.empty();
    private String method = "GET";
    private Headers headers = Headers.none();
    private CredentialsMode credentials = CredentialsMode.SAME_ORIGIN;
    private Optional<Answer> preflight = Optional.empty();
    private final List<Hop> hops = new ArrayList<>();
    private Optional<Answer> actual = Optional.empty();

    ExchangeReader(JsonReader json) {
        this.json = json;
    }

    /** The members of an exchange, and of what an exchange may be wrapped in. */
    Map<String, Runnable> members() {
        var ofExchange =
                Map.<String, Runnable>of(
                        "name", text("a name", read -> name = Optional.of(read)),
                        "page", text(PAGE, read -> page = Optional.of(read)),
                        "url", text(URL, read -> url = Optional.of(read)),
                        "request", () -> unlessNull(this::request),
                        "preflight", () -> unlessNull(() -> preflight = Optional.of(answer())),
                        "hops", () -> unlessNull(() -> json.list("a list of redirects", this::hop)),
                        "actual", () -> unlessNull(() -> actual = Optional.of(answer())));
        var members = new HashMap<>(ofExchange);
        members.put("exchange", () -> json.object("an exchange", ofExchange));
        return members;
    }

    /** What has been read, once the object is over. */
    Recording recording() {
        var written = page.orElseThrow(() -> json.wrong("has no \"page\"; write " + PAGE));
        var asked =
                new PageRequest(
                        origin(written)
                                .orElseThrow(
                                        () ->
                                                json.wrong(
                                                        "has the page \"%s\"; write %s"
                                                                .formatted(written, PAGE))),
                        url.orElseThrow(() -> json.wrong("has no \"url\"; write " + URL)),
                        method,
                        headers,
                        credentials);
        return new Recording(name, new Exchange(asked, preflight, hops, actual));
    }

    /** Of a text that is an origin, or the address of a page. */
    private static Optional<Origin> origin(String text) {
        return Url.parse(text)
                .filter(Url::isHttp)
                .map(Url::origin)
                .or(() -> Origin.parse(text).origin());
    }

    private void request() {
        json.object(
                "an object with method, headers and credentials",
                Map.of(
                        "method", text("a method, such as \"PUT\"", read -> method = read),
                        "headers", () -> headers = new HeaderLines(json).ofScript(),
                        "credentials", () -> unlessNull(this::credentials)));
    }

    private void credentials() {
        var expected = "\"omit\", \"same-origin\" or \"include\"";
        credentials =
                CredentialsMode.named(json.text(expected))
                        .orElseThrow(() -> json.unexpected(expected));
    }

    private void hop() {
        var from = new ArrayList<String>();
        var answer = answer(Map.of("url", text(URL, from::add)));
        if (from.isEmpty()) {
            throw json.wrong("has no \"url\"; write the one that redirects");
        }
        hops.add(new Hop(from.get(0), answer));
    }

    private Answer answer() {
        return answer(Map.of());
    }

    private Answer answer(Map<String, Runnable> more) {
        var status = new ArrayList<Integer>();
        var lines = new ArrayList<Headers>();
        var members = new HashMap<>(more);
        members.put("status", () -> status.add(json.number(100, 999, "a number from 100 to 999")));
        members.put("headers", () -> lines.add(new HeaderLines(json).ofAnswer()));
        json.object("an object with status and headers, or null", members);
        if (status.isEmpty()) {
            throw json.wrong("has no \"status\"; write a number from 100 to 999");
        }
        return new Answer(status.get(0), lines.isEmpty() ? Headers.none() : lines.get(0));
    }

    private Runnable text(String expected, Consumer<String> to) {
        return () -> unlessNull(() -> to.accept(json.text(expected)));
    }

    private void unlessNull(Runnable reading) {
        if (!json.isNull()) {
            reading.run();
        }
    }
}
