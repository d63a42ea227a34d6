package dev.crossorigin.console;

import java.util.List;
import java.util.Locale;

/**
 * One step of the sequence: who sends what to whom.
 *
 * @param title what it is, in a few words
 * @param lines what it says: header lines, or sentences
 * @param fault the name of what the browser blocks for here; empty if it does not
 */
record Message(Lane from, Lane to, String title, List<String> lines, String fault) {

    /** Who takes part. */
    enum Lane {
        PAGE("Page"),
        BROWSER("Browser"),
        SERVICE("Service");

        private final String label;

        Lane(String label) {
            this.label = label;
        }

        String label() {
            return label;
        }
    }

    Message {
        lines = List.copyOf(lines);
    }

    public boolean failed() {
        return !fault.isEmpty();
    }

    /** Who to whom, in words. */
    public String way() {
        return from.label() + " to " + to.label().toLowerCase(Locale.ROOT);
    }
}
