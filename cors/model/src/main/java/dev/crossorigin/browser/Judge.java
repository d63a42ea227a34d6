package dev.crossorigin.browser;

import dev.crossorigin.browser.Note.Topic;
import dev.crossorigin.web.Answer;
import dev.crossorigin.web.Url;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Follows one exchange from its first request to its last answer, and notes what is wrong. */
final class Judge {

    private static final int MOST_REDIRECTS = 20;

    private final Exchange exchange;
    private final List<Fault> faults = new ArrayList<>();
    private final Set<Note> notes = new LinkedHashSet<>();
    private Exposed exposed = Exposed.NOTHING;
    private boolean preflighted;
    private int preflightsUsed;

    Judge(Exchange exchange) {
        this.exchange = exchange;
    }

    Verdict judge() {
        var asked = exchange.request();
        var target = asked.target();
        faults.addAll(Refusals.of(asked, target));
        if (faults.isEmpty()) {
            target.map(url -> Leg.first(asked, url)).ifPresent(this::follow);
        }
        return faults.isEmpty()
                ? new Verdict.Allowed(
                        preflighted, exposed.readable(), exposed.hidden(), List.copyOf(notes))
                : new Verdict.Blocked(preflighted, faults, List.copyOf(notes));
    }

    private void follow(Leg first) {
        notes.addAll(LegNotes.of(first));
        Refusals.mixedContent(first).ifPresent(faults::add);
        var leg = Optional.of(first);
        for (int i = 0; i < exchange.hops().size() && leg.isPresent(); i++) {
            var hop = exchange.hops().get(i);
            var asked = leg.get().answeredBy(hop);
            send(asked);
            var step = check(asked, hop.answer());
            if (i == MOST_REDIRECTS) {
                faults.add(new Fault(FaultKind.TOO_MANY_REDIRECTS, "", step));
                return;
            }
            leg = redirect(asked, hop, step);
        }
        leg.ifPresent(this::arrive);
    }

    /** Sends a preflight if one is needed, and looks at its answer. */
    private void send(Leg leg) {
        if (!leg.needsPreflight()) {
            return;
        }
        preflighted |= faults.isEmpty();
        var answer = nextPreflight();
        if (answer.isPresent()) {
            faults.addAll(new PreflightCheck(leg, answer.get(), notes).faults());
        } else {
            note(Topic.PREFLIGHT_NOT_RECORDED, leg.url().toString());
        }
        preflightsUsed++;
    }

    private Optional<Answer> nextPreflight() {
        var later = exchange.laterPreflights();
        if (preflightsUsed == 0) {
            return exchange.preflight();
        }
        return preflightsUsed > later.size()
                ? Optional.empty()
                : Optional.of(later.get(preflightsUsed - 1));
    }

    /** Puts the answer to the request itself to the CORS check. */
    private Step check(Leg leg, Answer answer) {
        var step = leg.step(answer);
        if (answer.status() == 407) {
            faults.add(new Fault(FaultKind.UNEXPECTED_PROXY_AUTHENTICATION, "", step));
            note(Topic.PROXY_AUTHENTICATION, step.url());
        }
        if (Redirect.is(answer) && Redirect.target(leg.url(), answer).isEmpty()) {
            var location = answer.headers().first("Location").orElse("");
            faults.add(new Fault(FaultKind.INVALID_REDIRECT, location, step));
        }
        if (leg.cors()) {
            faults.addAll(CorsCheck.faults(leg, answer, step));
        }
        return step;
    }

    /** The request to the next URL; empty if there is none. */
    private Optional<Leg> redirect(Leg leg, Hop hop, Step step) {
        var answer = hop.answer();
        if (!Redirect.hasLocation(answer)) {
            note(Topic.LOCATION_NOT_RECORDED, leg.url().toString());
            var target = leg.url().resolve(hop.url()).filter(Url::isHttp).orElse(leg.url());
            return Optional.of(onward(leg, answer, target));
        }
        var target = Redirect.target(leg.url(), answer);
        target.ifPresent(url -> faults.addAll(Redirect.faults(leg, url, step)));
        return target.filter(Url::isHttp).map(url -> onward(leg, answer, url));
    }

    private Leg onward(Leg leg, Answer answer, Url target) {
        var next = leg.redirected(answer.status(), target);
        notes.addAll(LegNotes.of(leg, next));
        return next;
    }

    private void arrive(Leg leg) {
        send(leg);
        if (exchange.actual().isEmpty()) {
            note(Topic.ANSWER_NOT_RECORDED, leg.url().toString());
            var step = new Step(leg.url().toString(), leg.origin(), leg.cors(), Optional.empty());
            exchange.failure()
                    .filter(why -> faults.isEmpty())
                    .ifPresent(why -> faults.add(new Fault(FaultKind.INVALID_RESPONSE, why, step)));
            return;
        }
        var answer = exchange.actual().get();
        int before = faults.size();
        var step = check(leg, answer);
        if (exchange.stored() && faults.size() > before) {
            note(Topic.STORED_FOR_ANOTHER, leg.url().toString());
        }
        Redirect.followed(leg.url(), answer).ifPresent(target -> leave(leg, target, step));
        if (!Redirect.is(answer)) {
            exposed = Exposed.of(leg, answer, notes);
        }
    }

    private void leave(Leg leg, Url target, Step step) {
        faults.addAll(Redirect.faults(leg, target, step));
        note(Topic.ANSWER_NOT_RECORDED, target.toString());
    }

    private void note(Topic topic, String subject) {
        notes.add(new Note(topic, subject));
    }
}
