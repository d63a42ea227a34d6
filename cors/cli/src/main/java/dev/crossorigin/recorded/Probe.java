package dev.crossorigin.recorded;

import dev.crossorigin.browser.Browser;
import dev.crossorigin.browser.Exchange;
import dev.crossorigin.browser.Hop;
import dev.crossorigin.browser.PageRequest;
import dev.crossorigin.browser.Step;
import dev.crossorigin.browser.Verdict;
import dev.crossorigin.recorded.Unanswered.Why;
import dev.crossorigin.web.Answer;
import dev.crossorigin.web.Headers;
import dev.crossorigin.web.Origin;
import dev.crossorigin.web.Request;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** What {@code explain --url} does: asks a live server, anybody's, as a browser would. */
public final class Probe {

    private static final int MOST_REDIRECTS = 5;

    private static final Set<String> SAFE = Set.of("GET", "HEAD");

    private static final Set<String> OF_BODIES =
            Set.of("content-encoding", "content-language", "content-location", "content-type");

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
        var leg = asked;
        while (true) {
            var preflight = answer(Browser.preflight(leg));
            preflight.ifPresent(preflights::add);
            var actual =
                    isSafe(leg) || (sendActual && passes(leg, preflight))
                            ? answer(Browser.actual(leg))
                            : Optional.<Answer>empty();
            if (preflights.isEmpty() && actual.isEmpty() && Browser.actual(leg).isPresent()) {
                throw new Unanswered(Why.NOT_SENT, asked.address(), "");
            }
            var told = exchange(asked, preflights, hops, actual);
            var target = target(leg, actual);
            if (target.isEmpty() || !Browser.judge(told).faults().isEmpty()) {
                return told;
            }
            if (hops.size() == MOST_REDIRECTS) {
                throw new Unanswered(Why.TOO_MANY_REDIRECTS, asked.address(), "");
            }
            hops.add(new Hop(leg.address(), actual.orElseThrow()));
            leg = redirected(leg, actual.orElseThrow().status(), target.get());
        }
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

    private Optional<Answer> answer(Optional<Request> request) throws Unanswered {
        return request.isPresent() ? Optional.of(client.send(request.get())) : Optional.empty();
    }

    private static boolean isSafe(PageRequest asked) {
        return SAFE.contains(asked.method().toUpperCase(Locale.ROOT));
    }

    /** Whether browsers would send the request after this answer to its preflight. */
    private static boolean passes(PageRequest asked, Optional<Answer> preflight) {
        var exchange = new Exchange(asked, preflight, List.of(), Optional.empty());
        return Browser.judge(exchange) instanceof Verdict.Allowed;
    }

    /** Where the answer sends the request on to, if it can be sent there. */
    private static Optional<String> target(PageRequest asked, Optional<Answer> actual) {
        return new Step(asked.address(), asked.origin(), true, actual)
                .redirectsTo()
                .filter(UrlText::isHttp);
    }

    /**
     * What browsers ask for after a redirect: by Fetch, under the origin {@code null} once it has
     * gone from one foreign origin to another.
     */
    private static PageRequest redirected(PageRequest asked, int status, String target) {
        var from = UrlText.origin(asked.address());
        boolean elsewhere = !from.isSame(UrlText.origin(target));
        boolean tainted = elsewhere && !from.isSame(asked.origin());
        boolean becomesGet =
                status == 303
                        ? !isSafe(asked)
                        : status < 303 && asked.method().equalsIgnoreCase("POST");
        var headers =
                asked.headers().lines().stream()
                        .filter(line -> !becomesGet || !OF_BODIES.contains(lower(line.name())))
                        .filter(line -> !elsewhere || !lower(line.name()).equals("authorization"))
                        .toList();
        return new PageRequest(
                tainted ? Origin.opaque() : asked.origin(),
                target,
                becomesGet ? "GET" : asked.method(),
                new Headers(headers),
                asked.credentials());
    }

    private static String lower(String name) {
        return name.toLowerCase(Locale.ROOT);
    }
}
