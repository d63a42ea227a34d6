package dev.crossorigin.explain;

import dev.crossorigin.browser.Exchange;
import dev.crossorigin.browser.Fault;
import dev.crossorigin.browser.FaultKind;
import dev.crossorigin.browser.Verdict;
import dev.crossorigin.web.Methods;
import dev.crossorigin.web.Origin.Opaque;
import dev.crossorigin.words.FaultWords;
import dev.crossorigin.words.Remedy;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** What no setting of the server mends, and who does. */
final class Advice {

    private Advice() {}

    /** In sentences; none if the verdict is allowed. */
    static Stream<String> of(Exchange exchange, Verdict verdict) {
        return verdict.faults().stream().flatMap(fault -> of(exchange, fault)).distinct();
    }

    private static Stream<String> of(Exchange exchange, Fault fault) {
        if (exchange.request().origin() instanceof Opaque) {
            return Stream.of(
                    "The page's origin is opaque (a file, a sandboxed frame, a data: URL), which"
                            + " servers see as \"null\" and must not let in, for anybody can have it:"
                            + " serve the page over http.");
        }
        if (fault.step().origin() instanceof Opaque) {
            return Stream.of(
                    "After a redirect between two foreign origins the request says \"Origin: null\","
                            + " which servers must not let in: let the page ask %s itself."
                                    .formatted(
                                            fault.step().url().replaceFirst("//[^/?#]*@", "//")));
        }
        return fault.kind() == FaultKind.METHOD_DISALLOWED_BY_PREFLIGHT_RESPONSE
                ? method(fault.subject())
                : Stream.of(FaultWords.remedy(fault.kind()))
                        .filter(Remedy::beyondCors)
                        .map(remedy -> remedy.sentence(Optional.empty()));
    }

    /** Browsers write six methods in upper case; any other goes out as script has it. */
    private static Stream<String> method(String method) {
        var upper = method.toUpperCase(Locale.ROOT);
        return upper.equals(Methods.normalized(method))
                ? Stream.of()
                : Stream.of("A method's case counts: write \"%s\" in script.".formatted(upper));
    }
}
