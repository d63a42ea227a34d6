package dev.crossorigin.cli;

import dev.crossorigin.web.Header;
import dev.crossorigin.web.Headers;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.function.UnaryOperator;

/**
 * Reads headers, be they {@code [["Name", "value"], …]} or {@code {"Name": "value", …}}. A value
 * may be a number or a truth value, as {@code Access-Control-Max-Age} and {@code
 * Access-Control-Allow-Credentials} invite to.
 */
record HeaderLines(JsonReader json) {

    private static final String VALUE = "the header's value in quotes";

    /** As script sets them, right or wrong. */
    Headers ofScript() {
        return lines(UnaryOperator.identity());
    }

    /** As they came over the network. */
    Headers ofAnswer() {
        return lines(this::received);
    }

    private String received(String text) {
        var value = HeaderText.bytes(text);
        if (value.chars().anyMatch(c -> c == '\r' || c == '\n' || c == 0)) {
            throw json.unexpected("each line of the header as a pair of its own");
        }
        return value;
    }

    private Headers lines(UnaryOperator<String> asSent) {
        var lines = new ArrayList<Header>();
        if (json.isObject()) {
            var seen = new HashSet<String>();
            json.members(
                    "",
                    name -> {
                        if (!seen.add(name)) {
                            throw json.wrong(
                                    "is there twice; if both were sent, write [[\"Name\","
                                            + " \"value\"], …]");
                        }
                        lines.add(new Header(name, asSent.apply(json.text(VALUE))));
                    });
        } else if (!json.isNull()) {
            json.list(
                    "headers as [[\"Name\", \"value\"], …] or {\"Name\": \"value\"}",
                    () -> lines.add(pair(asSent)));
        }
        return new Headers(lines);
    }

    private Header pair(UnaryOperator<String> asSent) {
        List<String> pair = new ArrayList<>();
        json.list(
                "a pair: [\"Name\", \"value\"]",
                () -> {
                    var text = json.text(VALUE);
                    pair.add(pair.isEmpty() ? text : asSent.apply(text));
                });
        if (pair.size() != 2) {
            throw json.wrong("has %d items; write [\"Name\", \"value\"]".formatted(pair.size()));
        }
        return new Header(pair.get(0), pair.get(1));
    }
}
