package dev.crossorigin.lint;

import static dev.crossorigin.lint.Declared.sound;
import static dev.crossorigin.lint.Declared.withCredentials;
import static dev.crossorigin.lint.RuleExample.example;
import static dev.crossorigin.lint.RuleExample.left;
import static dev.crossorigin.lint.RuleExample.origin;

import dev.crossorigin.declaration.ForeignKey;
import dev.crossorigin.declaration.Property;
import dev.crossorigin.declaration.Property.Group;
import dev.crossorigin.declaration.Route;
import dev.crossorigin.declaration.Setting;
import dev.crossorigin.declaration.Source;
import dev.crossorigin.declaration.Unused;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** An example of each rule, as {@code docs/policy.md} shows it. */
final class RuleExamples {

    private static final String SHOP = "https://shop.example";
    private static final String PREVIEWS = "/https://pr-[0-9]+[.]shop[.]example/";
    private static final Property VARY = Group.HEADER.named("Vary.value");

    private static final Source FILE =
            new Source.File("application.properties", 2, Optional.empty());

    private static final Route READ = new Route("GET", "/orders", List.of(), false);
    private static final Route SECURED = new Route("GET", "/orders", List.of(), true);
    private static final Route WRITE =
            new Route("PUT", "/orders", List.of("application/json"), false);

    private RuleExamples() {}

    static Stream<RuleExample> all() {
        return Stream.of(
                        origins(),
                        patterns(),
                        meant(),
                        methods(),
                        headers(),
                        values(),
                        unused(),
                        surroundings())
                .flatMap(examples -> examples);
    }

    private static Stream<RuleExample> origins() {
        return Stream.of(
                origin(Rule.ORIGIN_PATH, SHOP + "/", SHOP),
                origin(Rule.ORIGIN_QUERY, SHOP + "?page=1", SHOP),
                origin(Rule.ORIGIN_USERINFO, "https://me@shop.example", SHOP),
                origin(Rule.ORIGIN_SCHEME, "shop.example", SHOP),
                origin(Rule.ORIGIN_UPPER_CASE, "https://Shop.example", SHOP),
                origin(Rule.ORIGIN_HOST, "https://sh%op.example", SHOP),
                origin(
                        Rule.ORIGIN_UNICODE,
                        "https://b\u00FCcher.example",
                        "https://xn--bcher-kva.example"),
                origin(
                        Rule.ORIGIN_PUNYCODE,
                        "https://xn--bcher-kv.example",
                        "https://xn--bcher-kva.example"),
                origin(Rule.ORIGIN_ADDRESS, "https://192.0.2.01", "https://192.0.2.1"),
                origin(Rule.ORIGIN_DEFAULT_PORT, SHOP + ":443", SHOP),
                origin(Rule.ORIGIN_PORT, SHOP + ":08443", SHOP + ":8443"),
                example(
                        Rule.ORIGIN_SEVERAL,
                        sound().origins(SHOP + ";https://b.example"),
                        sound().origins(SHOP, "https://b.example")),
                origin(Rule.ORIGIN_QUOTED, "\"" + SHOP + "\"", SHOP),
                origin(
                        Rule.ORIGIN_GLOB,
                        "https://*.shop.example",
                        "/https://[a-z0-9-]+[.]shop[.]example/"),
                origin(Rule.ORIGIN_SLASH, PREVIEWS.substring(1), PREVIEWS));
    }

    private static Stream<RuleExample> patterns() {
        return Stream.of(
                origin(Rule.PATTERN_SYNTAX, "/https://(shop[.]example/", PREVIEWS),
                origin(Rule.PATTERN_BACKSLASH, "/https://pr-d+[.]shop[.]example/", PREVIEWS),
                example(
                        Rule.PATTERN_COMMA,
                        sound().origins("/https://pr-[0-9]{1", "2}[.]shop[.]example/"),
                        sound().origins("/https://pr-[0-9][0-9]?[.]shop[.]example/")),
                origin(Rule.PATTERN_NEVER_MATCHES, "/shop[.]example/", "/https://shop[.]example/"),
                origin(Rule.PATTERN_TOO_WIDE, "/https://pr-[0-9]+.shop[.]example/", PREVIEWS),
                origin(
                        Rule.PATTERN_NOT_ANALYSED,
                        "/https://([a-z])\\1[.]shop[.]example/",
                        "/https://[a-z]+[.]shop[.]example/"),
                origin(
                        Rule.PUBLIC_SUFFIX,
                        "/https://[a-z0-9-]+[.]github[.]io/",
                        "https://shop.github.io"),
                example(
                        Rule.COVERED_BY_PATTERN,
                        sound().origins(PREVIEWS, "https://pr-1.shop.example"),
                        sound().origins(PREVIEWS)),
                origin(
                        Rule.PATTERN_SLOW,
                        "/https://([a-z0-9-]+[.])*shop[.]example/",
                        "/https://([a-z0-9-]+[.])?shop[.]example/"));
    }

    private static Stream<RuleExample> meant() {
        return Stream.of(
                left(Rule.ORIGIN_NULL, "null"),
                origin(Rule.ORIGIN_NO_PAGE, "wss://shop.example", SHOP),
                example(Rule.STAR_BESIDE_OTHERS, sound().origins("*", SHOP), sound()),
                example(Rule.ANY_ORIGIN, withCredentials().origins("*"), withCredentials()),
                example(
                        Rule.HTTP_WITH_CREDENTIALS,
                        withCredentials().origins("http://shop.example"),
                        withCredentials()),
                example(
                        Rule.ORIGIN_NOT_WEB,
                        sound().origins("capacitor://localhost"),
                        sound().origins("capacitor://localhost")
                                .with(Group.ACCEPT.named("origin-not-web"), "our iOS app")),
                example(
                        Rule.ANY_ORIGIN_IN_DEV,
                        sound().origins("*").in("dev"),
                        sound().origins("http://127.0.0.1:5500").in("dev")),
                example(Rule.HTTP_TWIN, sound().origins(SHOP, "http://shop.example"), sound()),
                example(
                        Rule.LOOPBACK_ORIGIN,
                        sound().origins("http://localhost:5500"),
                        sound().origins("http://localhost:5500").in("dev"),
                        "`%dev.origins=http://localhost:5500`"),
                example(Rule.DUPLICATE, sound().origins(SHOP, SHOP), sound()),
                origin(Rule.TRAILING_DOT, SHOP + ".", SHOP));
    }

    private static Stream<RuleExample> methods() {
        return Stream.of(
                methods(Rule.METHOD_TOKEN, "GET;", "GET"),
                methods(Rule.METHOD_FORBIDDEN, "TRACE", ""),
                methods(Rule.METHOD_CASE, "put", "PUT"),
                example(Rule.METHODS_INCOMPLETE, sound().list("methods", "GET"), sound()),
                example(
                        Rule.METHOD_UNSERVED,
                        sound().list("methods", "GET", "HEAD", "OPTIONS", "PUT").serving(READ),
                        sound().serving(READ)),
                example(
                        Rule.METHOD_NOT_ALLOWED,
                        sound().serving(READ, WRITE),
                        sound().list("methods", "GET", "HEAD", "OPTIONS", "PUT")
                                .serving(READ, WRITE)));
    }

    private static RuleExample methods(Rule rule, String broken, String cured) {
        var few = sound().list("methods", "HEAD", "OPTIONS");
        return example(
                rule,
                sound().list("methods", "HEAD", "OPTIONS", broken),
                cured.isEmpty() ? few : sound().list("methods", "HEAD", "OPTIONS", cured));
    }

    private static Stream<RuleExample> headers() {
        return Stream.of(
                list("headers", Rule.HEADER_TOKEN, "application/json", "content-type"),
                list("headers", Rule.HEADER_FORBIDDEN, "content-type,Cookie", "content-type"),
                list(
                        "headers",
                        Rule.HEADER_OF_ANSWERS,
                        "content-type,Access-Control-Allow-Origin",
                        "content-type"),
                example(
                        Rule.JSON_NOT_ALLOWED,
                        sound().list("methods", "*").list("headers", "x-a").serving(WRITE),
                        sound().list("methods", "*")
                                .list("headers", "x-a", "content-type")
                                .serving(WRITE)),
                example(
                        Rule.STAR_AND_AUTHORIZATION,
                        sound().list("headers", "*", "x-a").serving(SECURED),
                        sound().list("headers", "*", "x-a", "authorization").serving(SECURED)),
                example(
                        Rule.EXPOSED_STAR_WITH_CREDENTIALS,
                        withCredentials().list("exposed-headers", "*"),
                        withCredentials().list("exposed-headers", "etag")),
                list("exposed-headers", Rule.EXPOSED_SET_COOKIE, "etag,Set-Cookie", "etag"),
                list("exposed-headers", Rule.EXPOSED_OF_REQUESTS, "etag,Origin", "etag"));
    }

    private static RuleExample list(String name, Rule rule, String broken, String cured) {
        return example(
                rule,
                sound().list(name, broken.split(",", -1)),
                sound().list(name, cured.split(",", -1)));
    }

    private static Stream<RuleExample> values() {
        return Stream.of(
                maxAge(Rule.MAX_AGE_NEGATIVE, "-1", "0"),
                maxAge(Rule.MAX_AGE_OVER_A_DAY, "7D", "2H"),
                maxAge(Rule.MAX_AGE_OVER_TWO_HOURS, "24H", "2H"),
                maxAge(Rule.MAX_AGE_UNREADABLE, "10 min", "10M"),
                example(Rule.CREDENTIALS_BY_DEFAULT, sound().unset(Property.CREDENTIALS), sound()),
                example(
                        Rule.COMMENT_IN_VALUE,
                        sound().with(Property.ENABLED, "true # on"),
                        sound()),
                example(Rule.SWITCH_UNREADABLE, sound().with(Property.ENABLED, "treu"), sound()),
                example(
                        Rule.DISABLED_WITH_ORIGINS,
                        sound().with(Property.ENABLED, "false"),
                        sound()),
                example(
                        Rule.EXPRESSION_UNRESOLVED,
                        sound().origins("${shop}"),
                        sound(),
                        "give `shop` a value, or a default as in `${shop:%s}`".formatted(SHOP)),
                example(
                        Rule.ACCEPTANCE_VOID,
                        sound().with(Group.ACCEPT.named("no-such-rule"), "why"),
                        sound()));
    }

    private static RuleExample maxAge(Rule rule, String broken, String cured) {
        return example(
                rule,
                sound().with(Property.MAX_AGE, broken),
                sound().with(Property.MAX_AGE, cured));
    }

    private static Stream<RuleExample> unused() {
        return Stream.of(
                example(
                        Rule.OLD_SWITCH,
                        sound().unset(Property.ENABLED).origins().with(Property.OLD_SWITCH, "true"),
                        sound().origins()),
                example(
                        Rule.KEY_UNKNOWN,
                        unknown("quarkus.http.cors.max-age", "2H"),
                        sound().with(Property.MAX_AGE, "2H")),
                example(
                        Rule.HOSTS_ENTRY,
                        sound().with(Property.HOSTS, "api.example.com:443"),
                        sound().with(Property.HOSTS, "api.example.com")),
                example(
                        Rule.KEY_ELSEWHERE,
                        unknown("quarkus.cors.origins", SHOP),
                        sound(),
                        "`origins=%s`".formatted(SHOP)),
                example(
                        Rule.OWN_KEY_UNKNOWN,
                        sound().withUnused(new Unused.ForeignKeyOfOurs(own("cors.gat", "warn"))),
                        sound(),
                        "`cors.gate=warn`"),
                example(
                        Rule.OWN_VALUE_UNKNOWN,
                        sound().withUnused(
                                        new Unused.ForeignValueOfOurs(
                                                own("cors.gate", "no"),
                                                List.of("refuse", "warn", "off"))),
                        sound(),
                        "`cors.gate=warn`"),
                example(
                        Rule.LINE_REPEATED,
                        sound().withUnused(
                                        new Unused.Repeated(
                                                Setting.of(
                                                        Group.OTHER.named(Property.MAX_AGE.key()),
                                                        "2H",
                                                        FILE),
                                                3)),
                        sound(),
                        "keep one of the lines"),
                example(
                        Rule.FILE_UNREAD,
                        sound().withUnused(
                                        new Unused.UnreadFile(
                                                Setting.of(
                                                        Group.OTHER.named(
                                                                "config/application.yaml"),
                                                        "",
                                                        Source.Other.UNREAD))),
                        sound(),
                        "write its keys into `config/application.properties`"),
                example(
                        Rule.LIST_EMPTY,
                        sound().withUnused(
                                        new Unused.EmptyList(
                                                Setting.of(Property.METHODS, "", FILE)))
                                .unset(Property.METHODS),
                        sound()));
    }

    private static Declared unknown(String key, String value) {
        return sound().withUnused(
                        new Unused.UnknownKey(
                                Setting.of(Group.OTHER.named(key), value, FILE),
                                ForeignKey.of(key).orElseThrow()));
    }

    private static Setting own(String key, String value) {
        return Setting.of(Group.OTHER.named(key), value, FILE);
    }

    private static Stream<RuleExample> surroundings() {
        var forwarding = sound().with(Property.FORWARDING, "true");
        return Stream.of(
                example(Rule.VARY_MISSING, sound().unset(VARY), sound()),
                example(
                        Rule.CORS_HEADER_SET,
                        sound().with(
                                        Group.HEADER.named("\"Access-Control-Allow-Origin\".value"),
                                        "*"),
                        sound()),
                example(
                        Rule.PROXY_TRUSTS_ANYONE,
                        forwarding.with(Property.TRUSTED_PROXIES, "0.0.0.0/0"),
                        forwarding.with(Property.TRUSTED_PROXIES, "10.0.0.0/8")));
    }
}
