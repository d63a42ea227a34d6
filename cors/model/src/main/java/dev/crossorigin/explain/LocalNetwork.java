package dev.crossorigin.explain;

import dev.crossorigin.browser.PageRequest;
import dev.crossorigin.web.AddressSpace;
import dev.crossorigin.web.Origin;
import java.util.List;
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
        var hosts = List.of(host(asked.origin()), host(asked.address()));
        boolean inwards =
                hosts.stream().allMatch(Optional::isPresent)
                        && isOutside(hosts.get(0))
                        && !isOutside(hosts.get(1));
        return inwards
                ? Optional.of(OUTSIDE + hosts.get(1).orElseThrow() + INSIDE)
                : Optional.empty();
    }

    private static boolean isOutside(Optional<String> host) {
        return host.map(AddressSpace::of).filter(AddressSpace.PUBLIC::equals).isPresent();
    }

    private static Optional<String> host(String address) {
        int path = address.indexOf('/', address.indexOf("//") + 2);
        var origin = path < 0 ? address : address.substring(0, path);
        return Origin.parse(origin) instanceof Origin parsed
                ? Optional.of(parsed.host())
                : Optional.empty();
    }
}
