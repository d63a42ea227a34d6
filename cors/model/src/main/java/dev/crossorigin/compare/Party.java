package dev.crossorigin.compare;

import dev.crossorigin.policy.OriginRule;
import dev.crossorigin.web.Origin;

/** The pages that a change is about. */
public sealed interface Party {

    /** An origin of theirs, which proves that there are such pages. */
    Origin example();

    /**
     * What an entry admits.
     *
     * @param whole whether the change is about everything that the entry admits
     */
    record Admitted(OriginRule entry, Origin example, boolean whole) implements Party {

        /** Whether the entry is the example, and no other origin. */
        public boolean isOne() {
            return entry instanceof OriginRule.Exactly;
        }
    }

    /** Whoever neither policy lists. */
    record Unlisted(Origin example) implements Party {}
}
