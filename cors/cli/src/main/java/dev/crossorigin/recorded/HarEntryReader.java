package dev.crossorigin.recorded;

import dev.crossorigin.web.Answer;
import dev.crossorigin.web.Header;
import dev.crossorigin.web.Headers;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** Reads one entry of a HAR file, of whichever browser. */
final class HarEntryReader {

    private HarEntryReader() {}

    /**
     * The entry.
     *
     * @param pages the titles of the pages, which may be their addresses
     */
    static HarEntry read(Part entry, Map<String, String> pages) {
        var page = optional(entry.object("an entry with request and response").get("pageref"));
        var type = type(entry);
        var request = entry.get("request").object("a request");
        var method = request.get("method").text("a method").orElse("");
        var url = request.get("url").text("a URL").orElse("");
        var sent = headers(request);
        var cookies = request.get("cookies").orNull().items("a list of cookies").findAny();
        var response = entry.get("response").orNull().object("a response, or null");
        var answer = answer(response);
        var error = optional(response.get("_error"));
        if (method.isEmpty() || url.isEmpty()) {
            throw entry.wrong("has no \"request\" with \"method\" and \"url\"; write both");
        }
        return new HarEntry(
                method,
                url,
                sent,
                cookies.isPresent() || sent.first("Cookie").isPresent(),
                answer,
                Optional.ofNullable(pages.get(page)).filter(title -> title.startsWith("http")),
                type,
                Optional.of(error.isEmpty() ? HarEntry.NO_ANSWER : error)
                        .filter(failure -> answer.isEmpty() || !error.isEmpty()),
                entry.json().kept());
    }

    /** The initiator is an object in Chromium, elsewhere what anybody likes. */
    private static String type(Part entry) {
        var initiator = entry.get("_initiator");
        var begun = initiator.node().isObject() ? optional(initiator.get("type")) : "";
        var type = optional(entry.get("_resourceType"));
        return type.isEmpty() ? begun : type;
    }

    private static Headers headers(Part message) {
        return new Headers(
                message.get("headers")
                        .orNull()
                        .items("a list of headers")
                        .flatMap(HarEntryReader::lines)
                        .toList());
    }

    /** Chromium writes the lines of one name as lines of one text. */
    private static Stream<Header> lines(Part header) {
        var name =
                header.object("{\"name\": \"Name\", \"value\": \"value\"}")
                        .get("name")
                        .text("the header's name")
                        .orElse("");
        return Stream.of(optional(header.get("value")).split("\n", -1))
                .map(value -> new Header(name, HeaderLines.bytes(value)));
    }

    private static Optional<Answer> answer(Part response) {
        int status = response.get("status").number(-1, 999, "a number from 0 to 599").orElse(0);
        var headers = headers(response);
        var redirect = optional(response.get("redirectURL"));
        if (status <= 0 && headers.lines().isEmpty()) {
            return Optional.empty();
        }
        boolean told = redirect.isEmpty() || headers.first("Location").isPresent();
        return Optional.of(
                new Answer(
                        Math.max(status, 0), told ? headers : headers.plus("Location", redirect)));
    }

    private static String optional(Part part) {
        return part.orNull().text("a text").orElse("");
    }
}
