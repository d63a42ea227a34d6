package dev.crossorigin.handler;

import static dev.crossorigin.handler.Case.by;
import static dev.crossorigin.handler.Case.send;
import static dev.crossorigin.handler.Claim.admits;
import static dev.crossorigin.handler.Claim.answersPreflight;
import static dev.crossorigin.handler.Claim.refuses;
import static dev.crossorigin.handler.Claim.refusesMethod;

import java.time.Duration;
import java.util.stream.Stream;

/** Which methods are let through, and what is written on the answer. */
final class AnswerClaims {

    private static final String SHOP = "https://shop.example";
    private static final String EVIL = "https://shop.example.evil.test";
    private static final String OWN = "http://api.example";
    private static final Declaration LISTED = Declaration.of(SHOP);
    private static final Declaration READING = LISTED.withMethods("GET", "PUT");
    private static final Declaration FULL =
            READING.withHeaders("Content-Type", "X-A")
                    .withExposed("ETag", "Link")
                    .withMaxAge(Duration.ofMinutes(10));

    private static final String ASKS_METHOD = "Access-Control-Request-Method";
    private static final String ASKS_HEADERS = "Access-Control-Request-Headers";
    private static final String METHODS = "access-control-allow-methods";
    private static final String HEADERS = "access-control-allow-headers";
    private static final String EXPOSED = "access-control-expose-headers";
    private static final String MAX_AGE = "access-control-max-age";

    private AnswerClaims() {}

    static Stream<Claim> methods() {
        var any = Declaration.of("*").withMethods("GET", "PUT");
        var twice = LISTED.withMethods("GET", "PUT", "GET");
        var star = LISTED.withMethods("*", "GET");
        return Stream.of(
                admits("a declared method", READING, send("PUT", SHOP), true, METHODS, "GET,PUT"),
                refusesMethod(
                        "another method", READING, send("POST", SHOP), true, METHODS, "GET,PUT"),
                refusesMethod("HEAD", READING, send("HEAD", SHOP), true, METHODS, "GET,PUT"),
                refusesMethod("lower case", READING, send("put", SHOP), true, METHODS, "GET,PUT"),
                refusesMethod(
                        "plain OPTIONS", READING, send("OPTIONS", SHOP), true, METHODS, "GET,PUT"),
                refusesMethod(
                        "another method, under a star",
                        any,
                        send("POST", EVIL),
                        false,
                        METHODS,
                        "GET,PUT"),
                admits(
                        "any method of the own origin",
                        READING,
                        send("POST", OWN),
                        false,
                        METHODS,
                        "GET,PUT"),
                refuses(
                        "a declared method of another origin",
                        READING,
                        by(EVIL),
                        METHODS,
                        "GET,PUT"),
                admits("any method, where none is declared", LISTED, send("M-SEARCH", SHOP), true),
                admits(
                        "any method, where the list is empty",
                        LISTED.withMethods(),
                        send("POST", SHOP),
                        true),
                admits("any method, for a star", LISTED.withMethods("*"), send("POST", SHOP), true),
                refusesMethod(
                        "a method, where a star stands beside others",
                        star,
                        send("PUT", SHOP),
                        true,
                        METHODS,
                        "*,GET"),
                admits(
                        "the star as a method, there",
                        star,
                        send("*", SHOP),
                        true,
                        METHODS,
                        "*,GET"),
                admits("a method declared twice", twice, by(SHOP), true, METHODS, "GET,PUT,GET"));
    }

    static Stream<Claim> preflights() {
        var put = send("OPTIONS", SHOP, ASKS_METHOD, "PUT");
        var both = send("OPTIONS", SHOP, ASKS_METHOD, "DELETE", ASKS_HEADERS, "x-b,x-c");
        return Stream.of(
                answersPreflight("with the method asked for", LISTED, put, true, METHODS, "PUT"),
                answersPreflight(
                        "with the headers asked for",
                        LISTED,
                        send("OPTIONS", SHOP, ASKS_HEADERS, "x-b, x-c"),
                        true,
                        HEADERS,
                        "x-b, x-c"),
                answersPreflight(
                        "with all that is declared",
                        FULL,
                        both,
                        true,
                        MAX_AGE,
                        "600",
                        METHODS,
                        "GET,PUT",
                        HEADERS,
                        "Content-Type,X-A",
                        EXPOSED,
                        "ETag,Link"),
                answersPreflight(
                        "without headers, if none are asked for",
                        FULL,
                        put,
                        true,
                        MAX_AGE,
                        "600",
                        METHODS,
                        "GET,PUT",
                        EXPOSED,
                        "ETag,Link"),
                answersPreflight(
                        "even if it asks for nothing",
                        LISTED,
                        send("OPTIONS", SHOP, ASKS_METHOD, ""),
                        true,
                        METHODS,
                        ""),
                answersPreflight(
                        "for the first of two methods",
                        LISTED,
                        send("OPTIONS", SHOP, ASKS_METHOD, "GET", ASKS_METHOD, "PUT"),
                        true,
                        METHODS,
                        "GET"),
                answersPreflight(
                        "with a method declared twice only once",
                        LISTED.withMethods("GET", "PUT", "GET"),
                        put,
                        true,
                        METHODS,
                        "GET,PUT"),
                answersPreflight(
                        "for the own origin",
                        LISTED,
                        send("OPTIONS", OWN, ASKS_METHOD, "PUT"),
                        false,
                        METHODS,
                        "PUT"),
                refuses(
                        "a preflight of another origin",
                        LISTED,
                        send("OPTIONS", EVIL, ASKS_METHOD, "PUT"),
                        METHODS,
                        "PUT"),
                refuses(
                        "it, though it is told all",
                        FULL,
                        send("OPTIONS", EVIL, ASKS_HEADERS, "x-b"),
                        MAX_AGE,
                        "600",
                        HEADERS,
                        "Content-Type,X-A",
                        EXPOSED,
                        "ETag,Link"),
                admits(
                        "options in lower case, which is no preflight",
                        LISTED,
                        send("options", SHOP, ASKS_METHOD, "PUT"),
                        true),
                admits(
                        "GET with a preflight's header",
                        LISTED,
                        send("GET", SHOP, ASKS_METHOD, "PUT"),
                        true));
    }

    static Stream<Claim> headers() {
        var put = send("OPTIONS", SHOP, ASKS_METHOD, "PUT");
        return Stream.of(
                admits(
                        "with the declared headers as they are",
                        LISTED.withHeaders("a", "a"),
                        by(SHOP),
                        true,
                        HEADERS,
                        "a,a"),
                admits(
                        "without headers, for a star",
                        LISTED.withHeaders("*").withExposed("*"),
                        by(SHOP),
                        true),
                admits(
                        "with a star that stands beside others",
                        LISTED.withExposed("*", "a"),
                        by(SHOP),
                        true,
                        EXPOSED,
                        "*,a"),
                admits(
                        "with all headers in this order",
                        FULL,
                        by(SHOP),
                        true,
                        HEADERS,
                        "Content-Type,X-A",
                        METHODS,
                        "GET,PUT",
                        EXPOSED,
                        "ETag,Link"),
                answersPreflight(
                        "with whole seconds",
                        LISTED.withMaxAge(Duration.ofMillis(1999)),
                        put,
                        true,
                        MAX_AGE,
                        "1",
                        METHODS,
                        "PUT"),
                answersPreflight(
                        "with negative seconds",
                        LISTED.withMaxAge(Duration.ofMillis(-1)),
                        put,
                        true,
                        MAX_AGE,
                        "-1",
                        METHODS,
                        "PUT"),
                admits(
                        "without a time, which is for preflights",
                        LISTED.withMaxAge(Duration.ZERO),
                        by(SHOP),
                        true));
    }
}
