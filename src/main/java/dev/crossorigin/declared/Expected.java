package dev.crossorigin.declared;

import dev.crossorigin.browser.CredentialsMode;
import dev.crossorigin.browser.PageRequest;
import dev.crossorigin.explain.WhatIf;
import dev.crossorigin.policy.Origin;
import dev.crossorigin.wire.Headers;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * An expectation as it is written.
 *
 * @param fields what stands after the name in each key, and its value
 */
record Expected(Map<String, String> fields) {

    private static final List<String> KNOWN =
            List.of("origin", "method", "headers", "credentials", "outcome");

    /** The service, under a name that is nobody's origin. */
    private static final String SERVICE = "https://data-service.invalid/data";

    Expected {
        fields = Map.copyOf(fields);
    }

    /**
     * @throws IllegalArgumentException if a field is unknown, missing or unreadable
     */
    static Expected of(Map<String, String> fields) {
        for (var field : fields.keySet()) {
            if (!KNOWN.contains(field)) {
                throw unreadable("field", field, "there are " + String.join(", ", KNOWN));
            }
        }
        return new Expected(fields);
    }

    /** Whether the page is to get its answer. */
    boolean allowed() {
        return switch (value("outcome", "")) {
            case "allowed" -> true;
            case "blocked" -> false;
            default ->
                    throw unreadable("outcome", value("outcome", ""), "write allowed or blocked");
        };
    }

    /** What script on the page asks for. */
    PageRequest asked() {
        var headers =
                Stream.of(value("headers", "").split(",", -1))
                        .filter(name -> !name.isBlank())
                        .map(WhatIf::header)
                        .toList();
        return new PageRequest(
                origin(), SERVICE, value("method", "GET"), new Headers(headers), credentials());
    }

    private String origin() {
        var origin = value("origin", "");
        if (!origin.equals("null") && !(Origin.parse(origin) instanceof Origin)) {
            throw unreadable(
                    "origin",
                    origin,
                    "write one as browsers do, such as https://app.example, or null");
        }
        return origin;
    }

    private CredentialsMode credentials() {
        var mode = value("credentials", CredentialsMode.SAME_ORIGIN.toString());
        return CredentialsMode.named(mode)
                .orElseThrow(
                        () ->
                                unreadable(
                                        "credentials", mode, "write omit, same-origin or include"));
    }

    private String value(String field, String otherwise) {
        return fields.getOrDefault(field, otherwise).strip();
    }

    private static IllegalArgumentException unreadable(String field, String value, String cure) {
        return new IllegalArgumentException(
                "it has the %s \"%s\"; %s".formatted(field, value, cure));
    }
}
