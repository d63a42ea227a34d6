package dev.crossorigin.words;

import java.util.Locale;

/** Who has to change something before the page can read the answer. */
public enum Blame {
    /** The policy of the service whose configuration is read. */
    POLICY("by this service's policy"),
    /** The server that sent the answer, named by its URL. */
    SERVER("by the answer of %s"),
    /** The page: its request is one that no server can allow. */
    PAGE("because of the page's own request"),
    /** The browser, its settings, an extension, or a permission that its user has to give. */
    BROWSER("by the browser"),
    /** The network: no answer came. */
    NETWORK("because no answer came from %s"),
    /** A proxy or gateway on the way, which answered instead of the server. */
    GATEWAY("by a proxy or gateway in front of %s"),
    /** What is known does not decide it. */
    UNKNOWN("for a reason that is not known yet");

    private final String words;

    Blame(String words) {
        this.words = words;
    }

    /**
     * Words that can follow "blocked".
     *
     * @param server the origin of the URL whose answer it is about
     */
    public String after(String server) {
        return words.formatted(server);
    }

    /** As JSON has it, such as {@code policy}. */
    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT);
    }
}
