package dev.crossorigin.lint;

import static dev.crossorigin.lint.Declared.sound;
import static dev.crossorigin.lint.Declared.withCredentials;
import static dev.crossorigin.lint.RuleCase.origin;
import static dev.crossorigin.lint.RuleCase.pattern;
import static dev.crossorigin.lint.RuleCase.warning;

import java.util.stream.Stream;

/** The rules about patterns, but for those that admit too much. */
final class PatternCases {

    private PatternCases() {}

    static Stream<RuleCase> all() {
        return Stream.of(unusable(), eaten(), others(), slow()).flatMap(cases -> cases);
    }

    private static Stream<RuleCase> unusable() {
        return Stream.of(
                origin(Rule.PATTERN_SYNTAX, "/", "/https://shop[.]com/"),
                origin(Rule.PATTERN_SYNTAX, "/https://(shop[.]com/", "/https://(shop)[.]com/")
                        .saying("Unclosed group at index"),
                RuleCase.error(
                                Rule.PATTERN_COMMA,
                                sound().origins("/https://pr-[0-9]{2", "4}[.]shop[.]com/"),
                                sound().origins("/https://pr-[0-9]{2}[0-9]?[0-9]?[.]shop[.]com/"))
                        .mendedBy("/https://pr-[0-9]{2}[0-9]?[0-9]?[.]shop[.]com/"),
                RuleCase.error(
                                Rule.PATTERN_COMMA,
                                sound().origins("/https://[a-z]{1", "}[.]shop[.]com/"),
                                sound().origins("/https://[a-z]{1}[a-z]*[.]shop[.]com/"))
                        .mendedBy("/https://[a-z]{1}[a-z]*[.]shop[.]com/"),
                RuleCase.error(
                                Rule.PATTERN_COMMA,
                                sound().origins("/https://[a", "b", "c][.]shop[.]com/"),
                                sound().origins(
                                                "/https://[abc][.]shop[.]com/",
                                                "https://b.example"))
                        .mendedBy("/https://[abc][.]shop[.]com/"),
                RuleCase.error(
                                Rule.PATTERN_COMMA,
                                sound().origins("/https://[a-z]{", "2}[.]shop[.]com/"),
                                sound().origins("/https://[a-z]{2}[.]shop[.]com/"))
                        .mendedBy("/https://[a-z]?[a-z]?[.]shop[.]com/"),
                RuleCase.error(
                                Rule.PATTERN_COMMA,
                                sound().origins("/https://pr-\\d{2", "4}[.]shop[.]com/"),
                                sound().origins("/https://pr-\\d{2}[.]shop[.]com/"))
                        .mendedBy("/https://pr-[0-9]{2}[0-9]?[0-9]?[.]shop[.]com/"),
                RuleCase.error(
                                Rule.PATTERN_COMMA,
                                sound().origins("/http://192.168.d{1", "3}.1:3000/"),
                                sound().origins("/http://192[.]168[.][0-9]{1}[.]1:3000/"))
                        .mendedBy("/http://192[.]168[.][0-9]{1}[0-9]?[0-9]?[.]1:3000/"),
                origin(
                                Rule.ORIGIN_SLASH,
                                "/https:\\/\\/\\w+\\.shop\\.com",
                                "/https://[A-Za-z0-9_]+[.]shop[.]com/")
                        .mendedBy("/https://[A-Za-z0-9_]+[.]shop[.]com/"),
                origin(Rule.PATTERN_NEVER_MATCHES, "/shop[.]com/", "/https://shop[.]com/"),
                origin(
                        Rule.PATTERN_NEVER_MATCHES,
                        "/https://192[.]168[.][3-9]{3}[.]1/",
                        "/https://192[.]168[.][0-9]{3}[.][0-9]{3}:8443/"),
                origin(
                        Rule.PATTERN_NEVER_MATCHES,
                        "/https://shop[.]com/.*/",
                        "/https://shop[.]com(:8443)?/"),
                origin(
                        Rule.PATTERN_NEVER_MATCHES,
                        "/https://[A-Z]+[.]shop[.]com/",
                        "/https://[A-Za-z]+[.]shop[.]com/"),
                origin(
                                Rule.PATTERN_NEVER_MATCHES,
                                "/https://shop[.]com|blog[.]com/",
                                "/https://shop[.]com|https://blog[.]com/")
                        .saying("the alternative \"blog[.]com\""));
    }

    /** Patterns as they arrive when something on the way has removed the backslashes. */
    private static Stream<RuleCase> eaten() {
        return Stream.of(
                lost("/https?://localhost(:d+)?/", "/https?://localhost(:[0-9]+)?/"),
                lost("/http://localhost:d+/", "/http://localhost:[0-9]+/"),
                lost("/http://localhost:dddd/", "/http://localhost:[0-9][0-9][0-9][0-9]/"),
                lost("/http://localhost:d{4}/", "/http://localhost:[0-9]{4}/"),
                lost("/^https://pr-d+[.]shop[.]com$/", "/^https://pr-[0-9]+[.]shop[.]com$/"),
                lost("/https://prd*[.]shop[.]com/", "/https://pr[0-9]*[.]shop[.]com/"),
                lost("/https://w+[.]shop[.]com/", "/https://[a-z0-9_]+[.]shop[.]com/"),
                lost("/https://w+.shop[.]com/", "/https://[a-z0-9_]+[.]shop[.]com/"),
                lost("/^https://[w-]+.vercel.app$/", "/^https://[a-z0-9_-]+[.]vercel[.]app$/"),
                lost(
                        "/https?://(localhost|127.0.0.1)(:d+)?/",
                        "/https?://(localhost|127[.]0[.]0[.]1)(:[0-9]+)?/"),
                lost(
                        "/https?://(w+.)?shop.com(:d+)?/",
                        "/https?://([a-z0-9_]+[.])?shop[.]com(:[0-9]+)?/"),
                lost("/https://[w-]+[.]shop[.]com/", "/https://[a-z0-9_-]+[.]shop[.]com/"),
                lost("/https://([w-]+[.])?shop[.]com/", "/https://([a-z0-9_-]+[.])?shop[.]com/"),
                lost("/https://[wd-]+[.]shop[.]com/", "/https://[a-z0-9_-]+[.]shop[.]com/"));
    }

    private static RuleCase lost(String broken, String meant) {
        return RuleCase.error(
                        Rule.PATTERN_BACKSLASH, sound().origins(broken), sound().origins(meant))
                .mendedBy(meant);
    }

    private static Stream<RuleCase> others() {
        return Stream.of(
                pattern(
                                Rule.PATTERN_NOT_ANALYSED,
                                "/https://([a-z])\\1[.]shop[.]com/",
                                "/https://([a-z])[1][.]shop[.]com/")
                        .saying("a reference back to a group at index 16"),
                pattern(
                                Rule.PATTERN_NOT_ANALYSED,
                                "/https://\\bshop[.]com/",
                                "/https://shop[.]com/")
                        .saying("versions of Java differ, at index 9"),
                pattern(
                                Rule.PATTERN_NOT_ANALYSED,
                                "/https://(?>a|ab)[.]shop[.]com/",
                                "/https://(?>ab)[.]shop[.]com/")
                        .saying("an atomic group at index 9"),
                pattern(
                                Rule.PATTERN_NOT_ANALYSED,
                                "/https://(a|ab)++[.]shop[.]com/",
                                "/https://[ab]++[.]shop[.]com/")
                        .saying("possessive repetition at index 9"),
                pattern(
                                Rule.PATTERN_NOT_ANALYSED,
                                "/https://[a-z]{9999}[.]shop[.]com/",
                                "/https://[a-z]{63}[.]shop[.]com/")
                        .saying("repeats too much at index 14"),
                warning(
                        Rule.PATTERN_NOT_ANALYSED,
                        sound().origins("/https://\\X[.]shop[.]com/"),
                        sound().origins("/https://\\p{Lower}+[.]shop[.]com/")),
                pattern(
                        Rule.HTTP_WITH_CREDENTIALS,
                        "/http://[a-z]+[.]shop[.]com/",
                        "/http://[a-z]+[.]localhost/"),
                warning(
                        Rule.LOOPBACK_ORIGIN,
                        sound().origins("/http://localhost:[0-9]+/"),
                        sound().origins("/http://localhost:[0-9]+/").in("dev")),
                warning(
                        Rule.ORIGIN_NOT_WEB,
                        sound().origins("/(chrome|moz)-extension://[a-z]+/"),
                        sound().origins("/https://(chrome|moz)-extension[.]shop[.]com/")),
                warning(
                        Rule.TRAILING_DOT,
                        sound().origins("/https://[a-z]+[.]shop[.]com[.]?/"),
                        sound().origins("/https://[a-z]+[.]shop[.]com/")));
    }

    private static Stream<RuleCase> slow() {
        return Stream.of(
                warning(
                                Rule.PATTERN_SLOW,
                                withCredentials().origins("/https://([a-z0-9-]+[.])*shop[.]com/"),
                                withCredentials().origins("/https://([a-z0-9-]+[.])?shop[.]com/"))
                        .saying("overflows the stack"),
                warning(
                                Rule.PATTERN_SLOW,
                                withCredentials()
                                        .origins("/https://[a-z0-9]*[a-z0-9]*[a-z][.]shop[.]com/"),
                                withCredentials().origins("/https://[a-z0-9]*[a-z][.]shop[.]com/"))
                        .saying("characters takes more than"));
    }
}
