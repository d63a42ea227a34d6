package dev.crossorigin.browser;

/**
 * Something that makes a browser block.
 *
 * @param subject what it is about, as Chromium reports it: the method, the header's name in lower
 *     case, or the bad value; empty if the kind says all
 * @param step where it was found
 */
public record Fault(FaultKind kind, String subject, Step step) {

    /** Chromium's name for the kind. */
    public String name() {
        return kind.chromiumName();
    }
}
