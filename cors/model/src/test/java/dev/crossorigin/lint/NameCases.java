package dev.crossorigin.lint;

import static dev.crossorigin.lint.Declared.sound;
import static dev.crossorigin.lint.Declared.withCredentials;
import static dev.crossorigin.lint.RuleCase.error;
import static dev.crossorigin.lint.RuleCase.warning;

import dev.crossorigin.declaration.Route;
import java.util.List;
import java.util.stream.Stream;

/** The rules about methods and headers, and how they fit the routes. */
final class NameCases {

    private static final Route READ = new Route("GET", "/orders", List.of(), false);
    private static final Route WRITE =
            new Route("PUT", "/orders", List.of("application/json;charset=UTF-8"), false);
    private static final Route SECURED = new Route("GET", "/mine", List.of(), true);

    private NameCases() {}

    static Stream<RuleCase> all() {
        return Stream.concat(names(), routes());
    }

    private static RuleCase list(String key, Rule rule, String broken, String neighbour) {
        return error(
                rule,
                sound().list(key, "HEAD", "OPTIONS", broken),
                sound().list(key, "HEAD", "OPTIONS", neighbour));
    }

    private static RuleCase exposed(String broken, String neighbour) {
        return warning(
                Rule.EXPOSED_OF_REQUESTS,
                sound().list("exposed-headers", broken),
                sound().list("exposed-headers", neighbour));
    }

    private static Stream<RuleCase> names() {
        return Stream.of(
                list("methods", Rule.METHOD_TOKEN, "GET;", "GET"),
                list("methods", Rule.METHOD_TOKEN, "GET;POST", "GET").mendedBy("GET,POST"),
                list("methods", Rule.METHOD_TOKEN, "get|put", "GET").mendedBy("GET,PUT"),
                list("methods", Rule.METHOD_TOKEN, "\"GET\"", "GET").mendedBy("GET"),
                list("methods", Rule.METHOD_TOKEN, "['GET'", "GET").mendedBy("GET"),
                list("methods", Rule.METHOD_FORBIDDEN, "TRACE", "PATCH"),
                list("methods", Rule.METHOD_FORBIDDEN, "connect", "PATCH"),
                list("methods", Rule.METHOD_FORBIDDEN, "TRACK", "TRACKS"),
                list("methods", Rule.METHOD_CASE, "patch", "PATCH").mendedBy("PATCH"),
                list("headers", Rule.HEADER_TOKEN, "x-a x-b", "x-a").mendedBy("x-a,x-b"),
                list("headers", Rule.HEADER_TOKEN, "x-a;x-b", "x-a").mendedBy("x-a,x-b"),
                list("headers", Rule.HEADER_TOKEN, "[x-a]", "x-a").mendedBy("x-a"),
                list("headers", Rule.HEADER_TOKEN, "application/json", "content-type"),
                list("exposed-headers", Rule.HEADER_TOKEN, "etag;", "etag"),
                list("headers", Rule.HEADER_FORBIDDEN, "Cookie", "x-cookie"),
                list("headers", Rule.HEADER_FORBIDDEN, "Sec-Fetch-Mode", "x-sec"),
                list(
                        "headers",
                        Rule.HEADER_OF_ANSWERS,
                        "Access-Control-Allow-Origin",
                        "x-access-control"),
                exposed("Origin", "X-Origin"),
                exposed("Access-Control-Allow-Methods", "Allow"),
                exposed("access-control-request-method", "Authorization"),
                exposed("Access-Control-Expose-Headers", "Content-Disposition"),
                exposed("Sec-Fetch-Site", "Location"),
                exposed("Accept", "Accept-Ranges"),
                list("exposed-headers", Rule.EXPOSED_SET_COOKIE, "Set-Cookie", "x-set-cookie"),
                error(
                        Rule.EXPOSED_STAR_WITH_CREDENTIALS,
                        withCredentials().list("exposed-headers", "*"),
                        sound().list("exposed-headers", "*")));
    }

    private static Stream<RuleCase> routes() {
        var star = sound().list("headers", "*", "x-a");
        return Stream.of(
                warning(
                                Rule.METHODS_INCOMPLETE,
                                sound().list("methods", "GET", "HEAD"),
                                sound().list("methods"))
                        .saying("including OPTIONS")
                        .mendedBy("GET,HEAD,OPTIONS"),
                warning(
                                Rule.METHODS_INCOMPLETE,
                                sound().list("methods", "GET", "OPTIONS"),
                                sound().list("methods", "*"))
                        .mendedBy("GET,OPTIONS,HEAD"),
                warning(
                                Rule.METHODS_INCOMPLETE,
                                writing("get", "put"),
                                writing("get", "put", "head", "options"))
                        .mendedBy("GET,PUT,HEAD,OPTIONS"),
                warning(Rule.METHOD_NOT_ALLOWED, writing("get"), writing("get", "put"))
                        .mendedBy("GET,HEAD,OPTIONS,PUT"),
                warning(
                        Rule.METHOD_UNSERVED,
                        writing("GET", "HEAD", "OPTIONS", "PUT", "DELETE"),
                        writing("GET", "HEAD", "OPTIONS", "PUT")),
                warning(
                                Rule.METHOD_NOT_ALLOWED,
                                writing("GET", "HEAD", "OPTIONS"),
                                writing("GET", "HEAD", "OPTIONS", "PUT"))
                        .saying("/orders serves PUT")
                        .mendedBy("GET,HEAD,OPTIONS,PUT"),
                warning(
                                Rule.JSON_NOT_ALLOWED,
                                writing("*").list("headers", "x-a"),
                                writing("*").list("headers", "x-a", "Content-Type"))
                        .mendedBy("x-a,content-type"),
                warning(
                                Rule.JSON_NOT_ALLOWED,
                                writing("*").list("headers", "x-a x-b"),
                                writing("*").list("headers", "x-a content-type"))
                        .mendedBy("x-a,x-b,content-type"),
                warning(
                                Rule.JSON_NOT_ALLOWED,
                                writing("*").list("headers", "*", "x-a").credentials(true),
                                writing("*").list("headers", "*", "x-a"))
                        .mendedBy("*,x-a,content-type"),
                warning(Rule.STAR_AND_AUTHORIZATION, star.serving(SECURED), star.serving(READ)),
                warning(
                        Rule.STAR_AND_AUTHORIZATION,
                        star.serving(SECURED),
                        sound().list("headers", "*", "Authorization").serving(SECURED)));
    }

    private static Declared writing(String... methods) {
        return sound().list("methods", methods).serving(READ, WRITE);
    }
}
