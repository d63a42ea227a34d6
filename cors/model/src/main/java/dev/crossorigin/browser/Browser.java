package dev.crossorigin.browser;

import dev.crossorigin.web.Request;
import java.util.Optional;

/**
 * Fetch's CORS protocol for requests that script makes with {@code fetch}. The verdicts are the
 * standard's, and their faults stand in the order in which Chromium finds them. Any text is taken;
 * nothing is thrown for what a browser would refuse.
 *
 * @see <a href="https://fetch.spec.whatwg.org/#http-cors-protocol">Fetch: CORS protocol</a>
 */
public final class Browser {

    private Browser() {}

    /** What is asked, on its way; empty if browsers send nothing. */
    public static Optional<Leg> first(PageRequest asked) {
        return first(asked, Conduct.STANDARD);
    }

    /** What a browser of this conduct sends of what is asked. */
    public static Optional<Leg> first(PageRequest asked, Conduct conduct) {
        return asked.target()
                .filter(url -> Refusals.of(asked, Optional.of(url)).isEmpty())
                .map(url -> Leg.first(asked, url, conduct));
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

    /**
     * What a browser that follows the standard makes of the answers; notes name those that do not.
     */
    public static Verdict judge(Exchange exchange) {
        return judge(exchange, Conduct.STANDARD);
    }

    /** What a browser of this conduct makes of the answers. */
    public static Verdict judge(Exchange exchange, Conduct conduct) {
        var verdict = new Judge(exchange, conduct).judge();
        return conduct == Conduct.STANDARD ? Exceptions.named(exchange, verdict) : verdict;
    }
}
