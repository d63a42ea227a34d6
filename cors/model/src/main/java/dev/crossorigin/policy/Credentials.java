package dev.crossorigin.policy;

/** Whether a page may send cookies along and still read the answer. */
public enum Credentials {
    ALLOWED,
    DENIED,
    /** Nothing is declared: allowed to every origin that is listed or matches a pattern. */
    LEFT_TO_DEFAULT;

    boolean allowedTo(boolean listed) {
        return switch (this) {
            case ALLOWED -> true;
            case DENIED -> false;
            case LEFT_TO_DEFAULT -> listed;
        };
    }
}
