package dev.crossorigin.browser;

import dev.crossorigin.browser.Note.Topic;
import dev.crossorigin.web.HeaderNames;
import java.util.ArrayList;
import java.util.List;

/** What browsers make of a request that its author may not expect. */
final class LegNotes {

    private LegNotes() {}

    /** Of the request as script asks for it. */
    static List<Note> of(Leg first) {
        var notes = new ArrayList<Note>();
        for (var name : first.headers().dropped()) {
            notes.add(
                    new Note(
                            first.mode() == RequestMode.NO_CORS
                                    ? Topic.NO_CORS_HEADER_DROPPED
                                    : Topic.FORBIDDEN_HEADER_DROPPED,
                            name));
        }
        if (first.cors()) {
            notes.addAll(ofLeaving(first));
        }
        return notes;
    }

    /** Of the request after a redirect. */
    static List<Note> of(Leg before, Leg after) {
        var notes = new ArrayList<Note>();
        if (after.cors() && !before.cors()) {
            notes.addAll(ofLeaving(after));
        }
        var target = after.url().toString();
        if (after.tainted() && !before.tainted()) {
            notes.add(new Note(Topic.ORIGIN_BECAME_NULL, target));
        }
        if (!before.cors() && after.cors() && after.isSafelisted() && !before.isSafelisted()) {
            notes.add(new Note(Topic.NEEDLESS_PREFLIGHT, target));
        }
        var kept = after.headers().lines();
        for (var name : before.headers().lines().keySet()) {
            if (name.equals("authorization") && !kept.containsKey(name)) {
                notes.add(new Note(Topic.AUTHORIZATION_DROPPED, target));
            }
            if (HeaderNames.CLIENT_HINTS.contains(name) && after.isForeign()) {
                notes.add(new Note(Topic.CLIENT_HINT_DROPPED, name));
            }
        }
        return notes;
    }

    /** Of the first request to another origin. */
    private static List<Note> ofLeaving(Leg leg) {
        var notes = new ArrayList<Note>();
        if (leg.headers().hasUserAgent()) {
            notes.add(new Note(Topic.USER_AGENT_IGNORED, "User-Agent"));
        }
        for (var name : leg.headers().clientHints()) {
            notes.add(new Note(Topic.CLIENT_HINT_SAFELISTED, name));
        }
        for (var name : leg.headers().repeated()) {
            notes.add(new Note(Topic.VALUES_COMBINED, name));
        }
        return notes;
    }
}
