package dev.crossorigin.explain;

import dev.crossorigin.browser.Browser;
import dev.crossorigin.browser.Exchange;
import dev.crossorigin.browser.Note;
import dev.crossorigin.browser.Note.Topic;
import dev.crossorigin.browser.PageRequest;
import dev.crossorigin.browser.Verdict;
import dev.crossorigin.web.TupleOrigin;
import dev.crossorigin.whatif.WhatIf;
import dev.crossorigin.words.ConsoleText;
import dev.crossorigin.words.Engine;
import dev.crossorigin.words.FaultWords;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Why a page may or may not read an answer, and the line that changes it.
 *
 * @param nearMiss the entry that was perhaps meant, in a sentence; empty if none is near
 * @param fixes each of them makes the verdict allowed; none if it is, or no setting of the server
 *     can
 * @param withheld why a line that would do is not offered, in a sentence; empty if none was found
 * @param notes what else is worth knowing, in sentences, and what is withheld
 */
public record Explanation(
        Exchange exchange,
        Verdict verdict,
        Optional<String> nearMiss,
        List<Fix> fixes,
        Optional<String> withheld,
        List<String> notes) {

    public Explanation {
        fixes = List.copyOf(fixes);
        notes = List.copyOf(notes);
    }

    /** Of what would come of a request under the policy in force. */
    public static Explanation whatIf(PolicyInForce inForce, PageRequest asked) {
        return declared(inForce, WhatIf.under(inForce.policy(), asked));
    }

    /**
     * Of what was recorded. If the policy in force answers just so, the fix is a line of it;
     * otherwise the fix is what the server, whosever it is, has to send.
     */
    public static Explanation recorded(PolicyInForce inForce, Exchange exchange) {
        if (WhatIf.isUnder(inForce.policy(), exchange)) {
            return declared(inForce, exchange);
        }
        var verdict = Browser.judge(exchange);
        var objections = new ArrayList<String>();
        var fix =
                mendable(exchange, verdict)
                        ? new AnswerFix(inForce, exchange).find(objections)
                        : Optional.<Fix>empty();
        var nearMiss =
                verdict.faults().stream()
                        .flatMap(
                                fault ->
                                        NearMiss.of(
                                                exchange.request().origin(),
                                                "Access-Control-Allow-Origin",
                                                fault.subject())
                                                .stream())
                        .findFirst()
                        .map(NearMiss::toString);
        return of(
                exchange,
                verdict,
                nearMiss,
                fix,
                objections,
                LocalNetwork.note(exchange.request()));
    }

    private static Explanation declared(PolicyInForce inForce, Exchange exchange) {
        var verdict = Browser.judge(exchange);
        var asked = exchange.request();
        var objections = new ArrayList<String>();
        var fix =
                mendable(exchange, verdict)
                        ? new PolicyFix(inForce, asked).find(objections)
                        : Optional.<Fix>empty();
        var nearMiss =
                verdict.faults().isEmpty()
                        ? Optional.<String>empty()
                        : new NearPolicy(inForce, asked).sentence();
        return of(exchange, verdict, nearMiss, fix, objections, error(inForce));
    }

    /** What keeps the service from starting with what is declared, dev mode apart. */
    private static Optional<String> error(PolicyInForce inForce) {
        return inForce.with(Map.of()).errors().stream()
                .findFirst()
                .map(error -> "Outside dev mode the service would not start: " + error);
    }

    private static boolean mendable(Exchange exchange, Verdict verdict) {
        return !verdict.faults().isEmpty() && exchange.request().origin() instanceof TupleOrigin;
    }

    private static Explanation of(
            Exchange exchange,
            Verdict verdict,
            Optional<String> nearMiss,
            Optional<Fix> fix,
            List<String> objections,
            Optional<String> caution) {
        var notes =
                Stream.of(
                                objections.stream(),
                                caution.stream(),
                                Advice.of(exchange, verdict),
                                verdict.notes().stream().map(Note::sentence))
                        .flatMap(sentences -> sentences)
                        .distinct()
                        .toList();
        return new Explanation(
                exchange,
                verdict,
                nearMiss,
                fix.stream().toList(),
                objections.stream().findFirst(),
                notes);
    }

    /** Whether script gets the answer. */
    public boolean allowed() {
        return verdict.faults().isEmpty();
    }

    /** What it comes to, in a sentence for somebody who has never heard of CORS. */
    public String summary() {
        var asked = exchange.request();
        return verdict.faults().stream()
                .findFirst()
                .map(fault -> FaultWords.sentence(asked, fault))
                .orElseGet(
                        () ->
                                isWhole()
                                        ? "The page at %s may read the answer."
                                                .formatted(asked.origin())
                                        : "Nothing that is known blocks the page at %s, but not all is known."
                                                .formatted(asked.origin()));
    }

    /** Whether every answer that counts was there to be judged. */
    private boolean isWhole() {
        return verdict.notes().stream()
                .map(Note::topic)
                .noneMatch(
                        topic ->
                                topic == Topic.PREFLIGHT_NOT_RECORDED
                                        || topic == Topic.ANSWER_NOT_RECORDED);
    }

    /** What is wrong, in a sentence for each. */
    public List<String> sentences() {
        return verdict.faults().stream()
                .map(fault -> FaultWords.sentence(exchange.request(), fault))
                .collect(Collectors.toList());
    }

    /** The first line that an engine prints; empty if it prints none. */
    public Optional<String> console(Engine engine) {
        return ConsoleText.of(engine, exchange, verdict);
    }
}
