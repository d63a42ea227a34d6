package dev.crossorigin.explain;

import dev.crossorigin.browser.Fault;
import dev.crossorigin.browser.FaultKind;
import dev.crossorigin.web.Origin.Opaque;
import dev.crossorigin.web.Url;
import java.util.Optional;

/** What to do where a redirect is in the way: ask the address that it leads to. */
final class RedirectAdvice {

    private RedirectAdvice() {}

    static Optional<String> of(Judged judged, Fault fault) {
        var target = fault.step().redirectsTo();
        var server = Judged.server(fault.step().url());
        if (fault.kind() == FaultKind.PREFLIGHT_DISALLOWED_REDIRECT) {
            return Optional.of(
                    target.map(to -> ofPreflight(server, fault.step().url(), to))
                            .orElse(
                                    "Let %s answer the preflight (the OPTIONS request that browsers send first) without a redirect."
                                            .formatted(server)));
        }
        if (fault.step().origin() instanceof Opaque) {
            return Optional.of(
                    ("Let the page ask %s itself. After a redirect from one foreign server to another,"
                                    + " browsers send \"Origin: null\", which servers must not allow.")
                            .formatted(plain(fault.step().url())));
        }
        if (target.isPresent() && !judged.ours() && !fault.kind().ofPreflight()) {
            return Optional.of(
                    "Let the page ask %s itself, where %s redirects to; or let the redirect carry the CORS headers too."
                            .formatted(plain(target.get()), server));
        }
        return Optional.empty();
    }

    private static String ofPreflight(String server, String from, String to) {
        return ("Let the page ask %s itself: browsers do not follow the redirect of a preflight%s. Or let %s"
                        + " answer OPTIONS requests before it redirects.")
                .formatted(plain(to), difference(from, to), server);
    }

    /** What the redirect changes, where that is one of the usual things. */
    private static String difference(String from, String to) {
        var one = Url.parse(from);
        var other = Url.parse(to);
        if (one.isEmpty() || other.isEmpty()) {
            return "";
        }
        if (other.get().target().equals(one.get().target() + "/")) {
            return ", which here adds a slash at the end";
        }
        if (one.get().target().equals(other.get().target() + "/")) {
            return ", which here removes the slash at the end";
        }
        return one.get().scheme().equals("http") && other.get().scheme().equals("https")
                ? ", which here leads to https"
                : "";
    }

    /** Without a user name and password, which no page may ask with. */
    private static String plain(String url) {
        return url.replaceFirst("//[^/?#]*@", "//");
    }
}
