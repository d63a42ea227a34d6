package dev.crossorigin.lint;

import static dev.crossorigin.lint.Declared.sound;
import static dev.crossorigin.lint.Declared.withCredentials;
import static dev.crossorigin.lint.RuleCase.error;
import static dev.crossorigin.lint.RuleCase.warning;

import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;

/** The rules about everything but origins. */
final class SettingCases {

    private static final String CREDENTIALS = "quarkus.http.cors.access-control-allow-credentials";
    private static final String ENABLED = "quarkus.http.cors.enabled";
    private static final String VARY = "quarkus.http.header.Vary.value";
    private static final String FORWARDING = "quarkus.http.proxy.proxy-address-forwarding";
    private static final String TRUSTED = "quarkus.http.proxy.trusted-proxies[0]";

    private static final Route READ = new Route("GET", "/data", List.of(), false);
    private static final Route WRITE =
            new Route("PUT", "/data", List.of("application/json;charset=UTF-8"), false);
    private static final Route SECURED = new Route("GET", "/mine", List.of(), true);

    private SettingCases() {}

    static Stream<RuleCase> all() {
        return Stream.of(names(), times(), switches(), surroundings(), routes())
                .flatMap(cases -> cases);
    }

    private static RuleCase list(String key, Rule rule, String broken, String neighbour) {
        return error(
                rule,
                sound().list(key, "HEAD", "OPTIONS", broken),
                sound().list(key, "HEAD", "OPTIONS", neighbour));
    }

    private static Stream<RuleCase> names() {
        return Stream.of(
                list("methods", Rule.METHOD_TOKEN, "GET;", "GET"),
                list("methods", Rule.METHOD_FORBIDDEN, "TRACE", "PATCH"),
                list("methods", Rule.METHOD_FORBIDDEN, "connect", "PATCH"),
                list("methods", Rule.METHOD_FORBIDDEN, "TRACK", "TRACKS"),
                list("methods", Rule.METHOD_CASE, "patch", "PATCH").mendedBy("PATCH"),
                list("headers", Rule.HEADER_TOKEN, "x a", "x-a"),
                list("exposed-headers", Rule.HEADER_TOKEN, "etag;", "etag"),
                list("headers", Rule.HEADER_FORBIDDEN, "Cookie", "x-cookie"),
                list("headers", Rule.HEADER_FORBIDDEN, "Sec-Fetch-Mode", "x-sec"),
                list(
                        "headers",
                        Rule.HEADER_OF_ANSWERS,
                        "Access-Control-Allow-Origin",
                        "x-access-control"),
                list("exposed-headers", Rule.EXPOSED_SET_COOKIE, "Set-Cookie", "x-set-cookie"),
                error(
                        Rule.EXPOSED_STAR_WITH_CREDENTIALS,
                        withCredentials().list("exposed-headers", "*"),
                        sound().list("exposed-headers", "*")));
    }

    private static Stream<RuleCase> times() {
        return Stream.of(
                error(Rule.MAX_AGE_NEGATIVE, maxAge("PT-1S", -1), maxAge("0", 0)).mendedBy("0"),
                error(Rule.MAX_AGE_OVER_A_DAY, maxAge("86401", 86_401), maxAge("24H", 86_400))
                        .mendedBy("2H"),
                warning(Rule.MAX_AGE_OVER_TWO_HOURS, maxAge("7201", 7_201), maxAge("7200", 7_200))
                        .mendedBy("2H"),
                error(
                        Rule.MAX_AGE_UNREADABLE,
                        sound().with("quarkus.http.cors.access-control-max-age", "soon"),
                        maxAge("10M", 600)));
    }

    private static Declared maxAge(String written, long seconds) {
        return sound().maxAge(written, Duration.ofSeconds(seconds));
    }

    private static Stream<RuleCase> switches() {
        return Stream.of(
                error(Rule.OLD_SWITCH, sound().with("quarkus.http.cors", "true"), sound())
                        .mendedBy("quarkus.http.cors.enabled=true"),
                warning(Rule.DISABLED_WITH_ORIGINS, sound().with(ENABLED, "false"), sound())
                        .mendedBy("true"),
                warning(
                                Rule.DISABLED_WITH_ORIGINS,
                                sound().unset(ENABLED),
                                sound().unset(ENABLED).origins())
                        .mendedBy("true"),
                warning(Rule.CREDENTIALS_BY_DEFAULT, sound().unset(CREDENTIALS), sound())
                        .mendedBy("false"),
                warning(
                                Rule.CREDENTIALS_BY_DEFAULT,
                                sound().unset(CREDENTIALS),
                                sound().unset(CREDENTIALS).origins("*"))
                        .mendedBy("false"),
                warning(
                        Rule.ACCEPTANCE_VOID,
                        sound().with("cors.accept.no-such-rule", "why"),
                        sound().with("cors.accept.duplicate", "why")),
                warning(
                        Rule.ACCEPTANCE_VOID,
                        sound().with("cors.accept.duplicate", " "),
                        sound().with("cors.accept.duplicate", "why")),
                warning(
                                Rule.ACCEPTANCE_VOID,
                                sound().with("cors.accept.origin-path", "why"),
                                sound().with("cors.accept.duplicate", "why"))
                        .saying("an error cannot be accepted"));
    }

    private static Stream<RuleCase> surroundings() {
        return Stream.of(
                warning(Rule.VARY_MISSING, sound().unset(VARY), sound().unset(VARY).origins())
                        .mendedBy("Origin"),
                warning(
                                Rule.VARY_MISSING,
                                sound().with(VARY, "Accept"),
                                sound().with(VARY, "Accept, origin"))
                        .mendedBy("Accept,Origin"),
                warning(
                                Rule.VARY_MISSING,
                                sound().with("quarkus.http.header.Vary.path", "/data"),
                                sound().with("quarkus.http.header.Vary.path", "/*"))
                        .mendedBy("Origin,Origin"),
                warning(
                        Rule.PROXY_TRUSTS_ANYONE,
                        sound().with(FORWARDING, "true"),
                        sound().with(FORWARDING, "false")),
                warning(
                        Rule.PROXY_TRUSTS_ANYONE,
                        sound().with(FORWARDING, "true").with(TRUSTED, "0.0.0.0/0"),
                        sound().with(FORWARDING, "true").with(TRUSTED, "10.0.0.0/8")));
    }

    private static Stream<RuleCase> routes() {
        var star = sound().list("headers", "*", "x-a");
        return Stream.of(
                warning(
                                Rule.METHODS_INCOMPLETE,
                                sound().list("methods", "GET", "HEAD"),
                                sound().list("methods"))
                        .saying("OPTIONS is not")
                        .mendedBy("GET,HEAD,OPTIONS"),
                warning(
                                Rule.METHODS_INCOMPLETE,
                                sound().list("methods", "GET", "OPTIONS"),
                                sound().list("methods", "*"))
                        .mendedBy("GET,OPTIONS,HEAD"),
                warning(
                        Rule.METHOD_UNSERVED,
                        writing("GET", "HEAD", "OPTIONS", "PUT", "DELETE"),
                        writing("GET", "HEAD", "OPTIONS", "PUT")),
                warning(
                                Rule.METHOD_NOT_ALLOWED,
                                writing("GET", "HEAD", "OPTIONS"),
                                writing("GET", "HEAD", "OPTIONS", "PUT"))
                        .saying("/data serves PUT")
                        .mendedBy("GET,HEAD,OPTIONS,PUT"),
                warning(
                                Rule.JSON_NOT_ALLOWED,
                                writing("*").list("headers", "x-a"),
                                writing("*").list("headers", "x-a", "Content-Type"))
                        .mendedBy("x-a,content-type"),
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
