package dev.crossorigin.traffic;

import dev.crossorigin.browser.FaultKind;

/**
 * What the pages of one front-end are blocked on.
 *
 * @param origin the pages' origin, as browsers write it
 * @param kind the request that is refused: {@link Kind#SAME_ORIGIN} if the pages are the service's
 *     own, and a proxy hides from the service that they are
 * @param method the method of the page's own request
 */
record Block(String origin, Kind kind, FaultKind fault, String method) {

    boolean isBehindProxy() {
        return kind == Kind.SAME_ORIGIN;
    }
}
