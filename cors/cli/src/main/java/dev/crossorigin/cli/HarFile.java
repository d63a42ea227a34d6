package dev.crossorigin.cli;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;

/**
 * What {@code explain --har} reads: what the network panel of a browser has saved, of which the
 * requests that follow the CORS protocol are given. Bodies are passed over.
 *
 * @see <a href="http://www.softwareishard.com/blog/har-12-spec/">HAR 1.2</a>
 */
final class HarFile {

    private static final String HAR =
            "{\"log\": {\"entries\": […]}}, which is what a browser's network panel saves as HAR";

    private static final int MOST_PAGES = 1000;

    private final JsonReader json;
    private final HarPairs pairs;
    private final Map<String, String> pages = new HashMap<>();

    private HarFile(JsonReader json, HarPairs pairs) {
        this.json = json;
        this.pairs = pairs;
    }

    /**
     * What a file holds beside what it is read for.
     *
     * @param sameOrigin requests to the page's own origin
     * @param notCors requests that are not made with CORS, as of images and navigations, or not of
     *     HTTP
     */
    record Skipped(int sameOrigin, int notCors) {}

    /**
     * Reads a file of any size.
     *
     * @param each gets each request to another origin, about in their order, so also those ahead of
     *     a fault
     * @throws UnreadableFile if the file is not a HAR file
     */
    static Skipped read(Path file, Consumer<Recording> each) {
        var pairs = new HarPairs(each);
        JsonFile.read(file, json -> new HarFile(json, pairs).read());
        return pairs.end();
    }

    private void read() {
        var listed = new AtomicBoolean();
        json.object(
                HAR,
                Map.of(
                        "log",
                        () ->
                                json.object(
                                        HAR,
                                        Map.of(
                                                "pages", () -> json.list("pages", this::page),
                                                "entries",
                                                        () -> {
                                                            listed.set(true);
                                                            json.list("entries", this::entry);
                                                        }))));
        if (!listed.get()) {
            throw json.wrong("has no entries; write " + HAR);
        }
    }

    private void page() {
        json.nextExchange();
        var named = new HashMap<String, String>();
        json.object(
                "a page",
                Map.of(
                        "id", () -> named.put("id", json.text("a name")),
                        "title", () -> named.put("title", json.text("a title"))));
        if (pages.size() < MOST_PAGES && named.size() == 2) {
            pages.put(named.getOrDefault("id", ""), named.getOrDefault("title", ""));
        }
    }

    private void entry() {
        json.nextExchange();
        pairs.add(
                new HarEntryReader(json)
                        .read(
                                page ->
                                        Optional.ofNullable(pages.get(page))
                                                .filter(title -> title.startsWith("http"))));
    }
}
