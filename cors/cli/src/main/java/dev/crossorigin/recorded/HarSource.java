package dev.crossorigin.recorded;

import java.util.List;
import java.util.stream.Stream;

/** Who gave the answer of a HAR entry, as its maker says it. */
enum HarSource {
    SERVER,
    /** What the browser had stored. */
    CACHE,
    /** What the browser had stored, after the server had said that it is still good. */
    CONFIRMED,
    SERVICE_WORKER;

    /** Chromium, older exports of it, and those who write them with its protocol. */
    private static final List<String> FROM_CACHE =
            List.of("_fromCache", "_servedFromCache", "_fromDiskCache", "_fromMemoryCache");

    private static final List<String> FROM_WORKER =
            List.of("_fetchedViaServiceWorker", "_fromServiceWorker");

    /** Safari's {@code _fetchType}. */
    private static final List<String> CACHES = List.of("Memory Cache", "Disk Cache");

    private static final String CONFIRMS = "304";

    static HarSource of(Part entry) {
        var type = HarMembers.text(entry.get("_fetchType"));
        if (type.equals("Service Worker") || says(entry, FROM_WORKER)) {
            return SERVICE_WORKER;
        }
        if (isPassed(entry.get("response"))) {
            return CONFIRMED;
        }
        return CACHES.contains(type) || says(entry, FROM_CACHE) || isCacheDescribed(entry)
                ? CACHE
                : SERVER;
    }

    /** Chromium writes null where the page got the answer. */
    private static boolean isPassed(Part response) {
        return HarMembers.text(response.get("status")).equals(CONFIRMS)
                && response.get("_error").node().isNull();
    }

    private static boolean says(Part entry, List<String> members) {
        return Stream.of(entry, entry.get("response"))
                .anyMatch(part -> members.stream().map(part::get).anyMatch(HarMembers::isSet));
    }

    /** Firefox names the entry of its cache only if it was used, and then perhaps as null. */
    private static boolean isCacheDescribed(Part entry) {
        var cache = entry.get("cache");
        return cache.node().has("afterRequest") || cache.get("beforeRequest").node().isObject();
    }
}
