package dev.crossorigin.explain;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/** Takes out of more than enough what is not needed. */
final class Fewest {

    private Fewest() {}

    /** As few as suffice; empty if not even all of them do. */
    static <T> Optional<List<T>> of(List<T> enough, Predicate<List<T>> suffice) {
        if (!suffice.test(enough)) {
            return Optional.empty();
        }
        var needed = enough;
        for (var each : enough) {
            var fewer = new ArrayList<>(needed);
            fewer.remove(each);
            if (suffice.test(fewer)) {
                needed = fewer;
            }
        }
        return Optional.of(needed);
    }
}
