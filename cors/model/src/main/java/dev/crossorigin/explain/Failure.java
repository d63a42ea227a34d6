package dev.crossorigin.explain;

import dev.crossorigin.words.Blame;
import dev.crossorigin.words.ConsoleLine;
import dev.crossorigin.words.Remark;
import java.util.Optional;

/**
 * What a browser says of a request that it let no answer through to.
 *
 * @param said a code such as {@code net::ERR_TIMED_OUT}; of WebKit, the line of its console
 */
record Failure(String said) {

    Blame blame() {
        return Remark.ofError(said)
                .map(Remark::blame)
                .orElseGet(() -> namesFault() ? Blame.SERVER : Blame.UNKNOWN);
    }

    /** What to do; empty if nobody knows what it means. */
    Optional<String> step() {
        return Remark.ofError(said)
                .map(Remark::sentence)
                .or(
                        () ->
                                Optional.of(said)
                                        .filter(line -> namesFault())
                                        .map(
                                                "The browser names the reason: \"%s\" To know what it means, run explain --console with it."
                                                        ::formatted));
    }

    private boolean namesFault() {
        return ConsoleLine.read(said).filter(line -> !line.kinds().isEmpty()).isPresent();
    }
}
