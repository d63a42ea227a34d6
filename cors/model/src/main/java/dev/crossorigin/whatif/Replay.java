package dev.crossorigin.whatif;

import dev.crossorigin.browser.Browser;
import dev.crossorigin.browser.Exchange;
import dev.crossorigin.browser.Hop;
import dev.crossorigin.browser.Leg;
import dev.crossorigin.policy.CorsPolicy;
import dev.crossorigin.web.Answer;
import dev.crossorigin.web.Headers;
import dev.crossorigin.web.Request;
import dev.crossorigin.web.Url;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Predicate;

/**
 * What would come of a recorded request if it was sent again under a policy. The service answers
 * under the policy; other servers, which redirects lead to, answer as they did.
 */
public final class Replay {

    private final CorsPolicy policy;
    private final Predicate<Url> isService;
    private final Exchange recorded;
    private final List<Optional<Answer>> preflights = new ArrayList<>();
    private final List<Hop> hops = new ArrayList<>();
    private int preflightsUsed;

    private Replay(CorsPolicy policy, Predicate<Url> isService, Exchange recorded) {
        this.policy = policy;
        this.isService = isService;
        this.recorded = recorded;
    }

    /**
     * The exchange as it would be now.
     *
     * @param isService whether the service is called by a URL
     */
    public static Exchange of(CorsPolicy policy, Predicate<Url> isService, Exchange recorded) {
        boolean redirected =
                !recorded.hops().isEmpty()
                        || recorded.actual()
                                .filter(answer -> answer.status() / 100 == 3)
                                .isPresent();
        return redirected
                ? new Replay(policy, isService, recorded).follow()
                : WhatIf.under(policy, recorded.request());
    }

    private Exchange follow() {
        var leg = Browser.first(recorded.request());
        for (var hop : recorded.hops()) {
            var from = leg;
            var answer = from.flatMap(asked -> answer(asked, Optional.of(hop.answer())));
            leg = from.flatMap(asked -> answer.flatMap(asked::next));
            if (leg.isEmpty()) {
                return exchange(answer);
            }
            answer.ifPresent(said -> hops.add(new Hop(hop.url(), said)));
        }
        return exchange(leg.flatMap(asked -> answer(asked, recorded.actual())));
    }

    /** The answer to a request, after that to its preflight; what is not known stays so. */
    private Optional<Answer> answer(Leg asked, Optional<Answer> before) {
        boolean ours = isService.test(asked.url());
        asked.preflight().ifPresent(preflight -> preflights.add(answer(preflight, ours)));
        return ours
                ? Optional.of(own(asked.request(), before.map(Replay::resource).orElse(none())))
                : before;
    }

    /** To a preflight. */
    private Optional<Answer> answer(Request preflight, boolean ours) {
        var before = preflightBefore();
        return ours ? Optional.of(own(preflight, none())) : before;
    }

    private Answer own(Request request, Answer resource) {
        return policy.answer(request, resource);
    }

    private static Answer none() {
        return new Answer(200, Headers.none());
    }

    /** What the resource answered, without what the handler wrote on it. */
    private static Answer resource(Answer before) {
        var lines =
                before.headers().lines().stream()
                        .filter(
                                line ->
                                        !line.name()
                                                .toLowerCase(Locale.ROOT)
                                                .startsWith("access-control-"));
        return new Answer(before.status(), new Headers(lines.toList()));
    }

    private Optional<Answer> preflightBefore() {
        int later = preflightsUsed++ - 1;
        if (later < 0) {
            return recorded.preflight();
        }
        return recorded.laterPreflights().stream().skip(later).findFirst();
    }

    private Exchange exchange(Optional<Answer> last) {
        return new Exchange(
                recorded.request(),
                preflights.stream().findFirst().flatMap(first -> first),
                preflights.stream()
                        .skip(1)
                        .takeWhile(Optional::isPresent)
                        .flatMap(Optional::stream)
                        .toList(),
                hops,
                last,
                last.isEmpty() ? recorded.failure() : Optional.empty());
    }
}
