package dev.crossorigin.explain;

import java.util.List;
import java.util.Optional;

/** What came of the search for a fix. */
public sealed interface FixOutcome {

    /** What makes the page's request allowed; empty if nothing is offered. */
    default Optional<Fix> fix() {
        return Optional.empty();
    }

    /** Why a fix is not offered, in sentences; none if there is nothing to withhold. */
    default List<String> reasons() {
        return List.of();
    }

    /** What makes the page's request allowed. */
    record Found(Fix found) implements FixOutcome {

        @Override
        public Optional<Fix> fix() {
            return Optional.of(found);
        }
    }

    /** Something would, but must not be written. */
    record Withheld(List<String> reasons) implements FixOutcome {

        public Withheld {
            reasons = List.copyOf(reasons);
        }
    }

    /** Nothing does, or nothing is needed. */
    record None() implements FixOutcome {}
}
