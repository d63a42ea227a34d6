package dev.crossorigin.cli;

import dev.crossorigin.browser.Exchange;
import dev.crossorigin.browser.PageRequest;
import dev.crossorigin.config.DeclaredPolicy;
import dev.crossorigin.explain.Explanation;
import dev.crossorigin.explain.Ruling;
import dev.crossorigin.recorded.HarFile;
import dev.crossorigin.recorded.UnreadableFile;
import dev.crossorigin.whatif.Replay;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** Explains the requests that a HAR file holds. */
record SavedRequests(Path file, DeclaredPolicy inForce, Calls calls, PrintWriter err) {

    private static final int MOST_NAMED = 10;

    /** As they were answered. */
    int explain() {
        try (calls) {
            leftOut(HarFile.read(file, recording -> explain(recording.exchange())));
            calls.complete();
        }
        return calls.exitCode();
    }

    private void explain(Exchange exchange) {
        calls.add(new Call(Explanation.witnessed(inForce, exchange), Optional.empty()));
    }

    /**
     * As the policy in force would answer those that went to this service.
     *
     * @throws UnreadableFile if none did
     */
    int replay(Services services) {
        var elsewhere = new LinkedHashMap<String, Integer>();
        try (calls) {
            var skipped =
                    HarFile.read(
                            file, recording -> replay(recording.exchange(), services, elsewhere));
            if (calls.isEmpty()) {
                throw new UnreadableFile(noneCalled(services, elsewhere));
            }
            leftOut(skipped);
            calls.complete();
        }
        return calls.exitCode();
    }

    private void replay(Exchange exchange, Services services, Map<String, Integer> elsewhere) {
        var target = exchange.request().target();
        if (target.filter(services::has).isEmpty()) {
            target.ifPresent(url -> elsewhere.merge(url.origin().toString(), 1, Integer::sum));
            return;
        }
        var before = Explanation.witnessed(inForce, exchange);
        calls.add(new Call(now(exchange, services), Optional.of(before)));
    }

    /** What the service refuses is explained by its policy; what redirects lead to is not. */
    private Explanation now(Exchange exchange, Services services) {
        PageRequest asked = exchange.request();
        var own = Explanation.whatIf(inForce, asked);
        var replayed = Replay.of(inForce.policy(), services::has, exchange);
        boolean isOwn = replayed.hops().isEmpty() || own.ruling() == Ruling.BLOCKED;
        return isOwn ? own : Explanation.witnessed(inForce, replayed);
    }

    private String noneCalled(Services services, Map<String, Integer> elsewhere) {
        var called =
                elsewhere.entrySet().stream()
                        .limit(MOST_NAMED)
                        .map(entry -> "%s (%d)".formatted(entry.getKey(), entry.getValue()))
                        .collect(Collectors.joining(", "));
        var more = elsewhere.size() > MOST_NAMED ? " and others" : "";
        return "%s: no request goes from another origin to %s. %s"
                .formatted(
                        file,
                        services,
                        elsewhere.isEmpty()
                                ? "The file has no request to another origin."
                                : "These origins were called: %s%s. If this service is one of them, name it with %s."
                                        .formatted(called, more, Options.SERVICE));
    }

    private void leftOut(HarFile.Skipped skipped) {
        err.println(
                "Left out: %d requests to the page's own origin, %d without CORS."
                        .formatted(skipped.sameOrigin(), skipped.notCors()));
        if (skipped.confirmed() > 0) {
            err.println(
                    "Left out: %d that the page got from the browser's cache (status 304), which the file does not hold."
                            .formatted(skipped.confirmed()));
        }
        skipped.reason()
                .ifPresent(
                        why ->
                                err.println(
                                        "Left out: %d that cannot be read. The first: %s"
                                                .formatted(skipped.unreadable(), why)));
    }
}
