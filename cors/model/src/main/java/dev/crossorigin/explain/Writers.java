package dev.crossorigin.explain;

import dev.crossorigin.browser.Fault;
import dev.crossorigin.web.Headers;
import java.util.Optional;
import java.util.stream.Collectors;

/** Two parts of the way that both write a header of which there must be one. */
final class Writers {

    private Writers() {}

    /** Said of a fault that comes of it. */
    static Optional<String> of(Fault fault) {
        return header(fault)
                .flatMap(
                        name ->
                                fault.step()
                                        .answer()
                                        .flatMap(answer -> of(name, answer.headers())));
    }

    private static Optional<String> of(String name, Headers headers) {
        var values = headers.all(name);
        return values.size() < 2
                ? Optional.empty()
                : Optional.of(
                        ("The answer has %d lines of %s, %s. Two parts of the way each wrote one, such as"
                                        + " the application, a filter in it, or a proxy in front of it. Leave"
                                        + " the header to one of them and remove it from the others.")
                                .formatted(
                                        values.size(),
                                        name,
                                        values.stream()
                                                .map("\"%s\""::formatted)
                                                .collect(Collectors.joining(" and "))));
    }

    private static Optional<String> header(Fault fault) {
        return switch (fault.kind()) {
            case MULTIPLE_ALLOW_ORIGIN_VALUES, PREFLIGHT_MULTIPLE_ALLOW_ORIGIN_VALUES ->
                    Optional.of("Access-Control-Allow-Origin");
            case INVALID_ALLOW_CREDENTIALS, PREFLIGHT_INVALID_ALLOW_CREDENTIALS ->
                    Optional.of("Access-Control-Allow-Credentials");
            default -> Optional.empty();
        };
    }
}
