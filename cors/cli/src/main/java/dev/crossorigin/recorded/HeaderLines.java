package dev.crossorigin.recorded;

import dev.crossorigin.web.Header;
import dev.crossorigin.web.Headers;
import dev.crossorigin.web.HttpText;
import java.nio.charset.StandardCharsets;
import java.util.function.Function;

/**
 * Reads headers, be they {@code [["Name", "value"], …]} or {@code {"Name": "value", …}}. A value
 * may be a number or a truth value, as {@code Access-Control-Max-Age} and {@code
 * Access-Control-Allow-Credentials} invite to.
 */
final class HeaderLines {

    private HeaderLines() {}

    /** As script sets them, right or wrong. */
    static Headers ofScript(Part headers) {
        return lines(headers, HeaderLines::text);
    }

    /** As they came over the network. */
    static Headers ofAnswer(Part headers) {
        return lines(headers, HeaderLines::received);
    }

    private static Headers lines(Part headers, Function<Part, String> value) {
        var lines =
                headers.node().isObject()
                        ? headers.node()
                                .propertyStream()
                                .map(line -> line.getKey())
                                .map(name -> new Header(name, value.apply(headers.get(name))))
                        : headers.orNull()
                                .items(
                                        "headers as [[\"Name\", \"value\"], …] or {\"Name\": \"value\"}")
                                .map(pair -> pair(pair, value));
        return new Headers(lines.toList());
    }

    private static Header pair(Part pair, Function<Part, String> value) {
        var items = pair.items("a pair: [\"Name\", \"value\"]").toList();
        var texts = items.stream().map(HeaderLines::text).toList();
        if (items.size() != 2) {
            throw pair.wrong("has %d items; write [\"Name\", \"value\"]".formatted(items.size()));
        }
        return new Header(texts.get(0), value.apply(items.get(1)));
    }

    private static String text(Part value) {
        return value.text("the header's value in quotes").orElse("");
    }

    private static String received(Part value) {
        var bytes = bytes(text(value));
        if (bytes.chars().anyMatch(c -> c == '\r' || c == '\n')) {
            throw value.unexpected("each line of the header as a pair of its own");
        }
        return bytes;
    }

    /**
     * The value without the blanks around it, each character standing for one byte. Text that fits
     * is taken for bytes already, which is how most tools show them; other text was decoded from
     * UTF-8.
     */
    static String bytes(String text) {
        var value = HttpText.stripped(text);
        return value.chars().allMatch(c -> c <= 0xFF)
                ? value
                : new String(value.getBytes(StandardCharsets.UTF_8), StandardCharsets.ISO_8859_1);
    }
}
