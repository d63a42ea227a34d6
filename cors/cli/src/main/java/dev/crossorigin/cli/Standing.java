package dev.crossorigin.cli;

import dev.crossorigin.explain.Ruling;

/** How a recorded call stands, by itself or compared with what was recorded. */
enum Standing {
    ALLOWED(Ruling.ALLOWED, "allowed"),
    UNKNOWN(Ruling.UNKNOWN, "unknown"),
    BLOCKED(Ruling.BLOCKED, "blocked"),
    /** It was blocked. */
    ALLOWED_NOW(Ruling.ALLOWED, "allowed now"),
    ALLOWED_AS_BEFORE(Ruling.ALLOWED, "allowed as before"),
    UNKNOWN_NOW(Ruling.UNKNOWN, "unknown"),
    /** It was allowed. */
    BLOCKED_NOW(Ruling.BLOCKED, "blocked now"),
    BLOCKED_STILL(Ruling.BLOCKED, "blocked still");

    private final Ruling ruling;
    private final String words;

    Standing(Ruling ruling, String words) {
        this.ruling = ruling;
        this.words = words;
    }

    static Standing of(Ruling ruling) {
        return switch (ruling) {
            case ALLOWED -> ALLOWED;
            case UNKNOWN -> UNKNOWN;
            case BLOCKED -> BLOCKED;
        };
    }

    static Standing of(Ruling was, Ruling now) {
        boolean wasBlocked = was == Ruling.BLOCKED;
        return switch (now) {
            case ALLOWED -> wasBlocked ? ALLOWED_NOW : ALLOWED_AS_BEFORE;
            case UNKNOWN -> UNKNOWN_NOW;
            case BLOCKED -> wasBlocked ? BLOCKED_STILL : BLOCKED_NOW;
        };
    }

    Ruling ruling() {
        return ruling;
    }

    /** As a total counts them. */
    @Override
    public String toString() {
        return words;
    }
}
