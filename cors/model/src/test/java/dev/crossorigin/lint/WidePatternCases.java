package dev.crossorigin.lint;

import static dev.crossorigin.lint.Declared.sound;
import static dev.crossorigin.lint.RuleCase.pattern;
import static dev.crossorigin.lint.RuleCase.warning;

import java.util.stream.Stream;

/** The rules about patterns that admit too much. The finding shows the origin that proves it. */
final class WidePatternCases {

    private static final String SUBDOMAINS = "/https://[a-z0-9-]+[.]shop[.]com/";

    private WidePatternCases() {}

    static Stream<RuleCase> all() {
        return Stream.of(tooWide(), openNames(), slips(), hidden()).flatMap(cases -> cases);
    }

    private static Stream<RuleCase> tooWide() {
        return Stream.of(
                pattern(
                                Rule.PATTERN_TOO_WIDE,
                                "/https://app.shop.com/",
                                "/https://app[.]shop[.]com/")
                        .saying("\"https://appxshop.com\"")
                        .mendedBy("/https://app[.]shop[.]com/"),
                pattern(
                                Rule.PATTERN_TOO_WIDE,
                                "/https://pr-[0-9]+.preview[.]shop[.]com/",
                                "/https://pr-[0-9]+\\.preview[.]shop[.]com/")
                        .saying("xpreview.shop.com\"")
                        .mendedBy("/https://pr-[0-9]+[.]preview[.]shop[.]com/"),
                pattern(Rule.PATTERN_TOO_WIDE, "/https?://[a-z0-9-]+[.]shop[.]com/", SUBDOMAINS)
                        .saying("\"http://")
                        .mendedBy(SUBDOMAINS),
                pattern(
                                Rule.PATTERN_TOO_WIDE,
                                "/https://[a-z0-9-]*shop[.]com/",
                                "/https://([a-z0-9-]+[.])?shop[.]com/")
                        .saying("shop.com\": anything can come before"),
                pattern(
                                Rule.PATTERN_TOO_WIDE,
                                "/https://shop[.]com[a-z.]*/",
                                "/https://shop[.]com([.]br)?/")
                        .saying(".evil.test\": anything can come after"),
                pattern(
                                Rule.PATTERN_TOO_WIDE,
                                "/https://shop[.][a-z]+/",
                                "/https://shop[.](com|net)/")
                        .saying("\"https://shop.zip\""),
                pattern(
                                Rule.PATTERN_TOO_WIDE,
                                "/https://.*[.]shop[.]com/",
                                "/https://[a-z0-9.-]*[.]shop[.]com/")
                        .saying("no origin has such characters")
                        .mendedBy(SUBDOMAINS),
                pattern(
                                Rule.PATTERN_TOO_WIDE,
                                "/null|https://shop[.]com/",
                                "/https://null[.]shop[.]com/")
                        .saying("\"null\""),
                warning(
                                Rule.PATTERN_TOO_WIDE,
                                sound().origins("/https://app.shop[.]com/"),
                                sound().origins("/https://app[.]shop[.]com/"))
                        .mendedBy("/https://app[.]shop[.]com/"));
    }

    private static Stream<RuleCase> openNames() {
        return Stream.of(
                pattern(Rule.PUBLIC_SUFFIX, "/https://[a-z0-9-]+[.]github[.]io/", SUBDOMAINS)
                        .saying("\"https://evil.github.io\""),
                pattern(
                                Rule.PUBLIC_SUFFIX,
                                "/https://pr-[0-9]+[.]vercel[.]app/",
                                "/https://pr-[0-9]+[.]shop[.]vercel[.]app/")
                        .saying("vercel.app"),
                pattern(
                        Rule.PUBLIC_SUFFIX,
                        "/https://[a-z]+[.]co[.]uk/",
                        "/https://(shop|blog)[.]co[.]uk/"),
                warning(
                        Rule.PUBLIC_SUFFIX,
                        sound().origins("/https://[a-z]+[.]github[.]io/"),
                        sound().origins("/https://[a-z]+[.]shop[.]github[.]io/")),
                pattern(Rule.ANY_ORIGIN, "/https?://.*/", SUBDOMAINS)
                        .saying("\"https://evil.test\""),
                pattern(Rule.ANY_ORIGIN, "/.+/", SUBDOMAINS),
                warning(
                        Rule.ANY_ORIGIN,
                        sound().origins("/https://.+/"),
                        sound().origins(SUBDOMAINS)));
    }

    /** One character more, less or other, and it is somebody else's name. */
    private static Stream<RuleCase> slips() {
        return Stream.of(
                pattern(
                                Rule.PATTERN_TOO_WIDE,
                                "/https://www[.]?shop[.]com/",
                                "/https://(www[.])?shop[.]com/")
                        .saying("\"https://wwwshop.com\""),
                pattern(
                                Rule.PATTERN_TOO_WIDE,
                                "/https://app[.-]shop[.]com/",
                                "/https://app[.]shop[.]com/")
                        .saying("\"https://app-shop.com\""),
                pattern(
                        Rule.PATTERN_TOO_WIDE,
                        "/https://shop[.]co[.][a-z]{2}/",
                        "/https://shop[.]co[.](uk|nz)/"),
                pattern(
                        Rule.PATTERN_TOO_WIDE,
                        "/https://shop[.]com([.][a-z]{2})?/",
                        "/https://shop[.]com([.]br)?/"),
                pattern(
                        Rule.PATTERN_TOO_WIDE,
                        "/https://shop[.]c[a-z]+/",
                        "/https://shop[.]c(om|a)/"),
                pattern(
                        Rule.PUBLIC_SUFFIX,
                        "/https://pr-[1-5]+[.]vercel[.]app/",
                        "/https://pr-[1-5]+[.]shop[.]vercel[.]app/"),
                pattern(
                                Rule.PATTERN_TOO_WIDE,
                                "/https://[a-f]*shop[.]com/",
                                "/https://[a-f]*[.]shop[.]com/")
                        .saying("\"https://ashop.com\": anything can come before"),
                pattern(
                        Rule.PUBLIC_SUFFIX,
                        "/https://ec2-[0-9-]+[.]compute-1[.]amazonaws[.]com/",
                        "/https://ec2-192-0-2-1[.]compute-1[.]amazonaws[.]com/"),
                pattern(
                                Rule.ANY_ORIGIN,
                                "/https://[0-9]+[.][0-9]+[.][0-9]+[.][0-9]+/",
                                "/https://192[.]168[.][0-9]+[.][0-9]+/")
                        .saying("\"https://203.0.113.7\""));
    }

    /** What nobody would come upon by trying. */
    private static Stream<RuleCase> hidden() {
        var one = "shop-%d[.]com|".repeat(200);
        return Stream.of(
                pattern(
                                Rule.PATTERN_TOO_WIDE,
                                "/https://\\H+[.]shop[.]com/",
                                "/https://[a-z]+[.]shop[.]com/")
                        .saying("\"https://a.a.shop.com\": more labels can come before"),
                pattern(
                                Rule.PUBLIC_SUFFIX,
                                "/https://(" + one + "[a-z]+[.]github[.]io)/",
                                "/https://(shop-1[.]com|shop-2[.]com)/")
                        .saying("\"https://evil.github.io\""),
                pattern(
                                Rule.PATTERN_TOO_WIDE,
                                "/https://(a(b(c(d(e(f(g(.*[.])?)?)?)?)?)?)?)?shop[.]com/",
                                "/https://(a(b([a-z]+[.])?)?)?[.]shop[.]com/")
                        .saying("\"https://abcdefg!.shop.com\": no origin has such characters"),
                pattern(
                                Rule.PUBLIC_SUFFIX,
                                "/https://(?!evil)[a-z]+[.]com/",
                                "/https://(?!evil)[a-z]+[.]shop[.]com/")
                        .saying("\"https://a.com\""),
                pattern(
                                Rule.PATTERN_TOO_WIDE,
                                "/https://shop[.]com[^a-z]*/",
                                "/https://shop[.]com(:[0-9]+)?/")
                        .saying("which ports"),
                pattern(
                                Rule.PATTERN_TOO_WIDE,
                                "/https://(shop[.]com|1[0-9.]+)/",
                                "/https://(shop[.]com|10[.]0[.][0-9.]+)/")
                        .saying("an IP address"),
                pattern(
                        Rule.PATTERN_TOO_WIDE,
                        "/https://shop[.]com.??/",
                        "/https://[a-z]+?[.]shop[.]com/"));
    }
}
