package dev.crossorigin.traffic;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * What is possibly wrong although nothing was blocked, as far as one process has seen.
 *
 * @param neverFollowed preflights that were approved, and whose requests never came
 * @param notSeen declared entries from whose origins nothing came
 */
public record Suspicions(List<Unfollowed> neverFollowed, List<String> notSeen) {

    /**
     * Preflights without requests.
     *
     * @param entry the declared entry that allows the pages' origins
     * @param preflights how many were approved
     */
    public record Unfollowed(String entry, String method, long preflights) {}

    public Suspicions {
        neverFollowed = List.copyOf(neverFollowed);
        notSeen = List.copyOf(notSeen);
    }

    static Suspicions of(Map<String, Activity> entries) {
        var neverFollowed = new ArrayList<Unfollowed>();
        var notSeen = new ArrayList<String>();
        entries.forEach(
                (entry, activity) -> {
                    activity.neverFollowed()
                            .forEach(
                                    (method, count) ->
                                            neverFollowed.add(
                                                    new Unfollowed(entry, method, count)));
                    if (activity.lastSeen().isEmpty()) {
                        notSeen.add(entry);
                    }
                });
        return new Suspicions(neverFollowed, notSeen);
    }
}
