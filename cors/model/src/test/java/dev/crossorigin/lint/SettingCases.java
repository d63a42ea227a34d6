package dev.crossorigin.lint;

import static dev.crossorigin.lint.Declared.sound;
import static dev.crossorigin.lint.RuleCase.error;
import static dev.crossorigin.lint.RuleCase.warning;

import java.time.Duration;
import java.util.stream.Stream;

/** The rules about values that are no list, and about what stands around the handler. */
final class SettingCases {

    private static final String CREDENTIALS = "quarkus.http.cors.access-control-allow-credentials";
    private static final String ENABLED = "quarkus.http.cors.enabled";
    private static final String VARY = "quarkus.http.header.Vary.value";
    private static final String FORWARDING = "quarkus.http.proxy.proxy-address-forwarding";
    private static final String TRUSTED = "quarkus.http.proxy.trusted-proxies[0]";

    private SettingCases() {}

    static Stream<RuleCase> all() {
        return Stream.of(times(), switches(), surroundings()).flatMap(cases -> cases);
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
                error(
                        Rule.SWITCH_UNREADABLE,
                        sound().with(ENABLED, "treu"),
                        sound().with(ENABLED, "Oui")),
                error(
                        Rule.EXPRESSION_UNRESOLVED,
                        sound().origins("${shop}"),
                        sound().origins("https://shop.example")),
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
                                sound().with("quarkus.http.header.Vary.path", "/orders"),
                                sound().with("quarkus.http.header.Vary.path", "/*"))
                        .saying("it leaves other answers without Vary: Origin"),
                warning(
                        Rule.PROXY_TRUSTS_ANYONE,
                        sound().with(FORWARDING, "true"),
                        sound().with(FORWARDING, "false")),
                trusting("0.0.0.0/0", "10.0.0.0/8"),
                trusting("1.2.3.4/0", "1.2.3.4"),
                trusting("128.0.0.0/1", "192.168.0.0/16"),
                trusting("0:0:0:0:0:0:0:0/0", "fc00::/7"));
    }

    private static RuleCase trusting(String everywhere, String somewhere) {
        var forwarding = sound().with(FORWARDING, "ja");
        return warning(
                Rule.PROXY_TRUSTS_ANYONE,
                forwarding.with(TRUSTED, everywhere),
                forwarding.with(TRUSTED, somewhere));
    }
}
