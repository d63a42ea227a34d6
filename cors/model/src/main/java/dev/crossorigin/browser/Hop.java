package dev.crossorigin.browser;

import dev.crossorigin.web.Answer;
import dev.crossorigin.web.Url;
import java.util.Optional;

/**
 * A redirect that the request was sent on by.
 *
 * @param url the URL whose answer this is; that of the first is the request's. Where it is the
 *     target instead, as {@code Location} or its absence shows, it is read as that.
 * @param answer the redirect, with its {@code Location}
 * @param preflight the answer to the preflight of the URL it leads to; empty if none is recorded
 *     with it
 */
public record Hop(String url, Answer answer, Optional<Answer> preflight) {

    /** One with no preflight behind it. */
    public Hop(String url, Answer answer) {
        this(url, answer, Optional.empty());
    }

    /** Where it leads; empty if browsers would not follow it. */
    public Optional<Url> target() {
        return Url.parse(url).flatMap(from -> Redirect.followed(from, answer));
    }
}
