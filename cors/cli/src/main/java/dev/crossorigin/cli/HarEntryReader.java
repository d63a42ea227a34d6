package dev.crossorigin.cli;

import dev.crossorigin.web.Answer;
import dev.crossorigin.web.Header;
import dev.crossorigin.web.Headers;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;

/** Reads one entry of a HAR file, of whichever browser. */
final class HarEntryReader {

    private final JsonReader json;
    private String method = "";
    private String url = "";
    private String page = "";
    private String type = "";
    private String redirect = "";
    private String error = "";
    private int status;
    private boolean cookies;
    private List<Header> sent = List.of();
    private List<Header> received = List.of();

    HarEntryReader(JsonReader json) {
        this.json = json;
    }

    /**
     * The entry.
     *
     * @param pages the address of the page of this name
     */
    HarEntry read(Function<String, Optional<String>> pages) {
        json.object(
                "an entry with request and response",
                Map.of(
                        "pageref", () -> page = optional(),
                        "_resourceType", () -> type = optional(),
                        "_initiator", this::initiator,
                        "request", this::request,
                        "response", this::response));
        if (method.isEmpty() || url.isEmpty()) {
            throw json.wrong("has no \"request\" with \"method\" and \"url\"; write both");
        }
        return new HarEntry(
                method,
                url,
                new Headers(sent),
                cookies || sent.stream().anyMatch(line -> line.name().equalsIgnoreCase("cookie")),
                answer(),
                pages.apply(page),
                type,
                failure(),
                json.kept());
    }

    /** In Chromium an object, elsewhere what anybody likes. */
    private void initiator() {
        if (!json.isObject()) {
            json.skip();
            return;
        }
        json.object(
                "an object",
                Map.of(
                        "type",
                        () -> {
                            if (optional().equals("preflight")) {
                                type = "preflight";
                            }
                        }));
    }

    private void request() {
        json.object(
                "a request",
                Map.of(
                        "method", () -> method = json.text("a method"),
                        "url", () -> url = json.text("a URL"),
                        "headers", () -> sent = headers(),
                        "cookies", this::cookies));
    }

    private void response() {
        if (json.isNull()) {
            return;
        }
        json.object(
                "a response, or null",
                Map.of(
                        "status", () -> status = json.number(-1, 999, "a number from 0 to 599"),
                        "headers", () -> received = headers(),
                        "redirectURL", () -> redirect = optional(),
                        "_error", () -> error = optional()));
    }

    private void cookies() {
        if (!json.isNull()) {
            json.list(
                    "a list of cookies",
                    () -> {
                        cookies = true;
                        json.skip();
                    });
        }
    }

    private List<Header> headers() {
        List<Header> lines = new ArrayList<>();
        if (!json.isNull()) {
            json.list("a list of headers", () -> lines.addAll(lines()));
        }
        return lines;
    }

    /** Chromium writes the lines of one name as lines of one text. */
    private List<Header> lines() {
        var read = new String[] {"", ""};
        json.object(
                "{\"name\": \"Name\", \"value\": \"value\"}",
                Map.of(
                        "name", () -> read[0] = json.text("the header's name"),
                        "value", () -> read[1] = optional()));
        return Stream.of(read[1].split("\n", -1))
                .map(value -> new Header(read[0], HeaderText.bytes(value)))
                .toList();
    }

    private Optional<String> failure() {
        if (answer().isPresent() && error.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(error.isEmpty() ? HarEntry.NO_ANSWER : error);
    }

    private Optional<Answer> answer() {
        if (status <= 0 && received.isEmpty()) {
            return Optional.empty();
        }
        var answer = new Answer(Math.max(status, 0), new Headers(received));
        boolean told = redirect.isEmpty() || answer.headers().first("Location").isPresent();
        return Optional.of(told ? answer : answer.plus(Headers.of("Location", redirect)));
    }

    private String optional() {
        if (json.isNull()) {
            return "";
        }
        return json.text("a text");
    }
}
