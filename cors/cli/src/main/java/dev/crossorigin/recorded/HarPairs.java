package dev.crossorigin.recorded;

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

    private final Consumer<Recording> each;

    /** The latest first. */
    private final Deque<HarChain> open = new ArrayDeque<>();

    private final Deque<HarEntry> preflights = new ArrayDeque<>();
    private int sameOrigin;
    private int notCors;

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

    /** Gives all that is still waited with. */
    HarFile.Skipped end() {
        open.descendingIterator().forEachRemaining(this::give);
        preflights.forEach(this::giveAlone);
        return new HarFile.Skipped(sameOrigin, notCors);
    }

    private void give(HarChain chain) {
        var page = chain.page();
        if (page.isEmpty() || (!chain.isCors() && !chain.staysAt(page.get()))) {
            notCors++;
        } else if (chain.staysAt(page.get())) {
            sameOrigin++;
        } else {
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
