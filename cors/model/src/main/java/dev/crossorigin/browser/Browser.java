package dev.crossorigin.browser;

import dev.crossorigin.web.Request;
import java.util.Optional;

/**
 * Fetch's CORS protocol as Chromium follows it, for requests that script makes with {@code fetch}
 * in its default mode. Any text is taken; nothing is thrown for what a browser would refuse.
 *
 * @see <a href="https://fetch.spec.whatwg.org/#http-cors-protocol">Fetch: CORS protocol</a>
 */
public final class Browser {

    private Browser() {}

    /** What is asked, on its way; empty if browsers send nothing. */
    public static Optional<Leg> first(PageRequest asked) {
        return asked.target()
                .filter(url -> Refusals.of(asked, Optional.of(url)).isEmpty())
                .map(url -> Leg.first(asked, url));
    }

    /** The preflight that is sent first; empty if none is, or nothing is sent at all. */
    public static Optional<Request> preflight(PageRequest asked) {
        return first(asked).flatMap(Leg::preflight);
    }

    /** The request as the server gets it; empty if browsers send nothing. */
    public static Optional<Request> actual(PageRequest asked) {
        return first(asked).map(Leg::request);
    }

    /** Why browsers send nothing of what is asked; empty if they do. */
    public static Optional<Fault> refusal(PageRequest asked) {
        return Refusals.of(asked, asked.target()).stream().findFirst();
    }

    /** What Chromium makes of the answers. */
    public static Verdict judge(Exchange exchange) {
        return new Judge(exchange).judge();
    }
}
