package dev.crossorigin.browser;

import dev.crossorigin.browser.Note.Topic;
import dev.crossorigin.browser.Verdict.Blocked;
import dev.crossorigin.testing.LiveBrowser;
import dev.crossorigin.words.ConsoleText;
import dev.crossorigin.words.Engine;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

class FirefoxVerdictsIT extends LiveVerdicts {

    private static final Set<Topic> DIFFERENCES =
            EnumSet.of(
                    Topic.NEEDLESS_PREFLIGHT,
                    Topic.PROXY_AUTHENTICATION,
                    Topic.LOCATION_REPEATED,
                    Topic.VALUES_COMBINED);

    FirefoxVerdictsIT() {
        super(LiveBrowser.FIREFOX, Engine.FIREFOX, Conduct.STANDARD);
    }

    @Override
    boolean differs(Verdict verdict) {
        return verdict.notes().stream().map(Note::topic).anyMatch(DIFFERENCES::contains);
    }

    /** Its warnings do not reach the test, only what comes after them. */
    @Override
    Stream<Optional<String>> lines(Exchange exchange, Verdict verdict) {
        var faults = verdict.faults();
        return Stream.concat(
                super.lines(exchange, verdict),
                Stream.of(
                        faults.isEmpty()
                                ? Optional.empty()
                                : ConsoleText.of(
                                        Engine.FIREFOX,
                                        exchange,
                                        new Blocked(true, faults, List.of()))));
    }
}
