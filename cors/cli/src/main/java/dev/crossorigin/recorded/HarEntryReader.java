package dev.crossorigin.recorded;

import dev.crossorigin.web.Answer;
import dev.crossorigin.web.Header;
import dev.crossorigin.web.Headers;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Reads one entry of a HAR file, of whichever maker. Only a request without method or URL, and
 * headers that are no list of headers, make an entry unreadable: whatever else is odd counts as
 * missing.
 */
final class HarEntryReader {

    private HarEntryReader() {}

    /**
     * The entry.
     *
     * @param pages the titles of the pages, which may be their addresses
     * @throws UnreadableFile if it cannot be read
     */
    static HarEntry read(Part entry, Map<String, String> pages) {
        entry.object("an entry with request and response");
        var request = entry.get("request").object("a request");
        var method = HarMembers.text(request.get("method"));
        var url = HarMembers.text(request.get("url"));
        if (method.isEmpty() || url.isEmpty()) {
            throw entry.wrong("has no \"request\" with \"method\" and \"url\"; write both");
        }
        var sent = headers(request).orElse(Headers.none());
        var response = entry.get("response");
        var answer = answer(response);
        var error = HarMembers.error(response);
        return new HarEntry(
                method,
                url,
                sent,
                !request.get("cookies").node().isEmpty() || sent.first("Cookie").isPresent(),
                answer,
                Optional.ofNullable(pages.get(HarMembers.text(entry.get("pageref"))))
                        .filter(title -> title.startsWith("http")),
                HarMembers.text(entry.get("_resourceType")),
                HarMembers.isPreflight(entry),
                HarSource.of(entry),
                error.or(() -> isCut(response) ? Optional.empty() : Optional.of(HarEntry.NO_ANSWER))
                        .filter(failure -> answer.isEmpty() || error.isPresent()),
                entry.json().kept());
    }

    /** Whether there was an answer, of which the file does not hold the headers. */
    private static boolean isCut(Part response) {
        return status(response) > 0 && response.get("headers").orNull().node().isMissingNode();
    }

    /** Empty if there is no list of them. */
    private static Optional<Headers> headers(Part message) {
        return message.get("headers")
                .orNull()
                .map(
                        list ->
                                new Headers(
                                        list.items("a list of headers")
                                                .flatMap(HarEntryReader::lines)
                                                .toList()));
    }

    /** Chromium writes the lines of one name as lines of one text. */
    private static Stream<Header> lines(Part header) {
        var name =
                HarMembers.text(
                        header.object("{\"name\": \"Name\", \"value\": \"value\"}").get("name"));
        return name.isEmpty()
                ? Stream.of()
                : Stream.of(HarMembers.text(header.get("value")).split("\n", -1))
                        .map(value -> new Header(name, HeaderLines.bytes(value)));
    }

    private static Optional<Answer> answer(Part response) {
        int status = status(response);
        var headers = headers(response).filter(read -> status > 0 || !read.lines().isEmpty());
        var redirect = HarMembers.text(response.get("redirectURL"));
        return headers.map(
                        lines ->
                                redirect.isEmpty() || lines.first("Location").isPresent()
                                        ? lines
                                        : lines.plus("Location", redirect))
                .map(lines -> new Answer(status, lines));
    }

    /** 0 if there is none: some makers write -1 or -2, or a word. */
    private static int status(Part response) {
        var text = HarMembers.text(response.get("status"));
        return text.matches("[1-9]\\d\\d") ? Integer.parseInt(text) : 0;
    }
}
