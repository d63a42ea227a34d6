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

    private static final String THERE =
            "The page is on the internet, and %s is on the visitor's own machine or network:";

    /** Where a service is declared to be is not where it will be reached. */
    private static final String IF_THERE =
            "The page is on the internet. If it reaches the service at %s, which is the visitor's own"
                    + " machine or network,";

    private static final String NOTE =
            " Chromium (since 142) and Firefox (since 153) ask the visitor for permission first, and"
                    + " block a page that is not under https. Safari does not. No header of the server"
                    + " changes this.";

    private LocalNetwork() {}

    /** Said of a page of the internet that asks for a host inside; empty for all others. */
    static Optional<String> note(Judged judged) {
        return host(judged.asked())
                .map(
                        host ->
                                (judged.answerer() == Judged.Answerer.FORETOLD ? IF_THERE : THERE)
                                                .formatted(host)
                                        + NOTE);
    }

    /** The host inside that a page of the internet asks for. */
    static Optional<String> host(PageRequest asked) {
        return asked.target()
                .map(Url::host)
                .filter(
                        host ->
                                asked.origin() instanceof TupleOrigin page
                                        && isOutside(page.host()))
                .filter(host -> !isOutside(host));
    }

    private static boolean isOutside(String host) {
        return AddressSpace.of(host) == AddressSpace.PUBLIC;
    }
}
