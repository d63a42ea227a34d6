package dev.crossorigin.browser;

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
    INCLUDE
}
