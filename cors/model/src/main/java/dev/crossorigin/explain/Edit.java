package dev.crossorigin.explain;

import dev.crossorigin.browser.Exchange;
import dev.crossorigin.browser.Hop;
import dev.crossorigin.web.Answer;
import dev.crossorigin.web.Header;
import dev.crossorigin.web.Headers;
import java.util.ArrayList;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A change to one recorded answer: one header, or the status.
 *
 * @param place which answer: {@link #PREFLIGHT}, {@link #ACTUAL}, or a redirect's index
 * @param property the header's name, or {@link #STATUS}
 */
record Edit(int place, String property, String value) {

    static final int PREFLIGHT = -2;
    static final int ACTUAL = -1;

    static final String STATUS = "status";

    /** The exchange with the answer changed. */
    Exchange in(Exchange exchange) {
        var hops = new ArrayList<>(exchange.hops());
        if (place >= 0) {
            hops.set(place, new Hop(hops.get(place).url(), in(hops.get(place).answer())));
        }
        return new Exchange(
                exchange.request(),
                place == PREFLIGHT ? exchange.preflight().map(this::in) : exchange.preflight(),
                exchange.laterPreflights(),
                hops,
                place == ACTUAL ? exchange.actual().map(this::in) : exchange.actual(),
                exchange.failure());
    }

    private Answer in(Answer answer) {
        return property.equals(STATUS)
                ? new Answer(Integer.parseInt(value), without(answer.headers(), "Location"))
                : new Answer(
                        answer.status(), without(answer.headers(), property).plus(property, value));
    }

    private static Headers without(Headers headers, String name) {
        return new Headers(
                headers.lines().stream()
                        .filter(line -> !line.name().equalsIgnoreCase(name))
                        .toList());
    }

    /** As a line to write on the server that answered. */
    Change of(Exchange exchange) {
        var answer = answer(exchange);
        return new Change(
                property,
                source(exchange),
                answer.flatMap(this::now),
                answer.flatMap(this::written),
                line(value));
    }

    private String line(String set) {
        return (property.equals(STATUS) ? "status " : property + ": ") + set;
    }

    private Optional<String> now(Answer answer) {
        return property.equals(STATUS)
                ? Optional.of(String.valueOf(answer.status()))
                : answer.headers().joined(property);
    }

    /** The lines as they are: two parts of the way may each have written one. */
    private Optional<String> written(Answer answer) {
        return property.equals(STATUS)
                ? now(answer).map(this::line)
                : answer.headers().all(property).stream()
                        .map(this::line)
                        .reduce((one, other) -> one + "\n" + other);
    }

    private Optional<Answer> answer(Exchange exchange) {
        return switch (place) {
            case PREFLIGHT -> exchange.preflight();
            case ACTUAL -> exchange.actual();
            default -> Optional.of(exchange.hops().get(place).answer());
        };
    }

    private String source(Exchange exchange) {
        return switch (place) {
            case PREFLIGHT -> "the answer to the preflight for " + exchange.request().address();
            case ACTUAL ->
                    exchange.hops().isEmpty()
                            ? "the answer of " + exchange.request().address()
                            : "the last answer";
            default -> "the redirect of " + exchange.hops().get(place).url();
        };
    }

    /** The edits of one answer. */
    static Stream<Edit> all(int place, Stream<Header> headers) {
        return headers.map(header -> new Edit(place, header.name(), header.value()));
    }
}
