package dev.crossorigin.handler;

import dev.crossorigin.policy.Outcome;
import dev.crossorigin.web.Headers;
import dev.crossorigin.web.Request;

/** A policy and a request to it, to be put to the model and to the handler. */
record Case(Declaration declaration, Request request) {

    private static final Headers HOST = Headers.of("Host", "api.example");

    Outcome predicted() {
        return declaration.policy().answer(request);
    }

    static Request get(String... headers) {
        return new Request("GET", "http", "/orders", HOST.plus(Headers.of(headers)));
    }

    static Request by(String origin) {
        return get("Origin", origin);
    }

    static Request send(String method, String origin, String... headers) {
        var all = HOST.plus("Origin", origin).plus(Headers.of(headers));
        return new Request(method, "http", "/orders", all);
    }

    static Request to(String scheme, String host, String target, String origin) {
        return new Request("GET", scheme, target, Headers.of("Host", host, "Origin", origin));
    }

    @Override
    public String toString() {
        return declaration + "\n" + request;
    }
}
