package dev.crossorigin.compare;

import dev.crossorigin.browser.Browser;
import dev.crossorigin.browser.CredentialsMode;
import dev.crossorigin.browser.Exchange;
import dev.crossorigin.browser.PageRequest;
import dev.crossorigin.browser.Verdict;
import dev.crossorigin.policy.CorsPolicy;
import dev.crossorigin.policy.Names;
import dev.crossorigin.policy.Outcome.PassedOn;
import dev.crossorigin.web.Answer;
import dev.crossorigin.web.Header;
import dev.crossorigin.web.Headers;
import dev.crossorigin.web.Origin;
import dev.crossorigin.whatif.WhatIf;
import java.util.List;
import java.util.Optional;

/**
 * What the pages of an origin may do under a policy, found by asking the models of the handler and
 * of the browser.
 *
 * @param plain without credentials
 * @param credentialed with credentials, such as cookies
 * @param posts whether a form's POST reaches the service, cookies and all, even if no page may read
 *     the answer
 */
public record Access(Scope plain, Scope credentialed, boolean posts) {

    /** The service, under a name that no page has. */
    private static final String SERVICE = "https://service.invalid/";

    static final Access NONE = new Access(Scope.NOTHING, Scope.NOTHING, false);

    /** What this allows and the other does not. */
    Access minus(Access other) {
        return new Access(
                plain.minus(other.plain),
                credentialed.minus(other.credentialed),
                posts && !other.posts);
    }

    boolean isEmpty() {
        return equals(NONE);
    }

    /** Asks about each method and header by itself. */
    static Access of(CorsPolicy policy, Origin page, Vocabulary vocabulary) {
        return new Access(
                scope(policy, page, CredentialsMode.OMIT, vocabulary),
                scope(policy, page, CredentialsMode.INCLUDE, vocabulary),
                posts(policy, page));
    }

    private static Scope scope(
            CorsPolicy policy, Origin page, CredentialsMode mode, Vocabulary vocabulary) {
        var methods =
                vocabulary.methods().stream()
                        .filter(method -> reads(policy, asked(page, mode, method)))
                        .toList();
        return methods.stream()
                .findFirst()
                .map(
                        method ->
                                new Scope(
                                        methods,
                                        headers(policy, asked(page, mode, method), vocabulary),
                                        exposed(policy, asked(page, mode, method), vocabulary)))
                .orElse(Scope.NOTHING);
    }

    private static List<String> headers(
            CorsPolicy policy, PageRequest asked, Vocabulary vocabulary) {
        return vocabulary.settable().stream()
                .filter(
                        name ->
                                reads(
                                        policy,
                                        asked.with(
                                                asked.method(),
                                                new Headers(List.of(Vocabulary.header(name))))))
                .toList();
    }

    private static List<String> exposed(
            CorsPolicy policy, PageRequest asked, Vocabulary vocabulary) {
        var safe = readable(withoutExposed(policy), asked, vocabulary);
        return readable(policy, asked, vocabulary).stream()
                .filter(name -> !safe.contains(name))
                .toList();
    }

    private static CorsPolicy withoutExposed(CorsPolicy policy) {
        return new CorsPolicy(
                policy.enabled(),
                policy.origins(),
                policy.methods(),
                policy.headers(),
                Names.Every.UNSET,
                policy.maxAge(),
                policy.credentials());
    }

    /** Of an answer that has all of them. */
    private static List<String> readable(
            CorsPolicy policy, PageRequest asked, Vocabulary vocabulary) {
        var lines = vocabulary.exposed().stream().map(name -> new Header(name, "1")).toList();
        var answer = new Answer(200, new Headers(lines));
        var exchange =
                new Exchange(
                        asked,
                        WhatIf.under(policy, asked).preflight(),
                        List.of(),
                        Browser.actual(asked).map(request -> policy.answer(request).over(answer)));
        var readable =
                Browser.judge(exchange) instanceof Verdict.Allowed allowed
                        ? allowed.readable()
                        : List.<String>of();
        return vocabulary.exposed().stream().filter(readable::contains).toList();
    }

    static PageRequest asked(Origin page, CredentialsMode mode, String method) {
        return new PageRequest(page, SERVICE, method, Headers.none(), mode);
    }

    /** Whether the request reaches the resource and script gets the answer. */
    static boolean reads(CorsPolicy policy, PageRequest asked) {
        var exchange = WhatIf.under(policy, asked);
        return exchange.actual().filter(answer -> !WhatIf.isOfTheHandler(answer)).isPresent()
                && Browser.judge(exchange).faults().isEmpty();
    }

    /** Whether a form on such a page can send to the service, which needs no preflight. */
    static boolean posts(CorsPolicy policy, Origin page) {
        return Optional.of(asked(page, CredentialsMode.INCLUDE, "POST"))
                .flatMap(Browser::actual)
                .filter(request -> policy.answer(request) instanceof PassedOn)
                .isPresent();
    }
}
