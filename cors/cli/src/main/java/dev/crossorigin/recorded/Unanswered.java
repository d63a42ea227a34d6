package dev.crossorigin.recorded;

import dev.crossorigin.web.Visible;

/**
 * A request that got no answer, so that nothing can be said of CORS; its message is fit to show.
 */
public final class Unanswered extends Exception {

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

    /** Why there is no answer. No CORS setting of a server changes that. */
    enum Why {
        NAME_NOT_FOUND("This machine finds no host of this name."),
        REFUSED("No server listens there, or it cannot be reached from here."),
        TIMED_OUT("The server did not answer in time."),
        TLS("The connection cannot be secured, and browsers cannot secure it either."),
        BROKEN_OFF("The server closed the connection without an answer."),
        NOT_HTTP("The answer is not HTTP."),
        TOO_MANY_REDIRECTS("The server redirects more often than this program follows."),
        UNREADABLE_URL("Browsers accept this URL, but this program cannot ask for it.");

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
