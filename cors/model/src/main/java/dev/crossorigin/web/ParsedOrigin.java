package dev.crossorigin.web;

import java.util.List;
import java.util.Optional;

/** What a text says, read as an origin. */
public sealed interface ParsedOrigin
        permits Origin, ParsedOrigin.Miswritten, ParsedOrigin.Unreadable {

    /** The origin that is meant; empty if only a person can say which. */
    default Optional<Origin> origin() {
        if (this instanceof Origin origin) {
            return Optional.of(origin);
        }
        return this instanceof Miswritten text ? Optional.of(text.meant()) : Optional.empty();
    }

    /**
     * Not written as browsers write it, so it never equals what they send; but only one origin can
     * be meant.
     *
     * @param faults everything that is wrong with the text
     * @param meant the origin as it has to be written
     */
    record Miswritten(String text, List<OriginFault> faults, TupleOrigin meant)
            implements ParsedOrigin {

        public Miswritten {
            faults = List.copyOf(faults);
        }
    }

    /**
     * No origin, and only a person can say which is meant.
     *
     * @param faults what is wrong with the text, as far as it could be read
     */
    record Unreadable(String text, List<OriginFault> faults) implements ParsedOrigin {

        public Unreadable {
            faults = List.copyOf(faults);
        }
    }
}
