package dev.crossorigin.explain;

import dev.crossorigin.browser.Fault;
import dev.crossorigin.browser.FaultKind;
import dev.crossorigin.web.Origin.Opaque;
import java.util.Optional;

/** What to do where a redirect is in the way: ask the address that it leads to. */
final class RedirectAdvice {

    private static final String OF_PREFLIGHT =
            "Let the page ask %s itself: browsers do not follow the redirect of a preflight%s. Or let %s"
                    + " answer OPTIONS requests before it redirects.%s";

    private static final String NOWHERE =
            "Let %s answer the preflight (the OPTIONS request that browsers send first) without a redirect.";

    private static final String TAINTED =
            "Let the page ask %s itself. After a redirect from one foreign server to another, browsers"
                    + " send \"Origin: null\", which servers must not allow.";

    private static final String OF_REQUEST =
            "Let the page ask %s itself, where %s redirects to; or let the redirect carry the CORS headers"
                    + " too.%s";

    private RedirectAdvice() {}

    static Optional<String> of(Judged judged, Fault fault) {
        var server = Judged.server(fault.step().url());
        var redirection = Redirection.of(fault.step());
        if (fault.kind() == FaultKind.PREFLIGHT_DISALLOWED_REDIRECT) {
            return redirection
                    .map(
                            way ->
                                    OF_PREFLIGHT.formatted(
                                            way.address(), way.difference(), server, way.remark()))
                    .or(() -> Optional.of(NOWHERE.formatted(server)));
        }
        if (fault.step().origin() instanceof Opaque) {
            return Optional.of(TAINTED.formatted(withoutUser(fault.step().url())));
        }
        return judged.ours() || fault.kind().ofPreflight()
                ? Optional.empty()
                : redirection.map(way -> OF_REQUEST.formatted(way.address(), server, way.remark()));
    }

    /** No page may ask with a user name and password in the address. */
    private static String withoutUser(String url) {
        return url.replaceFirst("//[^/?#]*@", "//");
    }
}
