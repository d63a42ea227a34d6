package dev.crossorigin.cli;

import dev.crossorigin.browser.CredentialsMode;
import dev.crossorigin.browser.Fault;
import dev.crossorigin.browser.FaultKind;
import dev.crossorigin.explain.Explanation;
import dev.crossorigin.explain.Fix;
import dev.crossorigin.explain.Ruling;
import dev.crossorigin.web.Answer;
import dev.crossorigin.web.Origin;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A recorded request, explained.
 *
 * @param explanation of the request as it was recorded, or as it would be answered now
 * @param before how it was recorded, where the explanation is of what would be answered now
 */
record Call(Explanation explanation, Optional<Explanation> before) {

    /** What the calls have in common that are shown as one. */
    record Kind(
            Standing standing,
            String method,
            String url,
            Origin origin,
            CredentialsMode credentials,
            List<Integer> statuses,
            List<String> faults,
            List<String> fixes,
            Optional<String> failure) {}

    Standing standing() {
        var now = explanation.ruling();
        return before.map(was -> Standing.of(was.ruling(), now)).orElseGet(() -> Standing.of(now));
    }

    Ruling ruling() {
        return explanation.ruling();
    }

    String method() {
        return explanation.exchange().request().method();
    }

    String url() {
        return explanation.exchange().request().address();
    }

    Origin origin() {
        return explanation.exchange().request().origin();
    }

    /** Addresses that differ in their query alone are of a kind: many hold a time or a token. */
    Kind kind() {
        var exchange = explanation.exchange();
        return new Kind(
                standing(),
                method(),
                url().replaceFirst("[?#].*", ""),
                origin(),
                exchange.request().credentials(),
                Stream.of(exchange.preflight(), exchange.actual())
                        .map(answer -> answer.map(Answer::status).orElse(0))
                        .toList(),
                explanation.verdict().faults().stream()
                        .map(fault -> fault.name() + " " + fault.subject())
                        .toList(),
                explanation.fixes().stream().flatMap(Call::lines).toList(),
                failure());
    }

    /** The place of a line may be an address. */
    private static Stream<String> lines(Fix fix) {
        return fix.changes().stream()
                .map(change -> change.now().orElse("") + " by " + change.write());
    }

    /** What the browser said where no answer came when it was recorded; empty if one came. */
    Optional<String> failure() {
        return before.flatMap(was -> was.verdict().faults().stream().findFirst())
                .filter(fault -> fault.kind() == FaultKind.INVALID_RESPONSE)
                .map(Fault::subject);
    }
}
