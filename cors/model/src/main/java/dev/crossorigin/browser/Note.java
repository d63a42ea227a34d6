package dev.crossorigin.browser;

/**
 * Something worth knowing beside the verdict.
 *
 * @param subject what it is about: a header's name, a value or a URL
 */
public record Note(Topic topic, String subject) {

    /** In a sentence. */
    public String sentence() {
        return topic.sentence(subject);
    }

    /** What notes are about. */
    public enum Topic {
        PREFLIGHT_NOT_RECORDED(
                "The answer to the preflight for %s is not recorded, so it is not judged."),
        ANSWER_NOT_RECORDED(
                "The answer to the request to %s is not recorded, so it is not judged."),
        STORED_FOR_ANOTHER(
                "The browser did not ask the server: it took the answer of %s from its cache, where"
                        + " an earlier request without CORS, or from another origin, had stored it."),
        LOCATION_NOT_RECORDED(
                "The redirect of %s has no Location, so browsers would not follow it; it is judged"
                        + " as if they did."),
        FORBIDDEN_HEADER_DROPPED(
                "The browser drops the header %s without a message: script cannot set it."),
        NO_CORS_HEADER_DROPPED(
                "The browser drops the header %s without a message, because the mode is no-cors."),
        OPAQUE_ANSWER(
                "The mode is no-cors, so the request is sent, but script can read neither the"
                        + " status nor the body of the answer of %s."),
        REDIRECT_NOT_FOLLOWED(
                "The redirect mode is manual, so script gets an answer without a status or headers,"
                        + " and the redirect of %s is not followed."),
        USER_AGENT_IGNORED(
                Of.CHROMIUM,
                "Chromium 156 sends its own %s header and ignores the one that script sets, so it"
                        + " asks for no permission. By the standard, and in Firefox 153, the"
                        + " preflight must allow this header."),
        CLIENT_HINT_SAFELISTED(
                Of.CHROMIUM,
                "Chromium 156 sends %s without a preflight. By the standard, and in Firefox 153 and"
                        + " WebKit 2.50, a preflight must allow this header."),
        CLIENT_HINT_DROPPED(
                Of.CHROMIUM,
                "Chromium 156 drops %s on a redirect to another origin. By the standard, and in"
                        + " Firefox 153, the header stays, and a preflight must allow it."),
        VALUES_COMBINED(
                Of.CHROMIUM,
                "%s is set more than once. By the standard each value is measured by itself;"
                        + " Chromium 156 joins the values before it measures them."),
        LOCATION_REPEATED(
                Of.CHROMIUM,
                "The answer of %s has more than one Location line. By the standard that is a"
                        + " network error; Chromium 156 follows the redirect if the values are"
                        + " equal or all but one are empty."),
        LOCATION_EMPTY(
                Of.CHROMIUM,
                "The redirect of %s has an empty Location. By the standard it leads to the same URL"
                        + " again, until the browser gives up; Chromium 156 does not treat it as a"
                        + " redirect."),
        MIXED_CONTENT_OF_LOCAL_ADDRESS(
                Of.CHROMIUM,
                "%s is an address of a local network. Chromium 156 does not block it as mixed"
                        + " content; it asks the visitor for permission instead (local network"
                        + " access). By the standard, and in Firefox 153, it is blocked."),
        CHROMIUM_ALLOWS("Chromium 156 is an exception: it allows the request to %s."),
        CHROMIUM_BLOCKS("Chromium 156 is an exception: it blocks the request (%s)."),
        PRIVATE_NETWORK_HEADER(
                "%s has no effect any more: Chromium stopped reading it in January 2026. Local"
                        + " network access (Chromium since 142, Firefox since 153) asks the visitor"
                        + " for permission instead."),
        WILDCARD_COVERS_AUTHORIZATION(
                "Access-Control-Allow-Headers is \"*\", which covers %s in Chromium 156, Firefox"
                        + " 153 and WebKit 2.50, but not by the standard; Firefox warns. List it by"
                        + " name."),
        MAX_AGE_CAPPED(
                "Access-Control-Max-Age is %s, and browsers cap it: WebKit at 600 s, Chromium at"
                        + " 7200 s, Firefox at 86400 s."),
        MAX_AGE_UNREADABLE(
                "Access-Control-Max-Age \"%s\" is not a number of seconds; Chromium uses 5 s and"
                        + " Firefox does not cache at all."),
        ORIGIN_BECAME_NULL(
                "After a redirect from one foreign origin to another the request to %s says"
                        + " \"Origin: null\"; Chromium's console still names the page's origin."
                        + " Firefox 153 sends the page's origin in a preflight there, but null in the"
                        + " request."),
        NEEDLESS_PREFLIGHT(
                "The redirect to %s has turned the request into one that needs no preflight, yet"
                        + " Firefox sends one."),
        AUTHORIZATION_DROPPED(
                "On the redirect to another origin, %s, browsers drop the header Authorization."),
        PROXY_AUTHENTICATION(
                "Status 407 of %s is a proxy's. Chromium 156 fails there without a message about"
                        + " CORS, and Firefox 153 treats it as any other status."),
        EXPOSED_NAMES_UNREADABLE(
                "Access-Control-Expose-Headers \"%s\" is not a list of names, so nothing is"
                        + " exposed."),
        EXPOSED_STAR_IS_A_NAME(
                "With credentials the \"*\" in Access-Control-Expose-Headers \"%s\" is a header's"
                        + " name and exposes nothing.");

        /** Whose conduct a note is about. */
        private enum Of {
            ALL,
            CHROMIUM
        }

        private final Of of;
        private final String sentence;

        Topic(String sentence) {
            this(Of.ALL, sentence);
        }

        Topic(Of of, String sentence) {
            this.of = of;
            this.sentence = sentence;
        }

        /** Whether Chromium does something there that the standard does not say. */
        public boolean isOfChromium() {
            return of == Of.CHROMIUM;
        }

        private String sentence(String subject) {
            return sentence.formatted(subject);
        }
    }
}
