package dev.crossorigin.traffic;

import dev.crossorigin.policy.OriginRule;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The declared entries, and what pages on their origins do. An exact entry is found at once. */
final class DeclaredOrigins {

    private final Map<String, Optional<Activity>> exact = new HashMap<>();
    private final List<OriginRule> others = new ArrayList<>();
    private final Map<String, Activity> activities = new LinkedHashMap<>();

    DeclaredOrigins(List<OriginRule> rules) {
        for (var rule : rules) {
            var activity = activities.computeIfAbsent(rule.declared(), entry -> new Activity());
            if (rule instanceof OriginRule.Exactly) {
                exact.put(rule.declared(), Optional.of(activity));
            } else {
                others.add(rule);
            }
        }
    }

    /** What is known of the entry that allows this origin; empty if none does. */
    Optional<Activity> of(String origin) {
        var known = exact.get(origin);
        if (known != null) {
            return known;
        }
        for (var rule : others) {
            if (admits(rule, origin)) {
                return Optional.ofNullable(activities.get(rule.declared()));
            }
        }
        return Optional.empty();
    }

    /** A pattern that overflows on a long origin allows it nowhere: the handler fails, too. */
    private static boolean admits(OriginRule rule, String origin) {
        try {
            return rule.admits(origin);
        } catch (StackOverflowError e) {
            return false;
        }
    }

    /** Each entry as it is declared, in order. */
    Map<String, Activity> entries() {
        return activities;
    }
}
