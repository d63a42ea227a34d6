package dev.crossorigin.browser;

import dev.crossorigin.browser.Verdict.Blocked;
import dev.crossorigin.testing.LiveBrowser;
import dev.crossorigin.words.ConsoleText;
import dev.crossorigin.words.Engine;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

class ChromiumVerdictsIT extends LiveVerdicts {

    ChromiumVerdictsIT() {
        super(LiveBrowser.CHROMIUM, Engine.CHROMIUM, Conduct.CHROMIUM);
    }

    @Override
    boolean differs(Verdict verdict) {
        return false;
    }

    /** Of several headers that are not allowed it names any: it keeps them in a hash table. */
    @Override
    Stream<Optional<String>> lines(Exchange exchange, Verdict verdict) {
        var faults = verdict.faults();
        return faults.isEmpty()
                        || faults.get(0).kind() != FaultKind.HEADER_DISALLOWED_BY_PREFLIGHT_RESPONSE
                ? super.lines(exchange, verdict)
                : faults.stream()
                        .filter(fault -> fault.kind() == faults.get(0).kind())
                        .map(fault -> new Blocked(true, List.of(fault), List.of()))
                        .map(named -> ConsoleText.of(Engine.CHROMIUM, exchange, named));
    }
}
