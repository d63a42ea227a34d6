package dev.crossorigin.browser;

import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What becomes of a redirect.
 *
 * @see <a href="https://fetch.spec.whatwg.org/#concept-request-redirect-mode">Fetch: redirect
 *     mode</a>
 */
public enum RedirectMode {
    /** It is followed, which is what {@code fetch} does unless told otherwise. */
    FOLLOW,
    /** It is an error. */
    ERROR,
    /** Script gets an answer of which it can read nothing. */
    MANUAL;

    /** The mode that script gives this name, such as {@code manual}. */
    public static Optional<RedirectMode> named(String name) {
        return Stream.of(values()).filter(mode -> mode.toString().equals(name)).findFirst();
    }

    /** As script writes it: {@code manual}. */
    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT);
    }
}
