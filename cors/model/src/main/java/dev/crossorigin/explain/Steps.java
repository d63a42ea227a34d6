package dev.crossorigin.explain;

import dev.crossorigin.browser.Fault;
import dev.crossorigin.browser.FaultKind;
import dev.crossorigin.browser.Note.Topic;
import dev.crossorigin.web.Methods;
import dev.crossorigin.web.Origin.Opaque;
import dev.crossorigin.words.FaultWords;
import dev.crossorigin.words.Remedy;
import java.util.Optional;
import java.util.stream.Stream;

/** What has to be done, apart from a line to write, by whoever is to blame. */
final class Steps {

    private static final String MEANT =
            "Did you mean %s? That one is listed, and %s differs from it by its spelling. Correct whichever"
                    + " of the two is wrong.";

    private static final String NAMED =
            "The server allows %s, which differs from %s by its spelling. Correct whichever of the two is"
                    + " wrong.";

    private static final String STORED =
            "Let %s send \"Vary: Origin\" with every answer for this URL, also when the request has no"
                    + " Origin: the browser took this answer from its cache, where a request without CORS,"
                    + " or from another origin, had stored it. Until the server does so, write crossorigin"
                    + " on every element of the page that asks for this URL, so that all ask with CORS.";

    private Steps() {}

    /** In sentences, the first first; none if the page may read. */
    static Stream<String> of(Judged judged) {
        return switch (judged.ruling()) {
            case ALLOWED -> Stream.of();
            case UNKNOWN -> toKnow(judged);
            case BLOCKED -> toAllow(judged).distinct();
        };
    }

    private static Stream<String> toKnow(Judged judged) {
        var method = Methods.normalized(judged.asked().method());
        var preflight =
                "The answer to the preflight (the OPTIONS request that browsers send first) is not"
                        + " recorded. Record it too, or run explain --url, which sends it.";
        var actual =
                ("The answer to %s %s is not recorded. To know it, run explain --url with"
                                + " --send-actual, which sends the request, or send it from the page and"
                                + " save a HAR file.")
                        .formatted(method, judged.asked().address());
        return Stream.concat(
                Stream.of(preflight).filter(said -> judged.notes(Topic.PREFLIGHT_NOT_RECORDED)),
                Stream.of(actual).filter(said -> judged.notes(Topic.ANSWER_NOT_RECORDED)));
    }

    private static Stream<String> toAllow(Judged judged) {
        if (judged.isOpaque()) {
            return Stream.of(Remedy.OPAQUE);
        }
        return Stream.concat(
                Stream.concat(meant(judged).stream(), Slips.sentences(judged.asked())),
                judged.verdict().faults().stream().flatMap(fault -> of(judged, fault)));
    }

    /** Said before anybody allows an origin that was only misspelled. */
    private static Optional<String> meant(Judged judged) {
        return Search.closest(judged)
                .filter(NearMiss::spelling)
                .map(
                        miss ->
                                (judged.ours() ? MEANT : NAMED)
                                        .formatted(miss.entry(), judged.asked().origin()));
    }

    private static Stream<String> of(Judged judged, Fault fault) {
        var login = LoginPage.reached(judged, fault);
        if (login.isPresent()) {
            return login.map(page -> page.sentence(fault.kind())).stream();
        }
        if (judged.notes(Topic.STORED_FOR_ANOTHER)) {
            return Stream.of(STORED.formatted(Judged.server(fault.step().url())));
        }
        return Stream.of(
                        RedirectAdvice.of(judged, fault),
                        StatusAdvice.of(judged, fault)
                                .or(() -> ofFailure(fault))
                                .or(() -> ofKind(fault)),
                        Writers.of(fault))
                .flatMap(Optional::stream);
    }

    /** What the browser's own word for a failure means. */
    private static Optional<String> ofFailure(Fault fault) {
        return Optional.of(fault.subject())
                .filter(said -> fault.kind() == FaultKind.INVALID_RESPONSE)
                .flatMap(said -> new Failure(said).step());
    }

    private static Optional<String> ofKind(Fault fault) {
        return fault.step().origin() instanceof Opaque
                ? Optional.empty()
                : Optional.of(FaultWords.remedy(fault.kind()))
                        .filter(Remedy::beyondCors)
                        .map(remedy -> remedy.sentence(Optional.empty()));
    }
}
