package dev.crossorigin.words;

import dev.crossorigin.browser.FaultKind;
import java.util.List;
import java.util.Optional;

/**
 * What a message pasted from a browser's console says. Much is not in it, or was not copied.
 *
 * @param engine whose words they are
 * @param kinds the first fault by the Fetch standard is one of these; none if it names no reason
 * @param remark what it says instead
 * @param subject what the fault is about, as {@code Fault} has it
 * @param page the page's origin
 * @param url the URL whose answer is at fault
 * @param redirectedFrom the URL that script asked for, if a redirect led away from it
 * @param status the status of that answer
 * @param gap what keeps it from saying more
 */
public record ConsoleLine(
        Optional<Engine> engine,
        List<FaultKind> kinds,
        Optional<Remark> remark,
        Optional<String> subject,
        Optional<String> page,
        Optional<String> url,
        Optional<String> redirectedFrom,
        Optional<String> method,
        Optional<String> header,
        boolean credentials,
        Optional<Integer> status,
        Gap gap) {

    /** Longer texts are read as far as this, in characters. */
    private static final int MOST = 1 << 16;

    /** What keeps a message from saying more. */
    public enum Gap {
        NONE,
        /** Its end was not copied. */
        CUT,
        /** It is Firefox's in a language that is not known here. */
        LANGUAGE
    }

    public ConsoleLine {
        kinds = List.copyOf(kinds);
    }

    /** What the first message of a text says; empty if browsers do not say such things. */
    public static Optional<ConsoleLine> read(String pasted) {
        return all(pasted).stream().findFirst();
    }

    /**
     * What each message of a text says, in their order; none if browsers do not say such things.
     */
    public static List<ConsoleLine> all(String pasted) {
        return Messages.in(
                PastedText.of(pasted.length() > MOST ? pasted.substring(0, MOST) : pasted));
    }

    /** Whether two messages are about the same, of which one may say less. */
    boolean isLike(ConsoleLine other) {
        boolean sameReason =
                remark.equals(other.remark)
                        && (kinds.equals(other.kinds)
                                || kinds.stream().anyMatch(other.kinds::contains));
        return sameReason
                && agree(subject, other.subject)
                && agree(url, other.url)
                && agree(page, other.page);
    }

    private static boolean agree(Optional<String> one, Optional<String> other) {
        return one.isEmpty() || other.isEmpty() || one.equals(other);
    }

    /** What both say together. */
    ConsoleLine with(ConsoleLine other) {
        return new ConsoleLine(
                engine.or(other::engine),
                other.kinds.size() < kinds.size() ? other.kinds : kinds,
                remark,
                subject.or(other::subject),
                page.or(other::page),
                url.or(other::url),
                redirectedFrom.or(other::redirectedFrom),
                method.or(other::method),
                header.or(other::header),
                credentials || other.credentials,
                status.or(other::status),
                gap);
    }
}
