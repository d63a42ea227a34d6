package dev.crossorigin.browser;

import dev.crossorigin.wire.Answer;
import java.util.List;
import java.util.Optional;

/**
 * A request and what the server answered, or would. What is not recorded is not judged.
 *
 * @param preflight the answer to the first preflight; not looked at if browsers send none
 * @param hops the redirects, in order
 * @param actual the answer of the last URL
 */
public record Exchange(
        PageRequest request, Optional<Answer> preflight, List<Hop> hops, Optional<Answer> actual) {

    public Exchange {
        hops = List.copyOf(hops);
    }
}
