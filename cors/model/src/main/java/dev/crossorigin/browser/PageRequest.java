package dev.crossorigin.browser;

import dev.crossorigin.web.Headers;
import dev.crossorigin.web.Origin;
import dev.crossorigin.web.TupleOrigin;
import dev.crossorigin.web.Url;
import java.util.Optional;

/**
 * What a page asks for, mostly with {@code fetch}. Any text is taken; what browsers refuse is a
 * fault of the verdict.
 *
 * @param origin the page's origin
 * @param url the URL as script wrote it; a relative one is one on the page's origin
 * @param method the method as script wrote it
 * @param headers the headers that script sets, before the browser drops any
 * @param usesPreflight whether a preflight is sent even where method and headers need none: script
 *     listens to the progress of an upload, or sends a stream
 * @param initiator what on the page asks
 * @param mode whether script wants to read another origin's answers
 * @param redirect what becomes of redirects
 * @see <a href="https://fetch.spec.whatwg.org/#use-cors-preflight-flag">Fetch: use-CORS-preflight
 *     flag</a>
 */
public record PageRequest(
        Origin origin,
        String url,
        String method,
        Headers headers,
        CredentialsMode credentials,
        boolean usesPreflight,
        Initiator initiator,
        RequestMode mode,
        RedirectMode redirect) {

    /**
     * A request in {@code fetch}'s default modes, whose method and headers decide on a preflight.
     */
    public PageRequest(
            Origin origin,
            String url,
            String method,
            Headers headers,
            CredentialsMode credentials) {
        this(
                origin,
                url,
                method,
                headers,
                credentials,
                false,
                Initiator.FETCH,
                RequestMode.CORS,
                RedirectMode.FOLLOW);
    }

    /** The same, for which a preflight is sent in any case. */
    public PageRequest withPreflight() {
        return with(true, initiator, mode, redirect);
    }

    /** The same, asked by something else on the page. */
    public PageRequest by(Initiator other) {
        return with(usesPreflight, other, mode, redirect);
    }

    /** The same with another method and other headers. */
    public PageRequest with(String otherMethod, Headers others) {
        return new PageRequest(
                origin,
                url,
                otherMethod,
                others,
                credentials,
                usesPreflight,
                initiator,
                mode,
                redirect);
    }

    /** The same in other modes. */
    public PageRequest in(RequestMode otherMode, RedirectMode otherRedirect) {
        return with(usesPreflight, initiator, otherMode, otherRedirect);
    }

    private PageRequest with(
            boolean preflight, Initiator by, RequestMode inMode, RedirectMode followed) {
        return new PageRequest(
                origin, url, method, headers, credentials, preflight, by, inMode, followed);
    }

    /** The URL as browsers write it; as given if they cannot read it. */
    public String address() {
        return target().map(Url::toString).orElse(url);
    }

    /** Empty if browsers cannot read it. */
    public Optional<Url> target() {
        return origin instanceof TupleOrigin page && page.isHttp()
                ? Url.of(page).resolve(url)
                : Url.parse(url);
    }
}
