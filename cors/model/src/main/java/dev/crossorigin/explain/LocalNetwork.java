package dev.crossorigin.explain;

import dev.crossorigin.browser.PageRequest;
import dev.crossorigin.web.AddressSpace;
import dev.crossorigin.web.TupleOrigin;
import dev.crossorigin.web.Url;
import java.util.Optional;

/**
 * What browsers keep pages of the internet from, ahead of CORS.
 *
 * @see <a href="https://wicg.github.io/local-network-access/">WICG: Local Network Access</a>
 */
final class LocalNetwork {

    private static final String OUTSIDE = "The page is from outside and ";

    private static final String INSIDE =
            " is inside: Chromium first asks the page's visitor for leave (local network access), and"
                    + " refuses a page that is not https. No header of the server mends that.";

    private LocalNetwork() {}

    /** Said of a page from outside that asks for a host inside; empty for all others. */
    static Optional<String> note(PageRequest asked) {
        return asked.target()
                .map(Url::host)
                .filter(
                        host ->
                                asked.origin() instanceof TupleOrigin page
                                        && isOutside(page.host()))
                .filter(host -> !isOutside(host))
                .map(host -> OUTSIDE + host + INSIDE);
    }

    private static boolean isOutside(String host) {
        return AddressSpace.of(host) == AddressSpace.PUBLIC;
    }
}
