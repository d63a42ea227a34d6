package dev.crossorigin.browser;

import dev.crossorigin.web.Answer;
import dev.crossorigin.web.Header;
import dev.crossorigin.web.Headers;
import dev.crossorigin.web.Origin;

/**
 * A recorded case as it is played again.
 *
 * @param page the page's origin now
 * @param url what the page asks for now
 */
record LiveCase(Recorded recorded, String page, String url) {

    Exchange exchange() {
        var then = recorded.exchange();
        var asked = then.request();
        return new Exchange(
                new PageRequest(
                        Origin.of(page), url, asked.method(), asked.headers(), asked.credentials()),
                then.preflight().map(this::moved),
                then.hops(),
                then.actual().map(this::moved));
    }

    private Answer moved(Answer answer) {
        var lines =
                answer.headers().lines().stream()
                        .map(line -> new Header(line.name(), moved(line.value())))
                        .toList();
        return new Answer(answer.status(), new Headers(lines));
    }

    /** A text of that time, with the addresses of now. */
    String moved(String text) {
        var asked = recorded.exchange().request();
        var other = asked.url().substring(0, asked.url().indexOf("/s/"));
        return text.replace(asked.url(), url)
                .replace(asked.origin().toString(), page)
                .replace(other, url.substring(0, url.indexOf("/case/")));
    }
}
