package dev.crossorigin.traffic;

/** What a request is to CORS. */
enum Kind {
    /** The browser asks whether a page may send its request. */
    PREFLIGHT("preflight"),
    /** A page's request to another origin. */
    ACTUAL("actual"),
    /** A page's request to its own origin. */
    SAME_ORIGIN("same-origin"),
    /** Not a request that CORS is about: no page sent it, or not to read the answer. */
    NONE("none");

    private final String tag;

    Kind(String tag) {
        this.tag = tag;
    }

    /** As metrics name it. */
    String tag() {
        return tag;
    }
}
