package dev.crossorigin.explain;

import dev.crossorigin.browser.Browser;
import dev.crossorigin.browser.Fault;
import dev.crossorigin.browser.FaultKind;
import dev.crossorigin.web.Answer;
import dev.crossorigin.web.Methods;
import dev.crossorigin.web.Request;
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

    /** What mostly causes a status; other ones need no cause to be named. */
    private static final Map<Integer, String> CAUSES =
            Map.of(
                    401,
                    "The request carries no login that the server accepts.",
                    403,
                    "The server refuses the request, or a firewall in front of it does.",
                    404,
                    "The server serves nothing at this address.",
                    405,
                    "The server does not serve this method there.",
                    413,
                    "The request's body is larger than the server or a proxy in front of it accepts (in"
                            + " nginx: client_max_body_size).",
                    429,
                    "The server accepts no more requests for now.");

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
        var server = Judged.server(fault.step().url());
        if (answer.status() == 407) {
            return ("A proxy between the browser and %s asks for a login (status 407). Log in to that proxy,"
                            + " or have it let requests to %s pass. No header of the server changes this.")
                    .formatted(server, server);
        }
        if (Blaming.isOfGateway(answer)) {
            return ("A proxy or gateway in front of %s answers with status %s: it got no answer from the"
                            + " server behind it. See first whether that server runs and answers in time. The"
                            + " page sees a CORS error only because the gateway's own error pages lack"
                            + " Access-Control-Allow-Origin (nginx adds a header to errors only with the"
                            + " word always: add_header Access-Control-Allow-Origin … always).")
                    .formatted(server, named(answer.status()));
        }
        return fault.kind().ofPreflight()
                ? ofPreflight(judged, server, answer.status())
                : ofActual(judged, server, answer.status());
    }

    private static String ofPreflight(Judged judged, String server, int status) {
        return ("%s answers the preflight (the OPTIONS request that browsers send first) with status %s. Let it"
                        + " answer OPTIONS requests with status 204, ahead of any login and routing.%s")
                .formatted(server, named(status), without(judged));
    }

    /** How to ask a server that one cannot change. */
    private static String without(Judged judged) {
        return Browser.preflight(judged.asked())
                .map(
                        preflight ->
                                " If you cannot change that server, send a request that needs no preflight: %s."
                                        .formatted(
                                                String.join(" and ", simpler(preflight).toList())))
                .orElse("");
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

    private static String ofActual(Judged judged, String server, int status) {
        var method = Methods.normalized(judged.asked().method());
        var effect =
                Methods.isGetOrHead(method)
                        ? ""
                        : " The %s reached %s: check whether it changed something there before you send it again."
                                .formatted(method, server);
        return ("First find out why %s answers with status %s.%s The browser hides this status from the page,"
                        + " because the error answer lacks the CORS headers: let %s send them with errors"
                        + " too.%s")
                .formatted(
                        server,
                        named(status),
                        Optional.ofNullable(CAUSES.get(status)).map(" "::concat).orElse(""),
                        server,
                        effect);
    }

    /** The status with its name, as people look for it. */
    static String named(int status) {
        return Optional.ofNullable(NAMES.get(status))
                .map(name -> "%d (%s)".formatted(status, name))
                .orElse(String.valueOf(status));
    }
}
