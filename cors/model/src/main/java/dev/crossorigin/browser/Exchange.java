package dev.crossorigin.browser;

import dev.crossorigin.web.Answer;
import java.util.List;
import java.util.Optional;

/**
 * A request and what the server answered, or would. What is not recorded is not judged.
 *
 * @param preflight the answer to the first preflight; not looked at if browsers send none
 * @param laterPreflights the answers to those ahead of requests that were sent on, in order
 * @param hops the redirects, in order
 * @param actual the answer of the last URL
 * @param failure what the browser says of a last request that it let no answer through to; empty if
 *     it says nothing
 */
public record Exchange(
        PageRequest request,
        Optional<Answer> preflight,
        List<Answer> laterPreflights,
        List<Hop> hops,
        Optional<Answer> actual,
        Optional<String> failure) {

    public Exchange {
        laterPreflights = List.copyOf(laterPreflights);
        hops = List.copyOf(hops);
    }

    /** One with a preflight at most, of which the browser says nothing. */
    public Exchange(
            PageRequest request,
            Optional<Answer> preflight,
            List<Hop> hops,
            Optional<Answer> actual) {
        this(request, preflight, List.of(), hops, actual, Optional.empty());
    }
}
