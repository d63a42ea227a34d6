package dev.crossorigin.words;

import dev.crossorigin.browser.Exchange;
import dev.crossorigin.browser.Verdict;
import java.util.Optional;

/** What browsers print where they block, to be recognised and to be foretold. */
public final class ConsoleText {

    private ConsoleText() {}

    /**
     * The first line about an exchange on an engine's console; empty if it prints none, as where
     * {@code fetch} throws before anything is sent.
     *
     * @param verdict the verdict on the exchange
     */
    public static Optional<String> of(Engine engine, Exchange exchange, Verdict verdict) {
        return engine.line(exchange, verdict);
    }

    /**
     * Firefox's key for its line, under which MDN explains it, such as {@code
     * CORSMissingAllowOrigin2}; empty if it prints none.
     */
    public static Optional<String> firefoxReason(Exchange exchange, Verdict verdict) {
        return FirefoxText.of(exchange, verdict).map(FirefoxText::key);
    }
}
