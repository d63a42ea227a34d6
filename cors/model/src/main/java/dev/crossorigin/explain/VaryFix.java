package dev.crossorigin.explain;

import dev.crossorigin.browser.Exchange;
import dev.crossorigin.web.Answer;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What a server has to send so that browsers store an answer for one origin alone.
 *
 * @see <a href="https://fetch.spec.whatwg.org/#cors-protocol-and-http-caches">Fetch: CORS protocol
 *     and HTTP caches</a>
 */
final class VaryFix {

    private static final String VARY = "Vary";

    private VaryFix() {}

    static Fix of(Exchange stored) {
        var listed = stored.actual().map(Answer::headers).flatMap(lines -> lines.joined(VARY));
        var write =
                Stream.of(listed, Optional.of("Origin"))
                        .flatMap(Optional::stream)
                        .collect(Collectors.joining(", "));
        return new Fix(
                List.of(new Edit(Edit.ACTUAL, VARY, write).of(stored)),
                "Browsers then store one answer for each origin, so that this page asks the server.");
    }
}
