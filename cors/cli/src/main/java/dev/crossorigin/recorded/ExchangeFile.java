package dev.crossorigin.recorded;

import dev.crossorigin.browser.CredentialsMode;
import dev.crossorigin.browser.Exchange;
import dev.crossorigin.browser.Hop;
import dev.crossorigin.browser.Initiator;
import dev.crossorigin.browser.PageRequest;
import dev.crossorigin.browser.RedirectMode;
import dev.crossorigin.browser.RequestMode;
import dev.crossorigin.web.Answer;
import dev.crossorigin.web.Origin;
import dev.crossorigin.web.Url;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;

/**
 * What {@code explain --exchange} reads: an exchange, a list of them, or {@code {"cases": […]}}, as
 * JSON. Where one stands, {@code {"name": "…", "exchange": …}} may stand too. Members may stand in
 * any order and be {@code null}. Beside {@code exchange} and {@code cases} others may stand, which
 * are their author's; inside an exchange a member that is not known is a fault.
 */
public final class ExchangeFile {

    private static final Set<String> KNOWN =
            Set.of(
                    ("/cases /exchange /name /page /url /request /preflight /hops /actual"
                                    + " exchange/name exchange/page exchange/url exchange/request"
                                    + " exchange/preflight exchange/hops exchange/actual"
                                    + " request/method request/headers request/credentials"
                                    + " request/mode request/redirect request/upload"
                                    + " preflight/status preflight/headers hops/url hops/status"
                                    + " hops/headers hops/preflight actual/status actual/headers"
                                    + " headers/*")
                            .split(" ", -1));

    private static final String ONE =
            "an exchange such as {\"page\": \"https://app.example\", \"url\":"
                    + " \"https://api.example/orders\", \"actual\": {\"status\": 200, \"headers\": []}}";

    private static final String PAGE = "the page's origin, such as \"https://app.example\"";
    private static final String URL = "a URL, such as \"https://api.example/orders\"";
    private static final String STATUS = "a number from 100 to 999";
    private static final String MODE = "\"cors\", \"no-cors\" or \"same-origin\"";
    private static final String REDIRECT = "\"follow\", \"error\" or \"manual\"";
    private static final String UPLOAD =
            "true if script listens to the progress of the upload or sends a stream";
    private static final String CREDENTIALS = "\"omit\", \"same-origin\" or \"include\"";

    private ExchangeFile() {}

    /**
     * Reads a file of any size, one exchange after the other.
     *
     * @param only gets the exchange of a file that is no list
     * @param each gets every exchange of a list as soon as it is read, so also those ahead of a
     *     fault
     * @throws UnreadableFile if the file is not as it should be, or holds no exchange
     */
    public static void read(Path file, Consumer<Recording> only, Consumer<Recording> each) {
        var found = new AtomicBoolean();
        Consumer<Part> item =
                exchange -> {
                    each.accept(recording(exchange));
                    found.set(true);
                };
        Consumer<Part> whole =
                read -> {
                    if (!read.node().isArray() && !read.node().has("cases")) {
                        only.accept(recording(read));
                        return;
                    }
                    read.get("cases").items("a list of exchanges");
                    if (!found.get()) {
                        throw read.wrong("holds no exchange; write " + ONE);
                    }
                };
        JsonFile.read(file, KNOWN, Map.of("", item, "/cases", item), whole);
    }

    /** One exchange, or what wraps one. */
    private static Recording recording(Part item) {
        var name = member(item, "name").text("a name");
        var page = member(item, "page").text(PAGE);
        var url = member(item, "url").text(URL);
        var request =
                member(item, "request").object("an object with method, headers and credentials");
        var method = request.get("method").orNull().text("a method, such as \"PUT\"");
        var headers = HeaderLines.ofScript(request.get("headers"));
        var credentials = request.get("credentials").orNull().map(ExchangeFile::credentials);
        var preflight = member(item, "preflight").map(ExchangeFile::answer);
        var hops =
                member(item, "hops").items("a list of redirects").map(ExchangeFile::hop).toList();
        var actual = member(item, "actual").map(ExchangeFile::answer);
        var upload = request.get("upload").orNull().truth(UPLOAD).orElse(false);
        var mode = request.get("mode").orNull().map(ExchangeFile::mode);
        var redirect = request.get("redirect").orNull().map(ExchangeFile::redirect);
        item.checkMembers(item.node().has("exchange"));
        var written = page.orElseThrow(() -> item.wrong("has no \"page\"; write " + PAGE));
        var asked =
                new PageRequest(
                        origin(written)
                                .orElseThrow(
                                        () ->
                                                item.wrong(
                                                        "has the page \"%s\"; write %s"
                                                                .formatted(written, PAGE))),
                        url.orElseThrow(() -> item.wrong("has no \"url\"; write " + URL)),
                        method.orElse("GET"),
                        headers,
                        credentials.orElse(CredentialsMode.SAME_ORIGIN),
                        upload,
                        Initiator.FETCH,
                        mode.orElse(RequestMode.CORS),
                        redirect.orElse(RedirectMode.FOLLOW));
        return new Recording(name, new Exchange(asked, preflight, hops, actual));
    }

    private static Part member(Part item, String name) {
        var inner = item.object(ONE).get("exchange").object("an exchange").get(name).orNull();
        return inner.node().isMissingNode() ? item.get(name).orNull() : inner;
    }

    /** Of a text that is an origin, or the address of a page. */
    private static Optional<Origin> origin(String text) {
        return Url.parse(text)
                .filter(Url::isHttp)
                .map(Url::origin)
                .or(() -> Origin.parse(text).origin());
    }

    private static CredentialsMode credentials(Part mode) {
        return mode.text(CREDENTIALS)
                .flatMap(CredentialsMode::named)
                .orElseThrow(() -> mode.unexpected(CREDENTIALS));
    }

    private static RequestMode mode(Part mode) {
        return mode.text(MODE).flatMap(RequestMode::named).orElseThrow(() -> mode.unexpected(MODE));
    }

    private static RedirectMode redirect(Part mode) {
        return mode.text(REDIRECT)
                .flatMap(RedirectMode::named)
                .orElseThrow(() -> mode.unexpected(REDIRECT));
    }

    private static Hop hop(Part hop) {
        var answer = answer(hop);
        var preflight = hop.get("preflight").orNull().map(ExchangeFile::answer);
        var url = hop.get("url").orNull().text(URL);
        return new Hop(
                url.orElseThrow(() -> hop.wrong("has no \"url\"; write the one that redirects")),
                answer,
                preflight);
    }

    private static Answer answer(Part answer) {
        var status =
                answer.object("an object with status and headers, or null")
                        .get("status")
                        .number(100, 999, STATUS);
        var headers = HeaderLines.ofAnswer(answer.get("headers"));
        return new Answer(
                status.orElseThrow(() -> answer.wrong("has no \"status\"; write " + STATUS)),
                headers);
    }
}
