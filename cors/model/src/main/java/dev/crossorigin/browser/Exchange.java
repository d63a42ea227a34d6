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
 * @param stored whether the last answer is one that the browser had stored, perhaps for a request
 *     without CORS or for another origin
 */
public record Exchange(
        PageRequest request,
        Optional<Answer> preflight,
        List<Answer> laterPreflights,
        List<Hop> hops,
        Optional<Answer> actual,
        Optional<String> failure,
        boolean stored) {

    public Exchange {
        laterPreflights = List.copyOf(laterPreflights);
        hops = List.copyOf(hops);
    }

    /** One that was answered by servers alone. */
    public Exchange(
            PageRequest request,
            Optional<Answer> preflight,
            List<Answer> laterPreflights,
            List<Hop> hops,
            Optional<Answer> actual,
            Optional<String> failure) {
        this(request, preflight, laterPreflights, hops, actual, failure, false);
    }

    /** One with a preflight at most, of which the browser says nothing. */
    public Exchange(
            PageRequest request,
            Optional<Answer> preflight,
            List<Hop> hops,
            Optional<Answer> actual) {
        this(request, preflight, List.of(), hops, actual, Optional.empty());
    }

    /** The same, of whose last request the browser says this. */
    public Exchange failed(Optional<String> why) {
        return new Exchange(request, preflight, laterPreflights, hops, actual, why, stored);
    }
}
