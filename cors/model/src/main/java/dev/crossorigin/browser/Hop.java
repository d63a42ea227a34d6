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
 */
public record Hop(String url, Answer answer) {

    /** Where it leads; empty if browsers would not follow it. */
    public Optional<Url> target() {
        return Url.parse(url).flatMap(from -> Redirect.followed(from, answer));
    }
}
