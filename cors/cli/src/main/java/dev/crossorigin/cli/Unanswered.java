package dev.crossorigin.cli;

import dev.crossorigin.web.Visible;

/**
 * A request that got no answer, so that nothing can be said of CORS; its message is fit to show.
 */
final class Unanswered extends Exception {

    private static final long serialVersionUID = 1;

    private final Why why;

    /**
     * @param url what was asked for
     * @param detail what the network layer says; empty if the reason says all
     */
    Unanswered(Why why, String url, String detail) {
        super(
                Visible.of(
                        "%s: %s%s"
                                .formatted(
                                        url, why.sentence, detail.isEmpty() ? "" : " " + detail)),
                null,
                false,
                false);
        this.why = why;
    }

    Why why() {
        return why;
    }

    /** Why there is no answer. None of it can be mended by a server's CORS settings. */
    enum Why {
        NAME_NOT_FOUND("There is no host of this name, as far as this machine knows."),
        REFUSED("Nothing listens there, or it cannot be reached."),
        TIMED_OUT("No answer came in time."),
        TLS("The connection could not be secured, and browsers would not secure it either."),
        BROKEN_OFF("The server broke off the connection instead of answering."),
        NOT_HTTP("What came is no HTTP."),
        NOT_SENT(
                "Nothing was sent: the request needs no preflight, and may change something there. Send"
                        + " it with --send-actual."),
        TOO_MANY_REDIRECTS("It was redirected more often than is followed here."),
        UNREADABLE_URL("Browsers take this URL, but this program cannot ask for it.");

        private final String sentence;

        Why(String sentence) {
            this.sentence = sentence;
        }

        /** What it means. */
        String sentence() {
            return sentence;
        }
    }
}
