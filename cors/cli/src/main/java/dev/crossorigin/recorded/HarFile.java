package dev.crossorigin.recorded;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
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
                                    + " _initiator/type /request request/method request/url"
                                    + " request/headers request/cookies /response response/status"
                                    + " response/headers response/redirectURL response/_error"
                                    + " headers/name headers/value")
                            .split(" ", -1));

    private HarFile() {}

    /**
     * What a file holds beside what it is read for.
     *
     * @param sameOrigin requests to the page's own origin
     * @param notCors requests that are not made with CORS, as of images and navigations, or not of
     *     HTTP
     */
    public record Skipped(int sameOrigin, int notCors) {}

    /**
     * Reads a file of any size.
     *
     * @param each gets each request to another origin, about in their order, so also those ahead of
     *     a fault
     * @throws UnreadableFile if the file is not a HAR file
     */
    public static Skipped read(Path file, Consumer<Recording> each) {
        var pairs = new HarPairs(each);
        var pages = new HashMap<String, String>();
        JsonFile.read(
                file,
                KNOWN,
                Map.of(
                        "/log/pages", page -> keep(page, pages),
                        "/log/entries", entry -> pairs.add(HarEntryReader.read(entry, pages))),
                HarFile::check);
        return pairs.end();
    }

    private static void keep(Part page, Map<String, String> pages) {
        var id = page.object("a page").get("id").text("a name");
        var title = page.get("title").text("a title");
        if (pages.size() < MOST_PAGES && id.isPresent() && title.isPresent()) {
            pages.put(id.get(), title.get());
        }
    }

    private static void check(Part whole) {
        var log = whole.object(HAR).get("log").object(HAR);
        log.get("pages").items("pages");
        log.get("entries").items("entries");
        if (!log.node().has("entries")) {
            throw whole.wrong("has no entries; write " + HAR);
        }
    }
}
