package dev.crossorigin.compare;

import java.util.List;
import java.util.stream.Stream;

/** Lists of names as a sentence has them. */
final class Listing {

    private Listing() {}

    /** The names with commas, and a word before the last. */
    static String of(List<String> names, String word) {
        int last = names.size() - 1;
        return last < 1
                ? String.join("", names)
                : String.join(", ", names.subList(0, last)) + " " + word + " " + names.get(last);
    }

    /** At most so many of the names, and how many more there are. */
    static String few(List<String> names, int most) {
        if (names.size() <= most) {
            return of(names, "and");
        }
        int more = names.size() - most;
        var shown = names.stream().limit(most);
        return of(Stream.concat(shown, Stream.of(more + " more origins")).toList(), "and");
    }
}
