package dev.crossorigin.browser;

import dev.crossorigin.browser.Note.Topic;
import dev.crossorigin.web.Answer;
import dev.crossorigin.web.Header;
import dev.crossorigin.web.Url;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Follows one exchange from its first request to its last answer, and notes what is wrong. */
final class Judge {

    private static final int MOST_REDIRECTS = 20;

    private static final String PRIVATE_NETWORK = "Access-Control-Allow-Private-Network";

    private final Exchange exchange;
    private final Conduct conduct;
    private final List<Fault> faults = new ArrayList<>();
    private final Set<Note> notes = new LinkedHashSet<>();
    private Exposed exposed = Exposed.NOTHING;
    private boolean preflighted;
    private int preflightsUsed;
    private boolean opaque;

    Judge(Exchange exchange, Conduct conduct) {
        this.exchange = exchange;
        this.conduct = conduct;
    }

    Verdict judge() {
        var asked = exchange.request();
        var target = asked.target();
        faults.addAll(Refusals.of(asked, target));
        if (faults.isEmpty()) {
            target.map(url -> Leg.first(asked, url, conduct)).ifPresent(this::follow);
        }
        return faults.isEmpty()
                ? new Verdict.Allowed(
                        preflighted, exposed.readable(), exposed.hidden(), List.copyOf(notes))
                : new Verdict.Blocked(preflighted, faults, List.copyOf(notes));
    }

    private void follow(Leg first) {
        notes.addAll(LegNotes.of(first));
        var leg = Optional.of(first);
        var preflight = Optional.<Answer>empty();
        for (int i = 0; i < exchange.hops().size() && leg.isPresent(); i++) {
            var hop = exchange.hops().get(i);
            var asked = leg.get().answeredBy(hop);
            send(asked, preflight);
            var step = check(asked, hop.answer());
            if (stopsAt(asked, hop.answer(), step)) {
                return;
            }
            if (i == MOST_REDIRECTS) {
                faults.add(new Fault(FaultKind.TOO_MANY_REDIRECTS, "", step));
                return;
            }
            leg = redirect(asked, hop, step);
            preflight = hop.preflight();
        }
        if (leg.isPresent()) {
            arrive(leg.get(), preflight);
        }
    }

    /** Whether the mode of redirects keeps the browser from following this one. */
    private boolean stopsAt(Leg leg, Answer answer, Step step) {
        var mode = exchange.request().redirect();
        if (mode == RedirectMode.FOLLOW || !Redirect.hasStatus(answer)) {
            return false;
        }
        if (mode == RedirectMode.ERROR) {
            faults.add(new Fault(FaultKind.UNEXPECTED_REDIRECT, leg.url().toString(), step));
        } else {
            note(Topic.REDIRECT_NOT_FOLLOWED, leg.url().toString());
        }
        return true;
    }

    private void checkPlace(Leg leg) {
        opaque |= leg.mode() == RequestMode.NO_CORS && leg.isForeign();
        Refusals.mixedContent(leg).ifPresent(fault -> mixed(leg, fault));
    }

    private void mixed(Leg leg, Fault fault) {
        faults.add(fault);
        if (Refusals.isInside(leg)) {
            note(Topic.MIXED_CONTENT_OF_LOCAL_ADDRESS, leg.url().host());
        }
    }

    /** Sends a preflight if one is needed, and looks at its answer. */
    private void send(Leg leg, Optional<Answer> ofHop) {
        checkPlace(leg);
        if (!leg.needsPreflight()) {
            return;
        }
        preflighted |= faults.isEmpty();
        var answer = ofHop.or(this::nextPreflight);
        if (answer.isPresent()) {
            checkBytes(leg, answer.get(), leg.step(answer.get()));
            faults.addAll(new PreflightCheck(leg, answer.get(), notes).faults());
        } else {
            note(Topic.PREFLIGHT_NOT_RECORDED, leg.url().toString());
        }
        preflightsUsed += ofHop.isPresent() ? 0 : 1;
    }

    /** A NUL in a header, which makes the whole answer unreadable. */
    private void checkBytes(Leg leg, Answer answer, Step step) {
        answer.headers().lines().stream()
                .filter(line -> line.value().indexOf(0) >= 0)
                .findFirst()
                .map(line -> "the header %s contains a NUL character".formatted(line.name()))
                .map(why -> new Fault(FaultKind.INVALID_RESPONSE, why, step))
                .ifPresent(faults::add);
        answer.headers().lines().stream()
                .map(Header::name)
                .filter(name -> name.equalsIgnoreCase(PRIVATE_NETWORK) && leg.cors())
                .findFirst()
                .ifPresent(name -> note(Topic.PRIVATE_NETWORK_HEADER, PRIVATE_NETWORK));
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
        checkBytes(leg, answer, step);
        if (answer.status() == 407) {
            faults.add(new Fault(FaultKind.UNEXPECTED_PROXY_AUTHENTICATION, "", step));
            note(Topic.PROXY_AUTHENTICATION, step.url());
        }
        if (exchange.request().redirect() == RedirectMode.FOLLOW) {
            checkLocation(leg, answer, step);
        }
        if (leg.cors()) {
            faults.addAll(CorsCheck.faults(leg, answer, step));
        }
        return step;
    }

    private void checkLocation(Leg leg, Answer answer, Step step) {
        boolean readable = !Redirect.is(answer) || Redirect.target(leg.url(), answer).isPresent();
        boolean clear =
                conduct == Conduct.STANDARD
                        ? !Redirect.isRepeated(answer)
                        : !Redirect.isAmbiguous(answer);
        if (!readable || !clear) {
            var location = answer.headers().joined("Location").orElse("");
            faults.add(new Fault(FaultKind.INVALID_REDIRECT, location, step));
        }
        if (Redirect.isRepeated(answer)) {
            note(Topic.LOCATION_REPEATED, step.url());
        }
        if (Redirect.isEmpty(answer) && conduct == Conduct.STANDARD) {
            faults.add(new Fault(FaultKind.TOO_MANY_REDIRECTS, "", step));
            note(Topic.LOCATION_EMPTY, step.url());
        }
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
        if (next.mode() == RequestMode.SAME_ORIGIN && next.isForeign()) {
            var url = target.toString();
            faults.add(new Fault(FaultKind.DISALLOWED_BY_MODE, url, leg.step(answer)));
        }
        return next;
    }

    private void arrive(Leg leg, Optional<Answer> preflight) {
        send(leg, preflight);
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
        if (stopsAt(leg, answer, step)) {
            return;
        }
        if (opaque) {
            note(Topic.OPAQUE_ANSWER, leg.url().toString());
            return;
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
