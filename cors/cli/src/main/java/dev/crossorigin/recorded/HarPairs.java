package dev.crossorigin.recorded;

import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * Puts preflights and redirects to the requests they belong to. Only the latest requests are waited
 * with: what belongs together is not far apart.
 */
final class HarPairs {

    private static final int MOST_OPEN = 256;

    private static final String RECORD =
            "open the browser's network panel before the page sends them, and save it again";

    private final Consumer<Recording> each;

    /** The latest first. */
    private final Deque<HarChain> open = new ArrayDeque<>();

    private final Deque<HarEntry> preflights = new ArrayDeque<>();
    private int sameOrigin;
    private int notCors;
    private int confirmed;
    private int given;
    private int unreadable;
    private Optional<UnreadableFile> firstUnreadable = Optional.empty();

    HarPairs(Consumer<Recording> each) {
        this.each = each;
    }

    void add(HarEntry entry) {
        if (!entry.isHttp()) {
            notCors++;
        } else if (entry.isPreflight()) {
            preflight(entry);
        } else {
            request(entry);
        }
        while (open.size() > MOST_OPEN || (size() > KnownParser.MOST_KEPT && open.size() > 1)) {
            give(open.removeLast());
        }
        while (preflights.size() > MOST_OPEN
                || (size() > KnownParser.MOST_KEPT && preflights.size() > 1)) {
            giveAlone(preflights.removeFirst());
        }
    }

    /** Counts an entry that cannot be read. */
    void leaveOut(UnreadableFile why) {
        unreadable++;
        firstUnreadable = firstUnreadable.or(() -> Optional.of(why));
    }

    /** About how many characters are kept. */
    private int size() {
        return open.stream().mapToInt(HarChain::size).sum()
                + preflights.stream().mapToInt(HarEntry::size).sum();
    }

    private void preflight(HarEntry entry) {
        if (open.stream().noneMatch(chain -> chain.takesPreflight(entry))) {
            preflights.add(entry);
        }
    }

    private void request(HarEntry entry) {
        if (open.stream().noneMatch(chain -> chain.takes(entry))) {
            var preflight = preflights.stream().filter(asked -> asked.isFor(entry)).findFirst();
            preflight.ifPresent(preflights::remove);
            open.addFirst(new HarChain(entry, preflight));
        }
    }

    /**
     * Gives all that is still waited with.
     *
     * @throws UnreadableFile if there was nothing that can be read
     */
    HarFile.Skipped end(Path file) {
        open.descendingIterator().forEachRemaining(this::give);
        preflights.forEach(this::giveAlone);
        if (given + sameOrigin + notCors + confirmed == 0) {
            throw firstUnreadable.orElseGet(
                    () -> UnreadableFile.because(file, "there are no requests in it; " + RECORD));
        }
        var reason = firstUnreadable.map(UnreadableFile::getMessage);
        return new HarFile.Skipped(sameOrigin, notCors, confirmed, unreadable, reason);
    }

    private void give(HarChain chain) {
        var page = chain.page();
        if (page.isEmpty() || (!chain.isCors() && !chain.staysAt(page.get()))) {
            notCors++;
        } else if (chain.staysAt(page.get()) && !chain.isRefusedAtHome()) {
            sameOrigin++;
        } else if (chain.isConfirmed()) {
            confirmed++;
        } else {
            given++;
            each.accept(chain.recording(page.get()));
        }
    }

    /** Some browsers list no request whose preflight has failed. */
    private void giveAlone(HarEntry preflight) {
        preflight
                .headers()
                .first("Access-Control-Request-Method")
                .map(preflight::unsent)
                .ifPresent(request -> give(new HarChain(request, Optional.of(preflight))));
    }
}
