package dev.crossorigin.browser;

import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Whether script lets a request carry cookies and the like.
 *
 * @see <a href="https://fetch.spec.whatwg.org/#concept-request-credentials-mode">Fetch: credentials
 *     mode</a>
 */
public enum CredentialsMode {
    /** Never. */
    OMIT,
    /** To the page's own origin only, which is what {@code fetch} does unless told otherwise. */
    SAME_ORIGIN,
    /** Always; the server's answers must then allow it. */
    INCLUDE;

    /** The mode that script gives this name, such as {@code same-origin}. */
    public static Optional<CredentialsMode> named(String name) {
        return Stream.of(values()).filter(mode -> mode.toString().equals(name)).findFirst();
    }

    /** As script writes it: {@code same-origin}. */
    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
