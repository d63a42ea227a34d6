package dev.crossorigin.recorded;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A row of a table of the standard's facts.
 *
 * @param source the tests of web-platform-tests that state the facts of the table
 * @param fault the first fault; empty if the exchange is allowed
 * @param chromium the same in Chromium, where that is another
 * @param readable the headers that script may read, where the row says so
 */
record StandardCase(
        String name,
        String source,
        ObjectNode exchange,
        String fault,
        Optional<String> chromium,
        Optional<String> readable) {

    private static final Path FOLDER = folder();

    private static final ObjectMapper JSON = new ObjectMapper();

    static Stream<StandardCase> all() {
        try (var files = Files.list(FOLDER)) {
            return files.sorted().toList().stream().flatMap(StandardCase::table);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Path folder() {
        try {
            var place = Objects.requireNonNull(StandardCase.class.getResource("/standard"));
            return Path.of(place.toURI());
        } catch (URISyntaxException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Stream<StandardCase> table(Path file) {
        try {
            var table = JSON.readTree(file.toFile());
            var cases = new ArrayList<StandardCase>();
            for (var row : table.path("rows")) {
                cases.add(row(file.getFileName() + " " + (cases.size() + 1), table, row));
            }
            return cases.stream();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The defaults with the columns of the row; one item more is what Chromium does. */
    private static StandardCase row(String name, JsonNode table, JsonNode row) {
        var values = (ObjectNode) table.path("defaults").deepCopy();
        var columns = table.path("columns");
        for (int i = 0; i < columns.size(); i++) {
            values.set(columns.get(i).textValue(), row.path(i));
        }
        return new StandardCase(
                name + " " + row,
                table.path("source").toString(),
                exchange(values),
                values.path("fault").asText(),
                Optional.of(row.path(columns.size()))
                        .filter(JsonNode::isTextual)
                        .map(JsonNode::textValue),
                Optional.of(values.path("readable"))
                        .filter(JsonNode::isTextual)
                        .map(JsonNode::textValue));
    }

    private static ObjectNode exchange(ObjectNode of) {
        var exchange = JSON.createObjectNode();
        exchange.set("page", of.path("page"));
        exchange.set("url", of.path("url"));
        var request = exchange.putObject("request");
        for (var member :
                List.of("method", "headers", "credentials", "mode", "redirect", "upload")) {
            if (of.has(member)) {
                request.set(member, of.get(member));
            }
        }
        var admitted = of.path(of.has("preflight-origin") ? "preflight-origin" : "allow-origin");
        var preflight = answer(of.path("preflight-status").asInt(204), admitted, of);
        lines(preflight, "Access-Control-Allow-Methods", of.path("allow-methods"));
        lines(preflight, "Access-Control-Allow-Headers", of.path("allow-headers"));
        lines(preflight, "Location", of.path("preflight-location"));
        if (of.path("hops").isEmpty() || !of.path("allow-methods").isMissingNode()) {
            exchange.set("preflight", preflight);
        }
        var actual = answer(of.path("status").asInt(200), of.path("allow-origin"), of);
        lines(actual, "Access-Control-Expose-Headers", of.path("expose-headers"));
        of.path("answer").forEach(((ArrayNode) actual.path("headers"))::add);
        hops(exchange.putArray("hops"), of);
        exchange.set("actual", actual);
        return exchange;
    }

    /** Each {@code [status, Location, allowed origin, [preflight's status, origin, methods]]}. */
    private static void hops(ArrayNode hops, ObjectNode of) {
        var url = of.path("url").asText();
        for (var row : of.path("hops")) {
            var hop = answer(row.path(0).asInt(), row.path(2), of);
            hop.put("url", url);
            lines(hop, "Location", row.path(1));
            if (row.has(3)) {
                var preflight = answer(row.path(3).path(0).asInt(), row.path(3).path(1), of);
                lines(preflight, "Access-Control-Allow-Methods", row.path(3).path(2));
                hop.set("preflight", preflight);
            }
            hops.add(hop);
            url = row.path(1).asText(url);
        }
        // A path alone is one on the server that the request is at.
        for (int i = 1; i < hops.size(); i++) {
            ((ObjectNode) hops.get(i)).put("url", absolute(hops.get(i - 1), hops.get(i)));
        }
    }

    private static String absolute(JsonNode before, JsonNode hop) {
        var written = hop.path("url").asText();
        var server = before.path("url").asText().replaceFirst("(https?://[^/]*).*", "$1");
        return written.startsWith("/") ? server + written : written;
    }

    private static ObjectNode answer(int status, JsonNode allowOrigin, ObjectNode of) {
        var answer = JSON.createObjectNode().put("status", status);
        answer.putArray("headers");
        lines(answer, "Access-Control-Allow-Origin", allowOrigin);
        lines(answer, "Access-Control-Allow-Credentials", of.path("allow-credentials"));
        return answer;
    }

    /** One line for a text, one for each item of a list, none for null. */
    private static void lines(ObjectNode answer, String name, JsonNode value) {
        var headers = (ArrayNode) answer.path("headers");
        if (value.isTextual()) {
            headers.addArray().add(name).add(value.textValue());
        }
        if (value.isArray()) {
            value.forEach(line -> headers.addArray().add(name).add(line.textValue()));
        }
    }

    @Override
    public String toString() {
        return name;
    }
}
