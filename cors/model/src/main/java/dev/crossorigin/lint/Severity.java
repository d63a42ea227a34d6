package dev.crossorigin.lint;

import java.util.Locale;

/** How much a finding weighs, worst first. */
public enum Severity {
    /** The service must not start under it. */
    ERROR,
    /** This may be intended, and then needs a reason. */
    WARNING,
    /** A warning that has its reason. */
    INFO;

    /** As it is written in reports: {@code error}. */
    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT);
    }
}
