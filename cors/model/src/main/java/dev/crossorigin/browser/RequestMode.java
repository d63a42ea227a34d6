package dev.crossorigin.browser;

import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Whether script wants to read what is on another origin.
 *
 * @see <a href="https://fetch.spec.whatwg.org/#concept-request-mode">Fetch: request mode</a>
 */
public enum RequestMode {
    /** It does, and the answers must allow it; {@code fetch} does so unless told otherwise. */
    CORS,
    /** It only sends; it can read nothing of an answer of another origin. */
    NO_CORS,
    /** It asks its own origin only. */
    SAME_ORIGIN;

    /** The mode that script gives this name, such as {@code no-cors}. */
    public static Optional<RequestMode> named(String name) {
        return Stream.of(values()).filter(mode -> mode.toString().equals(name)).findFirst();
    }

    /** As script writes it: {@code no-cors}. */
    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
