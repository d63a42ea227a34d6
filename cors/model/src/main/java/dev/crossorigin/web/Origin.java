package dev.crossorigin.web;

/**
 * Where a page is from. As a text it is what browsers write into the {@code Origin} header.
 *
 * @see <a
 *     href="https://html.spec.whatwg.org/multipage/browsers.html#ascii-serialisation-of-an-origin">
 *     HTML: serialization of an origin</a>
 */
public sealed interface Origin extends ParsedOrigin permits TupleOrigin, Origin.Opaque {

    /**
     * Reads a text as strictly as browsers write origins. Stricter than the URL standard in one
     * point: of a host name only letters, digits, {@code -}, {@code _} and {@code .} are taken,
     * because anything else in a declaration is a slip and in no name that is served.
     *
     * @return the origin, or what is wrong with the text
     * @see <a href="https://fetch.spec.whatwg.org/#origin-header">Fetch: Origin header</a>
     */
    static ParsedOrigin parse(String text) {
        return text.equals("null") ? opaque() : new OriginReader(text).read();
    }

    static Origin opaque() {
        return new Opaque();
    }

    /**
     * The origin that a text is.
     *
     * @throws IllegalArgumentException if browsers do not write it this way
     */
    static Origin of(String text) {
        if (parse(text) instanceof Origin origin) {
            return origin;
        }
        throw new IllegalArgumentException("\"%s\" is not an origin".formatted(text));
    }

    /**
     * Whether a page here may read what is there without being let in.
     *
     * @see <a href="https://html.spec.whatwg.org/multipage/browsers.html#same-origin">HTML: same
     *     origin</a>
     */
    default boolean isSame(Origin other) {
        return this instanceof TupleOrigin && equals(other);
    }

    /**
     * What sandboxed frames, files and redirects have, written as {@code null}. It names nobody and
     * is the same as no other.
     *
     * @see <a href="https://html.spec.whatwg.org/multipage/browsers.html#concept-origin-opaque">
     *     HTML: opaque origin</a>
     */
    record Opaque() implements Origin {

        @Override
        public String toString() {
            return "null";
        }
    }
}
