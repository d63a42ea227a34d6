package dev.crossorigin.words;

import dev.crossorigin.browser.Exchange;
import dev.crossorigin.browser.Note.Topic;
import dev.crossorigin.browser.Verdict;
import java.util.Optional;

/** What browsers print where they block. */
public final class ConsoleText {

    private static final String WARNING =
            "Cross-Origin Request Warning: The Same Origin Policy will disallow reading the remote resource at %s soon. (Reason: When the `Access-Control-Allow-Headers` is `*`, the `Authorization` header is not covered. To include the `Authorization` header, it must be explicitly listed in CORS header `Access-Control-Allow-Headers`).";

    private ConsoleText() {}

    private record Said(String key, String line) {}

    /**
     * The first line about an exchange on an engine's console; empty if it prints none, as where
     * {@code fetch} throws before anything is sent.
     *
     * @param verdict the verdict on the exchange
     */
    public static Optional<String> of(Engine engine, Exchange exchange, Verdict verdict) {
        return said(engine, exchange, verdict).map(Said::line);
    }

    /**
     * Firefox's key for its line, under which MDN explains it, such as {@code
     * CORSMissingAllowOrigin2}; empty if it prints none.
     */
    public static Optional<String> firefoxReason(Exchange exchange, Verdict verdict) {
        return said(Engine.FIREFOX, exchange, verdict).map(Said::key);
    }

    private static Optional<Said> said(Engine engine, Exchange exchange, Verdict verdict) {
        var asked = exchange.request();
        var first = engine.first(verdict);
        boolean preflightPassed = first.filter(fault -> fault.kind().ofPreflight()).isEmpty();
        if (engine == Engine.FIREFOX && preflightPassed && warns(verdict)) {
            return Optional.of(
                    new Said(
                            "CORSAllowHeaderFromPreflightDeprecation",
                            WARNING.formatted(asked.address())));
        }
        return first.map(fault -> new Occurrence(asked, verdict.faults(), fault))
                .flatMap(occurred -> said(engine, occurred));
    }

    private static boolean warns(Verdict verdict) {
        return verdict.notes().stream()
                .anyMatch(note -> note.topic() == Topic.WILDCARD_COVERS_AUTHORIZATION);
    }

    private static Optional<Said> said(Engine engine, Occurrence occurred) {
        return FaultWords.of(occurred.fault().kind())
                .line(engine, occurred)
                .map(line -> new Said(line.key().unmarked(), line.of(occurred)));
    }
}
