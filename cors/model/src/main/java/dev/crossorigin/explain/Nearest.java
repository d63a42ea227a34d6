package dev.crossorigin.explain;

import dev.crossorigin.web.Origin;
import java.util.List;
import java.util.Optional;

/** The entry that was perhaps meant to be a page's origin. */
public final class Nearest {

    private Nearest() {}

    /**
     * The nearest of the declared entries and how it differs, in sentences; empty if none is near.
     */
    public static Optional<String> entry(Origin origin, List<String> entries) {
        return NearMiss.of(origin, entries).map(NearMiss::toString);
    }
}
