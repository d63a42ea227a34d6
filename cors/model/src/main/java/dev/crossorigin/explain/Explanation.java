package dev.crossorigin.explain;

import dev.crossorigin.browser.Browser;
import dev.crossorigin.browser.Exchange;
import dev.crossorigin.browser.Note;
import dev.crossorigin.browser.Note.Topic;
import dev.crossorigin.browser.PageRequest;
import dev.crossorigin.browser.Verdict;
import dev.crossorigin.config.DeclaredPolicy;
import dev.crossorigin.config.Inspection;
import dev.crossorigin.explain.FixOutcome.None;
import dev.crossorigin.lint.Finding;
import dev.crossorigin.lint.Severity;
import dev.crossorigin.web.TupleOrigin;
import dev.crossorigin.whatif.WhatIf;
import dev.crossorigin.words.ConsoleText;
import dev.crossorigin.words.Engine;
import dev.crossorigin.words.FaultWords;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Stream;

/**
 * Why a page may or may not read an answer, and the line that changes it.
 *
 * @param nearMiss the entry that was perhaps meant, in a sentence; empty if none is near
 * @param fix what came of the search for a fix
 * @param notes what else is worth knowing, in sentences
 */
public record Explanation(
        Exchange exchange,
        Verdict verdict,
        Optional<String> nearMiss,
        FixOutcome fix,
        List<String> notes) {

    public Explanation {
        notes = List.copyOf(notes);
    }

    /** Of what would come of a request under the policy in force. */
    public static Explanation whatIf(DeclaredPolicy inForce, PageRequest asked) {
        return declared(inForce, WhatIf.under(inForce.policy(), asked));
    }

    /**
     * Of what was recorded. If the policy in force answers just so, the fix is a line of it;
     * otherwise the fix is what the server, whosever it is, has to send.
     */
    public static Explanation recorded(DeclaredPolicy inForce, Exchange exchange) {
        if (WhatIf.isUnder(inForce.policy(), exchange)) {
            return declared(inForce, exchange);
        }
        var verdict = Browser.judge(exchange);
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
                () -> new AnswerFix(inForce, exchange).find(),
                LocalNetwork.note(exchange.request()));
    }

    private static Explanation declared(DeclaredPolicy inForce, Exchange exchange) {
        var verdict = Browser.judge(exchange);
        var asked = exchange.request();
        var nearMiss =
                verdict.faults().isEmpty()
                        ? Optional.<String>empty()
                        : new NearPolicy(inForce, asked).sentence();
        return of(
                exchange,
                verdict,
                nearMiss,
                () -> new PolicyFix(inForce, asked).find(),
                error(inForce.inspection().get()));
    }

    /** What keeps the service from starting with what is declared, dev mode apart. */
    private static Optional<String> error(Inspection inspection) {
        return inspection
                .linter()
                .findings(Severity.ERROR)
                .findFirst()
                .map(Finding::complaint)
                .map("Outside dev mode the service would not start: "::concat);
    }

    /** Nothing is searched for where nothing is blocked, or where the origin is nobody's. */
    private static Explanation of(
            Exchange exchange,
            Verdict verdict,
            Optional<String> nearMiss,
            Supplier<FixOutcome> search,
            Optional<String> caution) {
        boolean fixable =
                !verdict.faults().isEmpty() && exchange.request().origin() instanceof TupleOrigin;
        var fix = fixable ? search.get() : new None();
        var notes =
                Stream.of(
                                fix.reasons().stream(),
                                caution.stream(),
                                Advice.of(exchange, verdict),
                                verdict.notes().stream().map(Note::sentence))
                        .flatMap(sentences -> sentences)
                        .distinct()
                        .toList();
        return new Explanation(exchange, verdict, nearMiss, fix, notes);
    }

    /** Each makes the verdict allowed; none if it is, or no setting of the server can. */
    public List<Fix> fixes() {
        return fix.fix().stream().toList();
    }

    /** Why a line that would do is not offered, in a sentence; empty if none was found. */
    public Optional<String> withheld() {
        return fix.reasons().stream().findFirst();
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
                .toList();
    }

    /** The first line that an engine prints; empty if it prints none. */
    public Optional<String> console(Engine engine) {
        return ConsoleText.of(engine, exchange, verdict);
    }
}
