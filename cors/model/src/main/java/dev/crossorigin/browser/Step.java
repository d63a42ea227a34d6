package dev.crossorigin.browser;

import dev.crossorigin.web.Answer;
import dev.crossorigin.web.Origin;
import dev.crossorigin.web.Url;
import java.util.Optional;

/**
 * One request of an exchange, be it a preflight or not, and its answer.
 *
 * @param url where it went
 * @param origin the origin it named: the page's, or an opaque one after certain redirects
 * @param cors whether it was to another origin, or had been to one before
 * @param answer empty if nothing was sent
 */
public record Step(String url, Origin origin, boolean cors, Optional<Answer> answer) {

    /** The URL that the answer sends the request on to; empty if it is no redirect. */
    public Optional<String> redirectsTo() {
        return answer.flatMap(said -> new Hop(url, said).target()).map(Url::toString);
    }
}
