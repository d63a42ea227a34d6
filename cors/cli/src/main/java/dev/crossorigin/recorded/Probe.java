package dev.crossorigin.recorded;

import dev.crossorigin.browser.Browser;
import dev.crossorigin.browser.Exchange;
import dev.crossorigin.browser.Hop;
import dev.crossorigin.browser.PageRequest;
import dev.crossorigin.recorded.Unanswered.Why;
import dev.crossorigin.web.Answer;
import dev.crossorigin.web.Methods;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What {@code explain --url} does: asks a live server, anybody's, as a browser would. */
public final class Probe {

    private static final int MOST_REDIRECTS = 5;

    private final ProbeClient client;

    public Probe() {
        this(Duration.ofSeconds(5), Duration.ofSeconds(10));
    }

    /**
     * @param forConnection how long to wait for a connection
     * @param forAnswer how long to wait for the head of an answer
     */
    Probe(Duration forConnection, Duration forAnswer) {
        client = new ProbeClient(forConnection, forAnswer);
    }

    /**
     * Sends what a browser would: the preflight, if one is needed, and the request itself, with as
     * many redirects as there are. {@code GET} and {@code HEAD} are sent even if the preflight is
     * refused, for what their answer tells. Cookies and a body are never sent. Nothing is asked for
     * that browsers would not go on to.
     *
     * @param sendActual whether to send another request than {@code GET} and {@code HEAD} too, if
     *     browsers would
     * @throws Unanswered if one of them gets no answer
     */
    public Exchange ask(PageRequest asked, boolean sendActual) throws Unanswered {
        var preflights = new ArrayList<Answer>();
        var hops = new ArrayList<Hop>();
        var told = exchange(asked, preflights, hops, Optional.empty());
        var next = Browser.first(asked);
        while (next.isPresent() && hops.size() <= MOST_REDIRECTS) {
            var leg = next.get();
            var preflight = leg.preflight();
            if (preflight.isPresent()) {
                preflights.add(client.send(preflight.get()));
            }
            told = exchange(asked, preflights, hops, Optional.empty());
            boolean sent = Methods.isGetOrHead(leg.method()) || (sendActual && passes(told));
            if (!sent) {
                return told;
            }
            var answer = client.send(leg.request());
            told = exchange(asked, preflights, hops, Optional.of(answer));
            next = passes(told) ? leg.next(answer) : Optional.empty();
            hops.add(new Hop(leg.url().toString(), answer));
        }
        if (next.isPresent()) {
            throw new Unanswered(Why.TOO_MANY_REDIRECTS, asked.address(), "");
        }
        return told;
    }

    private static Exchange exchange(
            PageRequest asked, List<Answer> preflights, List<Hop> hops, Optional<Answer> actual) {
        return new Exchange(
                asked,
                preflights.stream().findFirst(),
                preflights.stream().skip(1).toList(),
                hops,
                actual,
                Optional.empty());
    }

    /** Whether browsers would go on after what was answered so far. */
    private static boolean passes(Exchange told) {
        return Browser.judge(told).faults().isEmpty();
    }
}
