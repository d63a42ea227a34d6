package dev.crossorigin.lint;

import static dev.crossorigin.lint.Declared.sound;
import static dev.crossorigin.lint.RuleCase.error;
import static dev.crossorigin.lint.RuleCase.warning;

import dev.crossorigin.declaration.Property;
import dev.crossorigin.declaration.Property.Group;
import dev.crossorigin.declaration.Route;
import java.util.List;
import java.util.stream.Stream;

/** The rules about values that are no list, and about what stands around the handler. */
final class SettingCases {

    private static final Property VARY = Group.HEADER.named("Vary.value");
    private static final Property VARY_PATH = Group.HEADER.named("Vary.path");

    private static final Property METHOD_UNSERVED = Group.ACCEPT.named("method-unserved");
    private static final Route READ = new Route("GET", "/orders", List.of(), false);

    private SettingCases() {}

    static Stream<RuleCase> all() {
        return Stream.of(times(), comments(), switches(), UnusedCases.all(), surroundings())
                .flatMap(cases -> cases);
    }

    private static Stream<RuleCase> times() {
        return Stream.of(
                error(Rule.MAX_AGE_NEGATIVE, maxAge("PT-1S"), maxAge("0")).mendedBy("0"),
                error(Rule.MAX_AGE_OVER_A_DAY, maxAge("86401"), maxAge("24H")).mendedBy("2H"),
                warning(Rule.MAX_AGE_OVER_TWO_HOURS, maxAge("7201"), maxAge("7200")).mendedBy("2H"),
                error(
                        Rule.MAX_AGE_UNREADABLE,
                        sound().with(Property.MAX_AGE, "soon"),
                        maxAge("10M")),
                unreadable("24 H", "24H"),
                unreadable("24hours", "24H"),
                unreadable("10 min", "10M"),
                unreadable("3600 seconds", "3600S"),
                unreadable("1 day", "1D"),
                unreadable("24H;", "24H"),
                unreadable("'2h'", "2H"));
    }

    private static RuleCase unreadable(String written, String meant) {
        return error(Rule.MAX_AGE_UNREADABLE, maxAge(written), maxAge(meant)).mendedBy(meant);
    }

    /** What stands behind a value stays in it, in a file and in a variable. */
    private static Stream<RuleCase> comments() {
        return Stream.of(
                comment(maxAge("24H   # for a day"), maxAge("24H"), "24H"),
                comment(maxAge("24H\t// for a day"), maxAge("24H"), "24H"),
                comment(
                        sound().with(Property.ENABLED, "true # on"),
                        sound().with(Property.ENABLED, "true"),
                        "true"),
                comment(
                        sound().list("exposed-headers", "ETag", "X-Page   # Headers to read"),
                        sound().list("exposed-headers", "ETag", "X-Page"),
                        "ETag,X-Page"),
                comment(
                        sound().list("methods", "GET # read", "write later"),
                        sound().list("methods", "GET"),
                        "GET"),
                comment(
                        sound().origins("https://a.example", "/.*/   # Dev: all origins"),
                        sound().origins("https://a.example"),
                        "https://a.example,/.*/"),
                comment(
                        sound().origins("https://a.example", "# https://b.example"),
                        sound().origins("https://a.example", "https://b.example"),
                        "https://a.example"));
    }

    private static RuleCase comment(Declared broken, Declared neighbour, String meant) {
        return error(Rule.COMMENT_IN_VALUE, broken, neighbour).mendedBy(meant);
    }

    private static Declared twice() {
        return sound().origins("https://a.example", "https://a.example");
    }

    private static Declared maxAge(String written) {
        return sound().with(Property.MAX_AGE, written);
    }

    private static Stream<RuleCase> switches() {
        return Stream.of(
                error(Rule.OLD_SWITCH, sound().with(Property.OLD_SWITCH, "true"), sound())
                        .mendedBy("quarkus.http.cors.enabled=true"),
                error(
                        Rule.SWITCH_UNREADABLE,
                        sound().with(Property.ENABLED, "treu"),
                        sound().with(Property.ENABLED, "Oui")),
                error(
                        Rule.EXPRESSION_UNRESOLVED,
                        sound().origins("${shop}"),
                        sound().origins("https://shop.example")),
                warning(
                                Rule.DISABLED_WITH_ORIGINS,
                                sound().with(Property.ENABLED, "false"),
                                sound())
                        .mendedBy("true"),
                warning(
                                Rule.DISABLED_WITH_ORIGINS,
                                sound().unset(Property.ENABLED),
                                sound().unset(Property.ENABLED).origins())
                        .mendedBy("true"),
                warning(Rule.CREDENTIALS_BY_DEFAULT, sound().unset(Property.CREDENTIALS), sound())
                        .mendedBy("false"),
                warning(
                                Rule.CREDENTIALS_BY_DEFAULT,
                                sound().unset(Property.CREDENTIALS),
                                sound().unset(Property.CREDENTIALS).origins("*"))
                        .mendedBy("false"),
                warning(
                        Rule.ACCEPTANCE_VOID,
                        sound().with(Group.ACCEPT.named("no-such-rule"), "why"),
                        twice().with(Group.ACCEPT.named("duplicate"), "why")),
                warning(
                                Rule.ACCEPTANCE_VOID,
                                sound().with(Group.ACCEPT.named("duplicate"), "why"),
                                twice().with(Group.ACCEPT.named("duplicate"), "why"))
                        .saying("this rule finds nothing in profile prod"),
                warning(
                        Rule.ACCEPTANCE_VOID,
                        sound().serving(READ).with(METHOD_UNSERVED, "why"),
                        sound().with(METHOD_UNSERVED, "why")),
                warning(
                        Rule.ACCEPTANCE_VOID,
                        twice().with(Group.ACCEPT.named("duplicate"), " "),
                        twice().with(Group.ACCEPT.named("duplicate"), "why")),
                warning(
                                Rule.ACCEPTANCE_VOID,
                                sound().with(Group.ACCEPT.named("origin-path"), "why"),
                                twice().with(Group.ACCEPT.named("duplicate"), "why"))
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
                                sound().with(VARY_PATH, "/orders"),
                                sound().with(VARY_PATH, "/*"))
                        .saying("answers outside this limit have no Vary: Origin"),
                warning(
                        Rule.PROXY_TRUSTS_ANYONE,
                        sound().with(Property.FORWARDING, "true"),
                        sound().with(Property.FORWARDING, "false")),
                headerSet("\"Access-Control-Allow-Origin\".value", "\"X-Allow-Origin\".value"),
                headerSet("access-control-expose-headers.value", "Cache-Control.value"),
                hosts("localhost:3000", "localhost").mendedBy("localhost"),
                hosts("https://api.example.com/", "Api.Example.com.").mendedBy("api.example.com"),
                hosts("[::1]:3000", "[::1]").mendedBy("[::1]"),
                hosts("*.example.com", "a_b"),
                trusting("0.0.0.0/0", "10.0.0.0/8"),
                trusting("1.2.3.4/0", "1.2.3.4"),
                trusting("128.0.0.0/1", "192.168.0.0/16"),
                trusting("0:0:0:0:0:0:0:0/0", "fc00::/7"));
    }

    private static RuleCase headerSet(String broken, String neighbour) {
        return warning(
                Rule.CORS_HEADER_SET,
                sound().with(Group.HEADER.named(broken), "*"),
                sound().with(Group.HEADER.named(neighbour), "*"));
    }

    private static RuleCase hosts(String entry, String host) {
        return error(
                Rule.HOSTS_ENTRY,
                sound().with(Property.HOSTS, entry),
                sound().with(Property.HOSTS, host));
    }

    private static RuleCase trusting(String everywhere, String somewhere) {
        var forwarding = sound().with(Property.FORWARDING, "ja");
        return warning(
                Rule.PROXY_TRUSTS_ANYONE,
                forwarding.with(Property.TRUSTED_PROXIES, everywhere),
                forwarding.with(Property.TRUSTED_PROXIES, somewhere));
    }
}
