package dev.crossorigin.recorded;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;

/**
 * What {@code explain --har} reads: what the network panel of a browser has saved, of which the
 * requests that follow the CORS protocol are given. Bodies are passed over.
 *
 * @see <a href="http://www.softwareishard.com/blog/har-12-spec/">HAR 1.2</a>
 */
public final class HarFile {

    private static final String HAR =
            "{\"log\": {\"entries\": […]}}, which is what a browser's network panel saves as HAR";

    private static final int MOST_PAGES = 1000;

    /** Of the file, then of its pages and entries. */
    private static final Set<String> KNOWN =
            Set.of(
                    ("/log log/pages log/entries /id /title /pageref /_resourceType /_initiator"
                                    + " _initiator/type /_fetchType /_fromCache /_servedFromCache"
                                    + " /_fromDiskCache /_fromMemoryCache /_fetchedViaServiceWorker"
                                    + " /_fromServiceWorker /cache cache/afterRequest"
                                    + " cache/beforeRequest /request request/method request/url"
                                    + " request/headers request/cookies /response response/status"
                                    + " response/headers response/redirectURL response/_error"
                                    + " response/_failureText response/_fromCache"
                                    + " response/_servedFromCache response/_fromDiskCache"
                                    + " response/_fromMemoryCache response/_fromServiceWorker"
                                    + " _error/errorText _error/code _error/message"
                                    + " headers/name headers/value")
                            .split(" ", -1));

    private HarFile() {}

    /**
     * What a file holds beside what it is read for.
     *
     * @param sameOrigin requests to the page's own origin
     * @param notCors requests that are not made with CORS, as of images and navigations, or not of
     *     HTTP
     * @param confirmed requests whose answer the page got from the browser's cache, after the
     *     server had confirmed it (status 304), of which the file does not hold the headers
     * @param unreadable entries that cannot be read
     * @param reason where the first of those stands, and why it cannot be read; empty if all can
     */
    public record Skipped(
            int sameOrigin, int notCors, int confirmed, int unreadable, Optional<String> reason) {}

    /**
     * Reads a file of any size.
     *
     * @param each gets each request to another origin, about in their order, so also those ahead of
     *     a fault
     * @throws UnreadableFile if the file is not a HAR file, or has no requests that can be read
     */
    public static Skipped read(Path file, Consumer<Recording> each) {
        Packed.refuse(file);
        var pairs = new HarPairs(each);
        var pages = new HashMap<String, String>();
        JsonFile.read(
                file,
                KNOWN,
                Map.of(
                        "/log/pages", page -> keep(page, pages),
                        "/log/entries", entry -> add(entry, pages, pairs)),
                HarFile::check);
        return pairs.end(file);
    }

    /** One odd entry of many is no reason to refuse the file. */
    private static void add(Part part, Map<String, String> pages, HarPairs pairs) {
        HarEntry entry;
        try {
            entry = HarEntryReader.read(part, pages);
        } catch (UnreadableFile e) {
            pairs.leaveOut(e);
            return;
        }
        pairs.add(entry);
    }

    private static void keep(Part page, Map<String, String> pages) {
        var id = HarMembers.text(page.get("id"));
        if (pages.size() < MOST_PAGES && !id.isEmpty()) {
            pages.put(id, HarMembers.text(page.get("title")));
        }
    }

    private static void check(Part whole) {
        var log = whole.object(HAR).get("log").object(HAR);
        log.get("entries").items("entries");
        if (!log.node().has("entries")) {
            throw whole.wrong("has no entries; write " + HAR);
        }
    }
}
