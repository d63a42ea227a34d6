package dev.crossorigin.explain;

import java.util.Locale;

/** What an explanation comes to. */
public enum Ruling {
    ALLOWED,
    BLOCKED,
    /** Nothing that was recorded is blocked, but an answer that decides it was not recorded. */
    UNKNOWN;

    /** As JSON has it, such as {@code allowed}. */
    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT);
    }
}
