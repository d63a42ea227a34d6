package dev.crossorigin.browser;

import static org.assertj.core.api.Assertions.assertThat;

import dev.crossorigin.browser.Recorded.Outcome;
import dev.crossorigin.words.ConsoleText;
import dev.crossorigin.words.Engine;
import java.io.IOException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Puts the model to what three browsers did with the same answers. */
class RecordedVerdictsTest {

    @ParameterizedTest
    @MethodSource("dev.crossorigin.browser.Recorded#all")
    void theVerdictAndTheConsolesAreAsRecorded(Recorded recorded) {
        var exchange = recorded.exchange();
        var verdict = Browser.judge(exchange);
        assertThat(
                        new Outcome(
                                verdict.preflighted(),
                                verdict.faults().isEmpty() ? "allowed" : "blocked",
                                verdict.faults().stream().map(Fault::name).findFirst(),
                                ConsoleText.of(Engine.CHROMIUM, exchange, verdict),
                                ConsoleText.of(Engine.FIREFOX, exchange, verdict),
                                ConsoleText.firefoxReason(exchange, verdict),
                                ConsoleText.of(Engine.WEBKIT, exchange, verdict)))
                .isEqualTo(recorded.outcome());
    }

    @Test
    void noCaseIsLeftOut() throws IOException {
        assertThat(Recorded.all()).hasSize(43);
    }
}
