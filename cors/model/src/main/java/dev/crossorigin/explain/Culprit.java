package dev.crossorigin.explain;

import dev.crossorigin.words.Blame;

/**
 * Who has to change something.
 *
 * @param server the origin of the URL that was asked where it went wrong
 */
public record Culprit(Blame blame, String server) {

    /** Words that can follow "blocked". */
    public String words() {
        return blame.after(server);
    }
}
