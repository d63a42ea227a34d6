package dev.crossorigin.web;

import java.util.Set;
import java.util.regex.Pattern;

/** Names of headers that browsers treat in ways of their own; all are in lower case. */
public final class HeaderNames {

    private static final Set<String> FORBIDDEN =
            setOf(
                    "accept-charset accept-encoding access-control-request-headers"
                            + " access-control-request-method connection content-length cookie"
                            + " cookie2 date dnt expect host keep-alive origin referer set-cookie"
                            + " te trailer transfer-encoding upgrade via");

    private static final Set<String> FORBIDDEN_IN_ANSWERS = setOf("set-cookie set-cookie2");

    /** What Chromium, beyond the standard, safelists, but does not let redirects take elsewhere. */
    public static final Set<String> CLIENT_HINTS =
            setOf("device-memory downlink dpr ect rtt viewport-width width");

    private static final Set<String> SELDOM_SET =
            setOf(
                    "cache-control if-modified-since if-none-match pragma priority purpose"
                            + " save-data upgrade-insecure-requests user-agent x-client-data");

    /** What Chrome, its developer tools and Firefox add under names of their own. */
    private static final Pattern ADDED =
            Pattern.compile("x-(browser|chrome|devtools)-.*|x-moz|alt-used|available-dictionary");

    private HeaderNames() {}

    private static Set<String> setOf(String names) {
        return Set.of(names.split(" ", -1));
    }

    /**
     * Whether script cannot set it on a request, whatever its value.
     *
     * @see <a href="https://fetch.spec.whatwg.org/#forbidden-request-header">Fetch: forbidden
     *     request-header</a>
     */
    public static boolean isForbidden(String name) {
        return FORBIDDEN.contains(name) || name.startsWith("proxy-") || name.startsWith("sec-");
    }

    /**
     * Whether script cannot read it in an answer.
     *
     * @see <a href="https://fetch.spec.whatwg.org/#forbidden-response-header-name">Fetch: forbidden
     *     response-header name</a>
     */
    public static boolean isForbiddenInAnswers(String name) {
        return FORBIDDEN_IN_ANSWERS.contains(name);
    }

    /** Whether browsers set it of their own accord, and script cannot or seldom does. */
    public static boolean isOfBrowsers(String name) {
        return isForbidden(name)
                || ADDED.matcher(name).matches()
                || SELDOM_SET.contains(name)
                || CLIENT_HINTS.contains(name);
    }
}
