package dev.crossorigin.console;

import dev.crossorigin.traffic.BlockedRow;
import dev.crossorigin.traffic.Suspicions;
import dev.crossorigin.traffic.Watch;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The front-ends that are blocked, as the maps and lists that make the JSON. */
final class BlockedJson {

    private BlockedJson() {}

    static Map<String, @Nullable Object> of(Watch watch, Remedies remedies) {
        var json = new LinkedHashMap<String, @Nullable Object>();
        var suspicions = watch.suspicions();
        json.put("since", watch.since().toString());
        json.put(
                "blocked", watch.blocked().rows().stream().map(row -> row(row, remedies)).toList());
        json.put("notListed", watch.blocked().notListed());
        json.put(
                "possiblyNeverFollowed",
                suspicions.neverFollowed().stream().map(BlockedJson::unfollowed).toList());
        json.put("possiblyUnused", suspicions.notSeen());
        return json;
    }

    private static Map<String, @Nullable Object> row(BlockedRow row, Remedies remedies) {
        var json = new LinkedHashMap<String, @Nullable Object>();
        var remedy = remedies.of(row);
        json.put("origin", row.origin());
        json.put("method", row.method());
        json.put("request", row.ofPreflight() ? "preflight" : "actual");
        json.put("fault", row.fault());
        json.put("why", remedy.why());
        json.put("declared", row.declared());
        json.put("nearMiss", row.nearMiss().orElse(null));
        json.put("fix", remedy.lines());
        json.put("advice", remedy.advice().isEmpty() ? null : remedy.advice());
        json.put("count", row.count());
        json.put("first", row.first().toString());
        json.put("last", row.last().toString());
        json.put("console", Remedies.link(row).orElse(null));
        return json;
    }

    private static Map<String, Object> unfollowed(Suspicions.Unfollowed unfollowed) {
        var json = new LinkedHashMap<String, Object>();
        json.put("entry", unfollowed.entry());
        json.put("method", unfollowed.method());
        json.put("preflights", unfollowed.preflights());
        return json;
    }
}
