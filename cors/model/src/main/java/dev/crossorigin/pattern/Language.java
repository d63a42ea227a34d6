package dev.crossorigin.pattern;

import dev.crossorigin.pattern.Answer.CannotTell;
import dev.crossorigin.pattern.Tree.One;
import dev.crossorigin.pattern.Tree.Row;
import java.util.ArrayList;
import java.util.Optional;

/**
 * A set of texts, such as all values of the {@code Origin} header that a pattern matches. Never
 * changes; for any number of threads.
 */
public final class Language {

    private final Optional<Nfa> nfa;
    private final Optional<CannotTell> unread;

    /** What has been read of each text: the language is what can follow. */
    private final String before;

    /** Whether all places in it are looked at together, since they are known to be few. */
    private final boolean together;

    private Language(
            Optional<Nfa> nfa, Optional<CannotTell> unread, String before, boolean together) {
        this.nfa = nfa;
        this.unread = unread;
        this.before = before;
        this.together = together;
    }

    /**
     * The texts that a pattern matches as a whole, as the handler tries it: without flags but those
     * that it sets itself.
     *
     * @param pattern a pattern that compiles, without the slashes around it
     */
    public static Language ofPattern(String pattern) {
        try {
            return of(new Reader(pattern).read());
        } catch (Refusal e) {
            return new Language(Optional.empty(), Optional.of(e.answer()), "", false);
        }
    }

    /** One text. */
    public static Language ofText(String text) {
        var parts = new ArrayList<Tree>();
        for (int i = 0; i < text.length(); i++) {
            parts.add(One.of(text.substring(i, i + 1)));
        }
        return of(new Row(parts));
    }

    /** All origins of web pages, as browsers write them. */
    public static Language ofWebOrigins() {
        return WebOrigins.ALL;
    }

    static Language of(Tree tree) {
        return new Language(Optional.of(new Nfa(tree)), Optional.empty(), "", false);
    }

    /** The same, known to have few states if all places are looked at together. */
    Language together() {
        return new Language(nfa, unread, before, true);
    }

    boolean isTogether() {
        return together;
    }

    /** What can follow a beginning. */
    Language after(String beginning) {
        return new Language(nfa, unread, before.concat(beginning), together);
    }

    /** Why it cannot be told what the language is; empty if it can. */
    public Optional<CannotTell> unread() {
        return unread;
    }

    Nfa nfa() {
        return nfa.orElseThrow();
    }

    String before() {
        return before;
    }
}
