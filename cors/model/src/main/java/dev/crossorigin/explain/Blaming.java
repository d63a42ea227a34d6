package dev.crossorigin.explain;

import dev.crossorigin.browser.Fault;
import dev.crossorigin.browser.FaultKind;
import dev.crossorigin.web.Answer;
import dev.crossorigin.words.Blame;
import dev.crossorigin.words.FaultWords;
import dev.crossorigin.words.StatusWords;
import java.util.Optional;

/** Decides who is to blame: whoever has to change something for the first fault to go. */
final class Blaming {

    private Blaming() {}

    /** Empty if the page may read the answer. */
    static Optional<Culprit> of(Judged judged) {
        return switch (judged.ruling()) {
            case ALLOWED -> Optional.empty();
            case UNKNOWN ->
                    Optional.of(
                            new Culprit(Blame.UNKNOWN, Judged.server(judged.asked().address())));
            case BLOCKED -> judged.first().map(fault -> of(judged, fault));
        };
    }

    private static Culprit of(Judged judged, Fault fault) {
        return new Culprit(blame(judged, fault), Judged.server(server(judged, fault)));
    }

    /** A login page is never at fault, but who leads scripts to it is. */
    private static String server(Judged judged, Fault fault) {
        return LoginPage.reached(judged, fault).map(LoginPage::from).orElse(fault.step().url());
    }

    private static Blame blame(Judged judged, Fault fault) {
        var ofKind = ofKind(fault);
        if (ofKind != Blame.SERVER) {
            return ofKind;
        }
        if (judged.isOpaque() || isSlip(judged, fault)) {
            return Blame.PAGE;
        }
        if (fault.step().answer().filter(answer -> isOfGateway(answer)).isPresent()) {
            return Blame.GATEWAY;
        }
        return judged.ours() ? Blame.POLICY : Blame.SERVER;
    }

    /** Whether the fault would be gone had the page made no slip. */
    private static boolean isSlip(Judged judged, Fault fault) {
        return judged.withoutSlips().verdict().faults().stream()
                .noneMatch(
                        other ->
                                other.kind() == fault.kind()
                                        && (other.subject().equals(fault.subject())
                                                || fault.kind()
                                                        == FaultKind
                                                                .METHOD_DISALLOWED_BY_PREFLIGHT_RESPONSE));
    }

    /** Whether an answer looks like one of a proxy or gateway that got none from the server. */
    static boolean isOfGateway(Answer answer) {
        boolean page = !hasHeader(answer) && !(answer.status() == 503 && isOfApplication(answer));
        return StatusWords.of(answer.status())
                .filter(words -> words.blame() == Blame.GATEWAY)
                .filter(words -> answer.status() == 407 || page)
                .isPresent();
    }

    private static boolean hasHeader(Answer answer) {
        return answer.headers().first("Access-Control-Allow-Origin").isPresent();
    }

    private static boolean isOfApplication(Answer answer) {
        return answer.headers()
                .first("Content-Type")
                .filter(type -> type.contains("json"))
                .isPresent();
    }

    private static Blame ofKind(Fault fault) {
        return switch (fault.kind()) {
            case CORS_DISABLED_SCHEME, BAD_PORT ->
                    fault.step().answer().isPresent() ? Blame.SERVER : Blame.PAGE;
            case INVALID_RESPONSE -> new Failure(fault.subject()).blame();
            default -> FaultWords.blame(fault.kind());
        };
    }
}
