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
                "Browsers drop the header %s without a word: script cannot set it."),
        USER_AGENT_KEPT(
                "Chromium sends its own %s whatever script sets; by the standard, and in Firefox, a"
                        + " preflight has to allow it."),
        CLIENT_HINT_SAFELISTED(
                "Chromium takes %s as safelisted; by the standard, and in Firefox and WebKit, it"
                        + " needs a preflight that allows it."),
        CLIENT_HINT_DROPPED(
                "Chromium does not take %s along on a redirect to another origin; the standard and"
                        + " Firefox do, and a preflight has to allow it."),
        VALUES_COMBINED(
                "%s is set more than once. Chromium measures the values as one; by the standard"
                        + " each line is safelisted by itself."),
        WILDCARD_COVERS_AUTHORIZATION(
                "Access-Control-Allow-Headers is \"*\", which covers %s in today's browsers but not"
                        + " by the standard; Firefox warns. List it by name."),
        MAX_AGE_CAPPED(
                "Access-Control-Max-Age is %s, and browsers cap it: WebKit at 600 s, Chromium at"
                        + " 7200 s, Firefox at 86400 s."),
        MAX_AGE_UNREADABLE(
                "Access-Control-Max-Age \"%s\" is not a number of seconds; Chromium uses 5 s and"
                        + " Firefox does not cache at all."),
        ORIGIN_BECAME_NULL(
                "After a redirect from one foreign origin to another the request to %s says"
                        + " \"Origin: null\"; Chromium's console still names the page's origin."
                        + " Firefox sends the page's origin in a preflight there, but null in the"
                        + " request."),
        NEEDLESS_PREFLIGHT(
                "The redirect to %s has turned the request into one that needs no preflight, yet"
                        + " Firefox sends one."),
        AUTHORIZATION_DROPPED(
                "On the redirect to another origin, %s, browsers drop the header Authorization."),
        PROXY_AUTHENTICATION(
                "Status 407 of %s is a proxy's; Chromium fails there without a word about CORS, and"
                        + " Firefox treats it as any other."),
        EXPOSED_NAMES_UNREADABLE(
                "Access-Control-Expose-Headers \"%s\" is not a list of names, so nothing is"
                        + " exposed."),
        EXPOSED_STAR_IS_A_NAME(
                "With credentials the \"*\" in Access-Control-Expose-Headers \"%s\" is a header's"
                        + " name and exposes nothing.");

        private final String sentence;

        Topic(String sentence) {
            this.sentence = sentence;
        }

        static Topic ofDropped(String header) {
            return header.equals(AuthorHeaders.USER_AGENT)
                    ? USER_AGENT_KEPT
                    : FORBIDDEN_HEADER_DROPPED;
        }

        private String sentence(String subject) {
            return sentence.formatted(subject);
        }
    }
}
