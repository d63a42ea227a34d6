package dev.crossorigin.pattern;

import java.util.List;

/** Questions about several languages. */
public final class Languages {

    private Languages() {}

    /**
     * The shortest text that is in all of some languages and in none of others. With one language
     * it asks whether that is empty; with one on each side, whether the second covers the first.
     *
     * @param budget what is left of it is left for the next question
     */
    public static Answer shortest(List<Language> inAll, List<Language> inNone, Budget budget) {
        for (var languages : List.of(inAll, inNone)) {
            for (var language : languages) {
                if (language.unread().isPresent()) {
                    return language.unread().get();
                }
            }
        }
        try {
            return new Search(inAll, inNone, budget).answer();
        } catch (Refusal e) {
            return e.answer();
        }
    }
}
