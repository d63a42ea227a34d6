package dev.crossorigin.recorded;

import dev.crossorigin.browser.Browser;
import dev.crossorigin.browser.CredentialsMode;
import dev.crossorigin.browser.Exchange;
import dev.crossorigin.browser.Hop;
import dev.crossorigin.browser.PageRequest;
import dev.crossorigin.web.Origin;
import dev.crossorigin.web.Url;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** A request of a HAR file with the redirects that it followed, and its preflight. */
final class HarChain {

    private final List<HarEntry> entries = new ArrayList<>();
    private final List<HarEntry> later = new ArrayList<>();
    private Optional<HarEntry> preflight;

    HarChain(HarEntry first, Optional<HarEntry> preflight) {
        this.preflight = preflight;
        entries.add(first);
    }

    int size() {
        return preflight.map(HarEntry::size).orElse(0)
                + Stream.concat(entries.stream(), later.stream()).mapToInt(HarEntry::size).sum();
    }

    /** Takes the next request if it is what the last redirect led to. */
    boolean takes(HarEntry next) {
        return isSentOnTo(next) && entries.add(next);
    }

    /** Takes a preflight if it is this request's, or that of one it was redirected to. */
    boolean takesPreflight(HarEntry asked) {
        if (preflight.isEmpty() && asked.listedBehind() && asked.isFor(entries.get(0))) {
            preflight = Optional.of(asked);
            return true;
        }
        boolean ofRedirect =
                isSentOnTo(asked)
                        || (asked.listedBehind()
                                && entries.stream().skip(1).anyMatch(asked::isFor));
        return ofRedirect && later.add(asked);
    }

    private boolean isSentOnTo(HarEntry next) {
        return last().redirectsTo().filter(url -> url.equals(next.address())).isPresent();
    }

    private HarEntry last() {
        return entries.get(entries.size() - 1);
    }

    /** The page's origin; empty if nothing in the file tells. */
    Optional<Origin> page() {
        var first = entries.get(0);
        return first.origin()
                .or(() -> preflight.flatMap(HarEntry::origin))
                .flatMap(text -> Origin.parse(text).origin())
                .or(() -> first.headers().first("Referer").flatMap(HarChain::origin))
                .or(() -> first.page().flatMap(HarChain::origin));
    }

    private static Optional<Origin> origin(String url) {
        return Url.parse(url).map(Url::origin);
    }

    boolean staysAt(Origin page) {
        return entries.stream().allMatch(entry -> entry.isSentTo(page));
    }

    /** Whether the page got its answer, without a word of it in the file. */
    boolean isConfirmed() {
        return last().isConfirmed() && preflight.isEmpty();
    }

    /**
     * Whether a request that names its own origin is refused: a CORS handler does so that takes it
     * for another's, because a proxy has changed scheme, host or port.
     */
    boolean isRefusedAtHome() {
        return last().origin().isPresent()
                && last().answer().filter(said -> said.status() == 403).isPresent();
    }

    boolean isCors() {
        return preflight.isPresent() || last().isCors();
    }

    Recording recording(Origin page) {
        var first = entries.get(0);
        var asked =
                new PageRequest(
                                page,
                                first.url(),
                                first.method(),
                                AuthorLines.of(first, preflight),
                                credentials(page))
                        .by(first.initiator());
        boolean needsNone = Browser.preflight(asked).isEmpty();
        var answers = new ArrayDeque<>(later.stream().flatMap(e -> e.answer().stream()).toList());
        // Ahead of a request that first stayed with the page, none was sent.
        var firstAnswer =
                preflight.isEmpty() && needsNone
                        ? Optional.ofNullable(answers.poll())
                        : preflight.flatMap(HarEntry::answer);
        var exchange =
                new Exchange(
                        preflight.isPresent() && needsNone ? asked.withPreflight() : asked,
                        firstAnswer,
                        List.copyOf(answers),
                        hops(),
                        isStopped() || (last().isRevalidation() && preflight.isEmpty())
                                ? Optional.empty()
                                : last().answer(),
                        Optional.empty(),
                        last().isStored());
        return new Recording(Optional.empty(), failed(exchange));
    }

    /** What the browser says where it let no answer through, unless another answer explains it. */
    private Exchange failed(Exchange known) {
        var failure = isStopped() ? Optional.of(HarEntry.NO_ANSWER) : last().failure();
        return Browser.judge(known).faults().isEmpty() ? known.failed(failure) : known;
    }

    private List<Hop> hops() {
        return entries.stream()
                .limit(entries.size() - (isStopped() ? 0L : 1L))
                .flatMap(from -> from.answer().map(answer -> new Hop(from.url(), answer)).stream())
                .toList();
    }

    /** Whether the last redirect was gone after, and no preflight of its target let it through. */
    private boolean isStopped() {
        return !later.isEmpty() && last().redirectsTo().isPresent();
    }

    /**
     * A file does not say it. Cookies go to another origin only under {@code include}, and so does
     * an {@code Authorization} that script has not set; Chromium leaves both out of its files
     * unless told otherwise.
     */
    private CredentialsMode credentials(Origin page) {
        boolean included =
                entries.stream()
                        .filter(entry -> !entry.isSentTo(page))
                        .anyMatch(this::isCredentialed);
        return included ? CredentialsMode.INCLUDE : CredentialsMode.SAME_ORIGIN;
    }

    private boolean isCredentialed(HarEntry entry) {
        return entry.cookies() || AuthorLines.isAuthorizedByBrowser(entry, preflight);
    }
}
