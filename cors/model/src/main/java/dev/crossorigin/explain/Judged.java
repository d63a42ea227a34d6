package dev.crossorigin.explain;

import dev.crossorigin.browser.Browser;
import dev.crossorigin.browser.Exchange;
import dev.crossorigin.browser.Fault;
import dev.crossorigin.browser.Note.Topic;
import dev.crossorigin.browser.PageRequest;
import dev.crossorigin.browser.Verdict;
import dev.crossorigin.config.DeclaredPolicy;
import dev.crossorigin.web.Origin.Opaque;
import dev.crossorigin.web.TupleOrigin;
import dev.crossorigin.web.Url;
import dev.crossorigin.whatif.WhatIf;
import java.util.Optional;

/**
 * An exchange with what browsers make of it.
 *
 * @param answerer who gave the answers
 * @param witnessed whether a browser sent what was answered, and so had leave to
 */
record Judged(
        DeclaredPolicy inForce,
        Exchange exchange,
        Answerer answerer,
        boolean witnessed,
        Verdict verdict) {

    /** Who gave the answers of an exchange. */
    enum Answerer {
        /** The policy in force, as its model foretells. */
        FORETOLD,
        /** This service, which was asked at its own address and answers as the policy does. */
        SERVICE,
        /** Any server. */
        OTHER
    }

    /** What would come of a request under the policy in force. */
    static Judged whatIf(DeclaredPolicy inForce, PageRequest asked) {
        var exchange = WhatIf.under(inForce.policy(), asked);
        return new Judged(inForce, exchange, Answerer.FORETOLD, false, Browser.judge(exchange));
    }

    /** What was recorded of a browser's own requests. */
    static Judged witnessed(DeclaredPolicy inForce, Exchange exchange) {
        var recorded = recorded(inForce, exchange);
        return new Judged(inForce, exchange, recorded.answerer(), true, recorded.verdict());
    }

    /** What was recorded. */
    static Judged recorded(DeclaredPolicy inForce, Exchange exchange) {
        boolean ours =
                isAddressOf(inForce, exchange.request())
                        && WhatIf.isUnder(inForce.policy(), exchange);
        var answerer = ours ? Answerer.SERVICE : Answerer.OTHER;
        return new Judged(inForce, exchange, answerer, false, Browser.judge(exchange));
    }

    /** Whether this service was asked, as far as its address tells. */
    boolean isAtOwnAddress() {
        return isAddressOf(inForce, asked());
    }

    /** Every loopback name and address of the port counts, because all are the same machine. */
    private static boolean isAddressOf(DeclaredPolicy inForce, PageRequest asked) {
        var own = Url.parse(DeclaredPolicy.address(inForce.config())).map(Url::origin);
        return own.isPresent()
                && asked.target().map(Url::origin).filter(url -> same(url, own.get())).isPresent();
    }

    private static boolean same(Object asked, Object own) {
        return asked.equals(own)
                || (asked instanceof TupleOrigin one
                        && own instanceof TupleOrigin other
                        && one.isLoopback()
                        && other.isLoopback()
                        && one.scheme().equals(other.scheme())
                        && one.effectivePort() == other.effectivePort());
    }

    PageRequest asked() {
        return exchange.request();
    }

    /** Whether the policy in force has to change for the page to read. */
    boolean ours() {
        return answerer != Answerer.OTHER;
    }

    /** The fault that browsers report; empty if nothing is blocked. */
    Optional<Fault> first() {
        return verdict.faults().stream().findFirst();
    }

    boolean isOpaque() {
        return asked().origin() instanceof Opaque;
    }

    /** The same, had the page made none of the slips that {@link Slips} knows. */
    Judged withoutSlips() {
        var request = Slips.corrected(asked());
        if (request.equals(asked())) {
            return this;
        }
        var corrected = asking(request);
        return answerer == Answerer.FORETOLD
                ? whatIf(inForce, request)
                : new Judged(inForce, corrected, answerer, witnessed, Browser.judge(corrected));
    }

    private Exchange asking(PageRequest request) {
        return new Exchange(
                request,
                exchange.preflight(),
                exchange.laterPreflights(),
                exchange.hops(),
                exchange.actual(),
                exchange.failure(),
                exchange.stored());
    }

    boolean notes(Topic topic) {
        return verdict.notes().stream().anyMatch(note -> note.topic() == topic);
    }

    /** What it comes to. */
    Ruling ruling() {
        if (!verdict.faults().isEmpty()) {
            return Ruling.BLOCKED;
        }
        // A browser goes on to the request only where the preflight was allowed, or remembered.
        boolean passed = witnessed && exchange.actual().isPresent();
        boolean whole = passed || !notes(Topic.PREFLIGHT_NOT_RECORDED);
        return whole && !notes(Topic.ANSWER_NOT_RECORDED) ? Ruling.ALLOWED : Ruling.UNKNOWN;
    }

    /** The origin of a URL, as a reader names its server. */
    static String server(String url) {
        return Url.parse(url)
                .map(Url::origin)
                .filter(TupleOrigin.class::isInstance)
                .map(Object::toString)
                .orElse(url);
    }
}
