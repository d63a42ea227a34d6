package dev.crossorigin.browser;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.crossorigin.web.Answer;
import dev.crossorigin.web.Header;
import dev.crossorigin.web.Headers;
import dev.crossorigin.web.Origin;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/** A case of {@code vectors/browser-verdicts.json}: an exchange and what browsers made of it. */
public record Recorded(String name, Exchange exchange, Outcome outcome) {

    /** What browsers made of an exchange, each line as it stood on the console. */
    public record Outcome(
            boolean preflightSent,
            String verdict,
            Optional<String> fault,
            Optional<String> chromium,
            Optional<String> firefox,
            Optional<String> firefoxReason,
            Optional<String> webkit) {}

    public static Stream<Recorded> all() throws IOException {
        return stream(new ObjectMapper().readTree(file().toFile()).get("cases")).map(Recorded::of);
    }

    /** Where the cases are written. */
    public static Path file() {
        var file = Recorded.class.getResource("/vectors/browser-verdicts.json");
        return Path.of(URI.create(Objects.requireNonNull(file).toString()));
    }

    private static Recorded of(JsonNode json) {
        var console = json.get("console");
        return new Recorded(
                json.get("name").asText(),
                exchange(json.get("exchange")),
                new Outcome(
                        json.get("preflightSent").asBoolean(),
                        json.get("verdict").asText(),
                        text(json.get("fault")),
                        text(console.get("chromium")),
                        text(console.get("firefox")),
                        text(console.get("firefoxReason")),
                        text(console.get("webkit"))));
    }

    private static Exchange exchange(JsonNode json) {
        var asked = json.get("request");
        var headers =
                asked.get("headers").properties().stream()
                        .map(line -> new Header(line.getKey(), line.getValue().asText()))
                        .toList();
        var mode = asked.get("credentials").asText().replace('-', '_').toUpperCase(Locale.ROOT);
        return new Exchange(
                new PageRequest(
                        Origin.of(json.get("page").asText()),
                        json.get("url").asText(),
                        asked.get("method").asText(),
                        new Headers(headers),
                        CredentialsMode.valueOf(mode)),
                answer(json.get("preflight")),
                stream(json.path("hops"))
                        .map(hop -> new Hop(hop.get("url").asText(), answer(hop).orElseThrow()))
                        .toList(),
                answer(json.get("actual")));
    }

    private static Optional<Answer> answer(JsonNode json) {
        var lines =
                stream(json.get("headers"))
                        .map(line -> new Header(line.get(0).asText(), line.get(1).asText()))
                        .toList();
        return Optional.of(new Answer(json.get("status").asInt(), new Headers(lines)));
    }

    private static Optional<String> text(JsonNode json) {
        return json.isNull() ? Optional.empty() : Optional.of(json.asText());
    }

    private static Stream<JsonNode> stream(JsonNode array) {
        return StreamSupport.stream(array.spliterator(), false);
    }

    @Override
    public String toString() {
        return name;
    }
}
