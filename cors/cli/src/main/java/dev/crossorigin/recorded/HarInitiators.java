package dev.crossorigin.recorded;

import static java.util.Map.entry;

import dev.crossorigin.browser.Initiator;
import java.util.Map;

/** What asks for a URL, by what Chromium and the request's own headers call it. */
final class HarInitiators {

    /** Of {@code _resourceType}, which Chromium and Playwright write. */
    private static final Map<String, Initiator> BY_TYPE =
            Map.ofEntries(
                    entry("fetch", Initiator.FETCH),
                    entry("xhr", Initiator.XHR),
                    entry("image", Initiator.IMAGE),
                    entry("script", Initiator.SCRIPT),
                    entry("stylesheet", Initiator.STYLESHEET),
                    entry("font", Initiator.FONT),
                    entry("texttrack", Initiator.TEXT_TRACK),
                    entry("manifest", Initiator.MANIFEST),
                    entry("prefetch", Initiator.LINK),
                    entry("eventsource", Initiator.EVENT_SOURCE));

    /** Of {@code Sec-Fetch-Dest}, which every engine sends to URLs that can be trusted. */
    private static final Map<String, Initiator> BY_DESTINATION =
            Map.ofEntries(
                    entry("image", Initiator.IMAGE),
                    entry("script", Initiator.SCRIPT),
                    entry("style", Initiator.STYLESHEET),
                    entry("font", Initiator.FONT),
                    entry("video", Initiator.VIDEO),
                    entry("audio", Initiator.AUDIO),
                    entry("track", Initiator.TEXT_TRACK),
                    entry("manifest", Initiator.MANIFEST));

    private HarInitiators() {}

    static Initiator of(String type, String destination) {
        var byType = type.equals("media") ? Initiator.VIDEO : Initiator.FETCH;
        return BY_TYPE.getOrDefault(type, BY_DESTINATION.getOrDefault(destination, byType));
    }
}
