package dev.crossorigin.policy;

/** Why the handler refuses a request. */
public enum Refusal {
    /** The origin is neither let in by an entry nor the service's own. */
    ORIGIN,
    /** An entry lets the origin in, and the method is not among the declared ones. */
    METHOD,
    /** No browser sends such a request; it does not reach the handler. */
    MALFORMED
}
