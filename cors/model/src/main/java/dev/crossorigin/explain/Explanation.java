package dev.crossorigin.explain;

import dev.crossorigin.browser.Exchange;
import dev.crossorigin.browser.PageRequest;
import dev.crossorigin.browser.Verdict;
import dev.crossorigin.config.DeclaredPolicy;
import dev.crossorigin.words.Blame;
import dev.crossorigin.words.ConsoleText;
import dev.crossorigin.words.Engine;
import dev.crossorigin.words.FaultWords;
import java.util.List;
import java.util.Optional;

/**
 * Why a page may or may not read an answer, who has to change something, and the line to write.
 *
 * @param ruling whether the page may read
 * @param culprit who has to change something; empty if nobody has
 * @param steps what has to be done apart from a line to write, in sentences
 * @param nearMiss the entry that was perhaps meant, in sentences; empty if none is near
 * @param fix what came of the search for a fix
 * @param reading which headers of the answer script may read
 * @param notes what else is worth knowing, in sentences
 */
public record Explanation(
        Exchange exchange,
        Verdict verdict,
        Ruling ruling,
        Optional<Culprit> culprit,
        List<String> steps,
        Optional<String> nearMiss,
        FixOutcome fix,
        Reading reading,
        List<String> notes) {

    public Explanation {
        steps = List.copyOf(steps);
        notes = List.copyOf(notes);
    }

    /** Of what would come of a request under the policy in force. */
    public static Explanation whatIf(DeclaredPolicy inForce, PageRequest asked) {
        return of(Judged.whatIf(inForce, asked));
    }

    /**
     * Of what was recorded. If this service was asked and the policy in force answers just so, the
     * fix is a line of it; otherwise the fix is what the server, whosever it is, has to send.
     */
    public static Explanation recorded(DeclaredPolicy inForce, Exchange exchange) {
        return of(Judged.recorded(inForce, exchange));
    }

    /**
     * The same of requests that a browser has sent: where one was answered, a preflight that was
     * not recorded had been allowed before.
     */
    public static Explanation witnessed(DeclaredPolicy inForce, Exchange exchange) {
        return of(Judged.witnessed(inForce, exchange));
    }

    private static Explanation of(Judged judged) {
        var culprit = Blaming.of(judged);
        var fix = Search.fix(judged, culprit);
        return new Explanation(
                judged.exchange(),
                judged.verdict(),
                judged.ruling(),
                culprit,
                Steps.of(judged).toList(),
                Search.nearMiss(judged),
                fix,
                Reading.of(judged),
                Remarks.of(judged, fix).distinct().toList());
    }

    /** Who has to change something; empty if the page may read. */
    public Optional<Blame> blame() {
        return culprit.map(Culprit::blame);
    }

    /** Each makes the verdict allowed; none if it is, or no setting of the server can. */
    public List<Fix> fixes() {
        return fix.fix().stream().toList();
    }

    /** Why a line that would do is not offered, in a sentence; empty if none was found. */
    public Optional<String> withheld() {
        return fix.reasons().stream().findFirst();
    }

    /** Whether script gets the answer, as far as everything that decides it was recorded. */
    public boolean allowed() {
        return ruling == Ruling.ALLOWED;
    }

    /** The ruling and who is to blame, as a heading begins. */
    public String heading() {
        return ruling == Ruling.BLOCKED
                ? "BLOCKED" + culprit.map(blamed -> " " + blamed.words()).orElse("")
                : ruling.name();
    }

    /** What it comes to, in a sentence for somebody who has never heard of CORS. */
    public String summary() {
        return verdict.faults().stream()
                .findFirst()
                .map(fault -> FaultWords.sentence(exchange.request(), fault))
                .orElseGet(() -> Remarks.summary(this));
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
