package dev.crossorigin.declared;

import dev.crossorigin.browser.CredentialsMode;
import dev.crossorigin.browser.Fault;
import dev.crossorigin.browser.PageRequest;
import dev.crossorigin.web.Headers;
import dev.crossorigin.web.Origin;
import dev.crossorigin.whatif.WhatIf;
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
    private static final String SERVICE = "https://service.invalid/";

    Expected {
        fields = Map.copyOf(fields);
    }

    /**
     * Reads what stands under a name.
     *
     * @throws IllegalArgumentException if there is no name, or a field is unknown, missing or
     *     unreadable
     */
    static Expected of(String name, Map<String, String> fields) {
        if (name.isEmpty()) {
            throw new IllegalArgumentException(
                    "it has no name; write one before the field, as in cors.expect.shop-can-read.origin");
        }
        for (var field : fields.keySet()) {
            if (!KNOWN.contains(field)) {
                throw unreadable("field", field, "the fields are " + String.join(", ", KNOWN));
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

    /** What browsers send to nobody is blocked under every policy, and says nothing of this one. */
    static IllegalArgumentException unsendable(Fault fault) {
        return new IllegalArgumentException(
                "browsers do not send such a request (%s); write one that a page can send"
                        .formatted((fault.name() + " " + fault.subject()).strip()));
    }

    private static IllegalArgumentException unreadable(String field, String value, String cure) {
        return new IllegalArgumentException(
                "it has the %s \"%s\"; %s".formatted(field, value, cure));
    }
}
