package dev.crossorigin.traffic;

import dev.crossorigin.web.Header;
import dev.crossorigin.web.Headers;
import dev.crossorigin.web.Request;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/**
 * A request over a raw socket, and what of CORS its answer must have, in the order of the alphabet.
 * The policy is the one of {@link LeavingRows}.
 */
public record LeavingRow(String claim, Request request, int status, List<String> lines) {

    static LeavingRow row(String claim, String request, int status, String... lines) {
        var parts = request.lines().toList();
        var first = parts.get(0).split(" ", 2);
        var headers =
                parts.stream()
                        .skip(1)
                        .map(line -> line.split(":", 2))
                        .map(line -> new Header(line[0], line[1].strip()));
        return new LeavingRow(
                claim,
                new Request(
                        first[0],
                        "http",
                        first[1],
                        new Headers(
                                Stream.concat(Stream.of(new Header("Host", "localhost")), headers)
                                        .toList())),
                status,
                List.of(lines));
    }

    /** The lines of an answer that say who may read it. */
    public static List<String> ofCors(Headers headers) {
        return headers.lines().stream()
                .map(line -> line.name().toLowerCase(Locale.ROOT) + ": " + line.value())
                .filter(line -> line.startsWith("access-control-") || line.startsWith("vary:"))
                .sorted()
                .toList();
    }

    @Override
    public String toString() {
        return claim;
    }
}
