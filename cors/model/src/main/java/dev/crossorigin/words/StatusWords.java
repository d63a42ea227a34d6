package dev.crossorigin.words;

import java.util.List;
import java.util.Optional;
import java.util.function.IntPredicate;

/**
 * What a status means for an answer that a browser keeps from the page: the error comes first, and
 * the missing header after it.
 *
 * @param blame who answered so, mostly
 * @param ofPreflight what to do if the answer to a preflight has it
 * @param ofRequest what to do if the answer to the request itself has it
 */
public record StatusWords(Blame blame, String ofPreflight, String ofRequest) {

    private static final String OPTIONS =
            "Let the server answer OPTIONS with a status from 200 to 299 before anything else looks at the request. If you cannot change that server, ask so that no preflight is needed: GET or POST without extra headers.";

    private static final String ERROR_TOO =
            " Send the CORS headers with errors too; then the page can read the error.";

    private record Row(IntPredicate statuses, StatusWords words) {}

    private static final List<Row> ROWS =
            List.of(
                    row(
                            401,
                            "A preflight never carries a login, and the server asks for one. "
                                    + OPTIONS,
                            "The request was not logged in (401): fix that first." + ERROR_TOO),
                    row(
                            403,
                            "The server refuses the preflight. In Quarkus, a 403 means that the origin is not in quarkus.http.cors.origins or the method not in quarkus.http.cors.methods. "
                                    + OPTIONS,
                            "The server refuses the request (403): fix that first. In Quarkus, a 403 without CORS headers often means that the origin is not in quarkus.http.cors.origins."),
                    row(
                            404,
                            "Nothing answers OPTIONS at this URL. Check the URL. " + OPTIONS,
                            "Nothing is served at this URL (404): correct the URL first."
                                    + ERROR_TOO),
                    row(
                            405,
                            "The server does not answer preflights at this URL. " + OPTIONS,
                            "The server does not serve this method at this URL (405): correct the method or the URL first."
                                    + ERROR_TOO),
                    of(
                            Blame.GATEWAY,
                            status -> status == 407,
                            "A proxy between the browser and the server asks for a login (407). Log in to it, or let it pass this request; no CORS setting changes this.",
                            "A proxy between the browser and the server asks for a login (407). Log in to it, or let it pass this request; no CORS setting changes this."),
                    row(
                            413,
                            OPTIONS,
                            "The body of the request is too large (413), for the server or for a proxy in front of it: raise that limit or send less."
                                    + ERROR_TOO),
                    row(
                            429,
                            "The server counts the preflight as one request too many (429): send fewer requests, or let it not count OPTIONS.",
                            "The server gets too many requests (429): send fewer." + ERROR_TOO),
                    of(
                            Blame.GATEWAY,
                            status ->
                                    status == 502
                                            || status == 503
                                            || status == 504
                                            || status >= 520,
                            "A proxy or gateway answers, because the server behind it does not: check that the server runs. The preflight did not reach it.",
                            "A proxy or gateway answers with an error page of its own, because the server behind it does not answer: check that the server runs and answers in time. The missing header is only a consequence."),
                    of(
                            Blame.SERVER,
                            status -> status >= 500,
                            "The server fails on the preflight: look at its log.",
                            "The server failed: look at its log and fix that first." + ERROR_TOO),
                    of(
                            Blame.SERVER,
                            status -> status >= 400,
                            OPTIONS,
                            "The server refuses the request: find out why first." + ERROR_TOO));

    private static Row row(int status, String ofPreflight, String ofRequest) {
        return of(Blame.SERVER, each -> each == status, ofPreflight, ofRequest);
    }

    private static Row of(
            Blame blame, IntPredicate statuses, String ofPreflight, String ofRequest) {
        return new Row(statuses, new StatusWords(blame, ofPreflight, ofRequest));
    }

    /** Empty if the status is not an error's. */
    public static Optional<StatusWords> of(int status) {
        return ROWS.stream().filter(row -> row.statuses().test(status)).map(Row::words).findFirst();
    }
}
