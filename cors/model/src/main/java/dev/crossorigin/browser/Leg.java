package dev.crossorigin.browser;

import dev.crossorigin.web.Answer;
import dev.crossorigin.web.HeaderNames;
import dev.crossorigin.web.Headers;
import dev.crossorigin.web.Methods;
import dev.crossorigin.web.Origin;
import dev.crossorigin.web.Request;
import dev.crossorigin.web.Url;
import java.util.Optional;
import java.util.Set;

/**
 * A request on its way from one URL to the next, as redirects have changed it so far.
 *
 * @param page the page's origin
 * @param cors whether it has been to another origin, from where there is no way back
 * @param tainted whether it names {@code null} instead of the page's origin
 * @param usesPreflight whether a preflight is sent even where none is needed
 * @param mode whether script wants to read another origin's answers
 */
public record Leg(
        Origin page,
        Url url,
        String method,
        AuthorHeaders headers,
        CredentialsMode credentials,
        boolean cors,
        boolean tainted,
        boolean usesPreflight,
        RequestMode mode) {

    /** The request to the URL that script asks for. */
    static Leg first(PageRequest asked, Url url, Conduct conduct) {
        return new Leg(
                asked.origin(),
                url,
                Methods.normalized(asked.method()),
                AuthorHeaders.of(asked, conduct),
                asked.credentials(),
                asked.mode() != RequestMode.NO_CORS && !asked.origin().isSame(url.origin()),
                false,
                asked.usesPreflight(),
                asked.mode());
    }

    /** The origin it names. */
    Origin origin() {
        return tainted ? Origin.opaque() : page;
    }

    /** Whether it goes to another origin than the page's. */
    boolean isForeign() {
        return !page.isSame(url.origin());
    }

    boolean includesCredentials() {
        return credentials == CredentialsMode.INCLUDE;
    }

    boolean needsPreflight() {
        return cors && (usesPreflight || !isSafelisted());
    }

    /** Whether a page could always have sent it, without asking. */
    boolean isSafelisted() {
        return Methods.isSafelisted(method) && headers.unsafeNames().isEmpty();
    }

    /** The request itself, as it goes to the server. */
    public Request request() {
        var sent = Headers.of("Host", url.authority()).plus(headers.headers());
        if (cors || !Methods.isGetOrHead(method)) {
            sent = sent.plus("Origin", origin().toString());
        }
        return new Request(method, url.scheme(), url.target(), sent);
    }

    /** The preflight ahead of it; empty if none is needed. */
    public Optional<Request> preflight() {
        if (!needsPreflight()) {
            return Optional.empty();
        }
        var asked =
                Headers.of("Host", url.authority())
                        .plus("Origin", origin().toString())
                        .plus("Access-Control-Request-Method", method);
        var unsafe = String.join(",", headers.unsafeNames());
        if (!unsafe.isEmpty()) {
            asked = asked.plus("Access-Control-Request-Headers", unsafe);
        }
        return Optional.of(new Request("OPTIONS", url.scheme(), url.target(), asked));
    }

    /** What is sent after an answer to the request; empty if the answer is no redirect. */
    public Optional<Leg> next(Answer answer) {
        return Redirect.followed(url, answer)
                .filter(Url::isHttp)
                .map(target -> redirected(answer.status(), target));
    }

    /**
     * The request after a redirect.
     *
     * @see <a href="https://fetch.spec.whatwg.org/#http-redirect-fetch">Fetch: HTTP-redirect
     *     fetch</a>
     */
    Leg redirected(int status, Url target) {
        boolean elsewhere = !url.origin().isSame(target.origin());
        boolean foreign = !page.isSame(target.origin());
        boolean becomesGet =
                switch (status) {
                    case 301, 302 -> method.equals("POST");
                    case 303 -> !Methods.isGetOrHead(method);
                    default -> false;
                };
        var kept = becomesGet ? headers.withoutBody() : headers;
        if (elsewhere) {
            kept = kept.without(Set.of("authorization"));
        }
        if (foreign && headers.conduct() == Conduct.CHROMIUM) {
            kept = kept.without(HeaderNames.CLIENT_HINTS);
        }
        return new Leg(
                page,
                target,
                becomesGet ? "GET" : method,
                kept,
                credentials,
                mode != RequestMode.NO_CORS && (cors || foreign),
                tainted || (elsewhere && isForeign()),
                usesPreflight,
                mode);
    }

    /**
     * The request that a redirect answers: this one, unless the redirect names a URL that is
     * neither this one's nor its own target.
     */
    Leg answeredBy(Hop hop) {
        var from = url.resolve(hop.url()).filter(Url::isHttp).map(Url::withoutFragment);
        var target = Redirect.target(url, hop.answer()).map(Url::withoutFragment);
        boolean elsewhere =
                target.isPresent()
                        && !from.equals(target)
                        && from.filter(named -> !named.equals(url.withoutFragment())).isPresent();
        return elsewhere ? at(from.get()) : this;
    }

    private Leg at(Url other) {
        boolean crossed = mode != RequestMode.NO_CORS && (cors || !page.isSame(other.origin()));
        return new Leg(
                page, other, method, headers, credentials, crossed, tainted, usesPreflight, mode);
    }

    Step step(Answer answer) {
        return new Step(url.toString(), origin(), cors, Optional.of(answer));
    }
}
