package dev.crossorigin.explain;

import dev.crossorigin.browser.Browser;
import dev.crossorigin.browser.Fault;
import dev.crossorigin.browser.FaultKind;
import dev.crossorigin.web.Answer;
import dev.crossorigin.web.Methods;
import dev.crossorigin.web.Request;
import dev.crossorigin.words.Blame;
import dev.crossorigin.words.StatusWords;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** What the status of an answer tells: the error comes first, and the missing header after it. */
final class StatusAdvice {

    private static final Map<Integer, String> NAMES =
            Map.ofEntries(
                    Map.entry(400, "Bad Request"),
                    Map.entry(401, "Unauthorized"),
                    Map.entry(403, "Forbidden"),
                    Map.entry(404, "Not Found"),
                    Map.entry(405, "Method Not Allowed"),
                    Map.entry(407, "Proxy Authentication Required"),
                    Map.entry(413, "Content Too Large"),
                    Map.entry(415, "Unsupported Media Type"),
                    Map.entry(429, "Too Many Requests"),
                    Map.entry(500, "Internal Server Error"),
                    Map.entry(501, "Not Implemented"),
                    Map.entry(502, "Bad Gateway"),
                    Map.entry(503, "Service Unavailable"),
                    Map.entry(504, "Gateway Timeout"));

    private static final String TO_PREFLIGHT =
            "%s answers the preflight (the OPTIONS request that browsers send first) with status %s. ";

    private static final String TO_REQUEST = "%s answers with status %s. ";

    private static final String ALWAYS =
            " nginx adds a header to errors only with the word always: add_header"
                    + " Access-Control-Allow-Origin … always.";

    private StatusAdvice() {}

    /** Empty if the answer is no error, or is foretold. */
    static Optional<String> of(Judged judged, Fault fault) {
        if (judged.ours()) {
            return Optional.empty();
        }
        return fault.step()
                .answer()
                .filter(answer -> answer.status() >= 400)
                .filter(answer -> fault.kind().ofPreflight() || lacksHeader(fault))
                .map(answer -> of(judged, fault, answer));
    }

    private static boolean lacksHeader(Fault fault) {
        return fault.kind() == FaultKind.MISSING_ALLOW_ORIGIN_HEADER
                || fault.kind() == FaultKind.UNEXPECTED_PROXY_AUTHENTICATION;
    }

    private static String of(Judged judged, Fault fault, Answer answer) {
        boolean gateway = Blaming.isOfGateway(answer);
        var words = words(answer.status(), gateway);
        var told =
                fault.kind().ofPreflight()
                        ? TO_PREFLIGHT + words.ofPreflight()
                        : TO_REQUEST + words.ofRequest();
        var more =
                gateway
                        ? (answer.status() == 407 ? "" : ALWAYS)
                        : fault.kind().ofPreflight() ? without(judged) : effect(judged);
        return told.formatted(Judged.server(fault.step().url()), named(answer.status())) + more;
    }

    /** An application that says that it is not available fails, and no gateway does. */
    private static StatusWords words(int status, boolean gateway) {
        return StatusWords.of(status)
                .filter(words -> gateway || words.blame() != Blame.GATEWAY)
                .or(() -> StatusWords.of(500))
                .orElseThrow();
    }

    /** How to ask a server that one cannot change, for this request. */
    private static String without(Judged judged) {
        return Browser.preflight(judged.asked())
                .map(preflight -> String.join(" and ", simpler(preflight).toList()))
                .map(" For this request that means: %s."::formatted)
                .orElse("");
    }

    private static String effect(Judged judged) {
        var method = Methods.normalized(judged.asked().method());
        return Methods.isGetOrHead(method)
                ? ""
                : " The %s reached the server: check whether it changed something there before you send it again."
                        .formatted(method);
    }

    private static Stream<String> simpler(Request preflight) {
        var headers = preflight.headers();
        var method =
                headers.joined("Access-Control-Request-Method").stream()
                        .filter(asked -> !Methods.isSafelisted(asked))
                        .map("GET or POST instead of "::concat);
        var names =
                headers.joined("Access-Control-Request-Headers").stream()
                        .map(StatusAdvice::without);
        var simpler = Stream.concat(method, names).toList();
        return simpler.isEmpty()
                ? Stream.of("without a listener for the progress of the upload")
                : simpler.stream();
    }

    private static String without(String list) {
        return (list.contains(",") ? "without the headers " : "without the header ")
                + list.replace(",", ", ");
    }

    /** The status with its name, as people look for it. */
    static String named(int status) {
        return Optional.ofNullable(NAMES.get(status))
                .map(name -> "%d (%s)".formatted(status, name))
                .orElse(String.valueOf(status));
    }
}
