package dev.crossorigin.web;

import java.util.List;

/** What a text says, read as an origin. */
public sealed interface ParsedOrigin
        permits Origin, ParsedOrigin.Opaque, ParsedOrigin.Miswritten, ParsedOrigin.Unreadable {

    /**
     * {@code null}: what sandboxed frames, files and redirects send. It names nobody.
     *
     * @see <a href="https://html.spec.whatwg.org/multipage/browsers.html#concept-origin-opaque">
     *     HTML: opaque origin</a>
     */
    record Opaque() implements ParsedOrigin {}

    /**
     * Not written as browsers write it, so it never equals what they send; but only one origin can
     * be meant.
     *
     * @param faults everything that is wrong with the text
     * @param meant the origin as it has to be written
     */
    record Miswritten(String text, List<OriginFault> faults, Origin meant) implements ParsedOrigin {

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
