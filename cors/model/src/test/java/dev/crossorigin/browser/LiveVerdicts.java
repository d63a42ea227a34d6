package dev.crossorigin.browser;

import static org.assertj.core.api.Assertions.assertThat;

import dev.crossorigin.browser.CaseServer.Asked;
import dev.crossorigin.browser.CaseServer.Received;
import dev.crossorigin.browser.LivePage.Played;
import dev.crossorigin.browser.Verdict.Allowed;
import dev.crossorigin.testing.LiveBrowser;
import dev.crossorigin.web.Header;
import dev.crossorigin.web.Request;
import dev.crossorigin.words.ConsoleText;
import dev.crossorigin.words.Engine;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Plays generated exchanges to a real browser and compares what it does with the verdicts. */
abstract class LiveVerdicts {

    private static final long SEED = Long.getLong("seed", 20_261_124);
    private static final int EXCHANGES = Integer.getInteger("n", 200);

    private final LiveBrowser browser;
    private final Engine engine;
    private final Conduct conduct;

    LiveVerdicts(LiveBrowser browser, Engine engine, Conduct conduct) {
        this.browser = browser;
        this.engine = engine;
        this.conduct = conduct;
    }

    /** What an exchange comes to: what script may read, what the server got, and the console. */
    record Outcome(
            boolean read,
            List<String> readable,
            boolean preflighted,
            Received received,
            Optional<String> console) {}

    @Test
    void generatedExchangesEndAsJudged() {
        var kinds = new TreeMap<String, Integer>();
        var differences = new ArrayList<String>();
        try (var server = new CaseServer();
                var page = new LivePage(browser, server)) {
            var generator = new ExchangeGenerator(new Chance(SEED), server.page(), server.others());
            var exchanges = IntStream.range(0, EXCHANGES).mapToObj(generator::exchange).toList();
            var played = page.play(exchanges);
            for (int i = 0; i < EXCHANGES; i++) {
                var exchange = exchanges.get(i);
                var verdict = Browser.judge(exchange, conduct);
                kinds.merge(kind(verdict), 1, Integer::sum);
                var received = server.received(i);
                var seen = seen(exchange, played.get(i), received);
                var predicted = predicted(exchange, verdict, seen);
                if (!differs(verdict) && !seen.equals(predicted)) {
                    differences.add(
                            "%s%npredicted %s%nseen      %s%n"
                                    .formatted(exchange, predicted, seen));
                }
            }
        }
        System.out.printf("%s: %d exchanges, seed %d: %s%n", engine, EXCHANGES, SEED, kinds);
        assertThat(differences.stream().limit(10))
                .as("the first 10 of %d differences", differences.size())
                .isEmpty();
    }

    /** Whether the browser differs from that conduct, as one of the notes says. */
    abstract boolean differs(Verdict verdict);

    /** The lines of which one is the console's first. */
    Stream<Optional<String>> lines(Exchange exchange, Verdict verdict) {
        return Stream.of(ConsoleText.of(engine, exchange, verdict));
    }

    private static String kind(Verdict verdict) {
        return verdict.faults().stream().map(Fault::name).findFirst().orElse("Allowed");
    }

    private static Outcome seen(Exchange exchange, Played played, Received received) {
        var answered =
                exchange.actual().orElseThrow().headers().lines().stream()
                        .map(Header::name)
                        .map(name -> name.toLowerCase(Locale.ROOT))
                        .toList();
        return new Outcome(
                played.read(),
                // Without what the server itself adds.
                played.readable().stream().filter(answered::contains).toList(),
                received.preflight().isPresent(),
                received,
                played.console());
    }

    private Outcome predicted(Exchange exchange, Verdict verdict, Outcome seen) {
        var lines = lines(exchange, verdict).toList();
        return new Outcome(
                verdict.faults().isEmpty(),
                verdict instanceof Allowed allowed ? allowed.readable() : List.of(),
                verdict.preflighted(),
                new Received(preflight(exchange, verdict, seen), actual(exchange, verdict)),
                lines.contains(seen.console()) ? seen.console() : lines.get(0));
    }

    /** What a preflight asks after a redirect is not told, so there any is right. */
    private Optional<Asked> preflight(Exchange exchange, Verdict verdict, Outcome seen) {
        return Browser.first(exchange.request(), conduct)
                .flatMap(Leg::preflight)
                .map(LiveVerdicts::asked)
                .or(() -> verdict.preflighted() ? seen.received().preflight() : Optional.empty());
    }

    private Optional<Asked> actual(Exchange exchange, Verdict verdict) {
        var first = exchange.request().address();
        boolean passed =
                verdict.faults().stream()
                        .filter(fault -> fault.kind().ofPreflight())
                        .noneMatch(fault -> fault.step().url().equals(first));
        return Browser.first(exchange.request(), conduct)
                .map(Leg::request)
                .map(LiveVerdicts::asked)
                .filter(sent -> passed);
    }

    private static Asked asked(Request request) {
        return new Asked(
                request.method(),
                request.origin(),
                request.headers().first("Access-Control-Request-Method"),
                request.headers().first("Access-Control-Request-Headers"));
    }
}
