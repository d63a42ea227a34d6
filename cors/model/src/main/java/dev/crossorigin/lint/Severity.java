package dev.crossorigin.lint;

import java.util.Locale;

/** How much a finding weighs, worst first. */
public enum Severity {
    /** The service must not start under it. */
    ERROR,
    /** It may be meant, and then wants a reason. */
    WARNING,
    /** A warning that was given its reason. */
    INFO;

    /** As it is written in reports: {@code error}. */
    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT);
    }
}
