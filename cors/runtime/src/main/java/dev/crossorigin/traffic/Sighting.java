package dev.crossorigin.traffic;

import dev.crossorigin.browser.FaultKind;
import dev.crossorigin.policy.Malformed;

/**
 * A request that browsers block, as it was just seen.
 *
 * @param origin as it was sent
 * @param method as it was sent, of the page's own request
 * @param declared whether the origin is declared
 */
record Sighting(String origin, Kind kind, FaultKind fault, String method, boolean declared) {

    private static final String NO_ORIGIN = "(not an origin)";

    boolean isShort() {
        return origin.length() <= Malformed.LONGEST_ORIGIN;
    }

    /** What it is counted as. Whatever is no origin is counted together. */
    Block block(boolean isOrigin) {
        return new Block(isOrigin ? origin : NO_ORIGIN, kind, fault, Measured.method(method));
    }
}
