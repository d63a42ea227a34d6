package dev.crossorigin.lint;

import static dev.crossorigin.lint.Declared.sound;
import static dev.crossorigin.lint.Declared.withCredentials;
import static dev.crossorigin.lint.RuleCase.error;
import static dev.crossorigin.lint.RuleCase.origin;
import static dev.crossorigin.lint.RuleCase.warning;

import java.util.stream.Stream;

/** The rules about entries that stand for one origin, or for any. */
final class OriginCases {

    private static final String SHOP = "https://shop.example";

    private OriginCases() {}

    static Stream<RuleCase> all() {
        return Stream.of(misspelt(), misread(), meant(), pasted(), repeated())
                .flatMap(cases -> cases);
    }

    private static Stream<RuleCase> misspelt() {
        return Stream.of(
                origin(Rule.ORIGIN_PATH, "https://shop.example/", SHOP).mendedBy(SHOP),
                origin(Rule.ORIGIN_PATH, "https://shop.example/a", SHOP).mendedBy(SHOP),
                origin(Rule.ORIGIN_PATH, "https://shop.example\\", SHOP).mendedBy(SHOP),
                origin(Rule.ORIGIN_QUERY, "https://shop.example?a", SHOP).mendedBy(SHOP),
                origin(Rule.ORIGIN_QUERY, "https://shop.example#a", SHOP).mendedBy(SHOP),
                origin(Rule.ORIGIN_USERINFO, "https://me@shop.example", SHOP).mendedBy(SHOP),
                origin(Rule.ORIGIN_SCHEME, "shop.example", SHOP),
                origin(Rule.ORIGIN_SCHEME, "localhost:3000", "http://192.0.2.1:3000")
                        .mendedBy("http://localhost:3000"),
                origin(Rule.ORIGIN_SCHEME, "127.0.0.1", "http://192.0.2.1:3000")
                        .mendedBy("http://127.0.0.1"),
                origin(Rule.ORIGIN_SCHEME, "//shop.example", SHOP),
                origin(Rule.ORIGIN_SCHEME, "https//shop.example", SHOP).mendedBy(SHOP),
                origin(Rule.ORIGIN_SCHEME, "https/shop.example", SHOP).mendedBy(SHOP),
                origin(Rule.ORIGIN_PATH, "capacitor://localhost/", "capacitor://localhost")
                        .mendedBy("capacitor://localhost"),
                everyone(".*"),
                everyone("**"),
                everyone("/*/"),
                everyone("ANY"),
                everyone("https://*"),
                everyone("\"*\""),
                origin(Rule.ORIGIN_SCHEME, "https://https://shop.example", SHOP).mendedBy(SHOP),
                origin(Rule.ORIGIN_SCHEME, "https:/shop.example", SHOP).mendedBy(SHOP),
                origin(Rule.ORIGIN_UPPER_CASE, "https://Shop.example", SHOP).mendedBy(SHOP),
                origin(Rule.ORIGIN_HOST, "https://", SHOP),
                origin(Rule.ORIGIN_HOST, "https://sh%op.example", SHOP),
                origin(Rule.ORIGIN_UNICODE, "https://b\u00FCcher.example", SHOP)
                        .mendedBy("https://xn--bcher-kva.example"),
                origin(
                        Rule.ORIGIN_PUNYCODE,
                        "https://xn--bcher-kv.example",
                        "https://xn--bcher-kva.example"),
                origin(Rule.ORIGIN_ADDRESS, "https://192.0.2.01", "https://192.0.2.1")
                        .mendedBy("https://192.0.2.1"),
                origin(Rule.ORIGIN_ADDRESS, "https://192.0.2.256", "https://192.0.2.255"),
                origin(Rule.ORIGIN_ADDRESS, "https://[2001:db8::0:1]", "https://[2001:db8::1]")
                        .mendedBy("https://[2001:db8::1]"),
                origin(Rule.ORIGIN_DEFAULT_PORT, "https://shop.example:443", SHOP + ":444")
                        .mendedBy(SHOP),
                origin(Rule.ORIGIN_DEFAULT_PORT, "http://shop.example:80", SHOP + ":80")
                        .mendedBy("http://shop.example"),
                origin(Rule.ORIGIN_PORT, SHOP + ":65536", SHOP + ":65535"),
                origin(Rule.ORIGIN_PORT, SHOP + ":0", SHOP + ":1"),
                origin(Rule.ORIGIN_PORT, SHOP + ":08443", SHOP + ":8443").mendedBy(SHOP + ":8443"));
    }

    private static Stream<RuleCase> misread() {
        return Stream.of(
                error(
                                Rule.ORIGIN_SEVERAL,
                                sound().origins("https://a.example;https://b.example"),
                                sound().origins("https://a.example", "https://b.example"))
                        .mendedBy("https://a.example,https://b.example"),
                origin(Rule.ORIGIN_QUOTED, "\"https://shop.example\"", SHOP).mendedBy(SHOP),
                origin(Rule.ORIGIN_QUOTED, "'https://shop.example", SHOP).mendedBy(SHOP),
                origin(Rule.ORIGIN_QUOTED, "[https://shop.example", SHOP).mendedBy(SHOP),
                origin(
                                Rule.ORIGIN_GLOB,
                                "https://*.shop.example",
                                "/https://[a-z0-9-]+[.]shop[.]example/")
                        .mendedBy("/https://[a-z0-9-]+[.]shop[.]example/"),
                origin(
                                Rule.ORIGIN_GLOB,
                                "https://*.shop.example/",
                                "/https://[a-z0-9-]+[.]shop[.]example/")
                        .mendedBy("/https://[a-z0-9-]+[.]shop[.]example/"),
                origin(Rule.ORIGIN_GLOB, "https://*.github.io", "https://shop.github.io"),
                error(
                                Rule.ORIGIN_GLOB,
                                withCredentials().origins("http://*.shop.example"),
                                withCredentials().origins("https://shop.example"))
                        .mendedBy("/https://[a-z0-9-]+[.]shop[.]example/"),
                origin(Rule.ORIGIN_GLOB, "https://shop.example:*", SHOP + ":1")
                        .mendedBy("/https://shop[.]example:[0-9]+/"),
                origin(Rule.ORIGIN_GLOB, "http://localhost:*", "http://192.0.2.1:1")
                        .mendedBy("/http://localhost:[0-9]+/"),
                origin(Rule.ORIGIN_GLOB, "http://127.0.0.1:*/", "http://192.0.2.1:1")
                        .mendedBy("/http://127[.]0[.]0[.]1:[0-9]+/"),
                error(
                        Rule.ORIGIN_GLOB,
                        withCredentials().origins("http://shop.example:*"),
                        withCredentials().origins(SHOP)),
                origin(
                                Rule.ORIGIN_SLASH,
                                "/https://[a-z]+[.]shop[.]example",
                                "/https://[a-z]+[.]shop[.]example/")
                        .mendedBy("/https://[a-z]+[.]shop[.]example/"),
                origin(
                                Rule.ORIGIN_SLASH,
                                "https://[a-z]+[.]shop[.]example/",
                                "/https://[a-z]+[.]shop[.]example/")
                        .mendedBy("/https://[a-z]+[.]shop[.]example/"),
                origin(Rule.ORIGIN_SLASH, "/https://shop.example", SHOP).mendedBy(SHOP),
                origin(Rule.ORIGIN_USERINFO, "https://me:p$ss@shop.example/", SHOP).mendedBy(SHOP),
                origin(Rule.ORIGIN_SLASH, "/*.shop.example", "https://shop.example"));
    }

    private static Stream<RuleCase> meant() {
        return Stream.of(
                origin(Rule.ORIGIN_NULL, "null", "https://null.example"),
                origin(Rule.ORIGIN_NO_PAGE, "file://", "capacitor://localhost")
                        .saying("always null"),
                origin(Rule.ORIGIN_NO_PAGE, "WSS://shop.example", SHOP).mendedBy(SHOP),
                origin(Rule.ORIGIN_NO_PAGE, "file:///home/me/page.html", SHOP),
                origin(Rule.ORIGIN_NO_PAGE, "wss://shop.example", SHOP).mendedBy(SHOP),
                origin(Rule.ORIGIN_NO_PAGE, "blob:https://shop.example/1-2", SHOP).mendedBy(SHOP),
                origin(Rule.ORIGIN_NO_PAGE, "data:text/html,x", SHOP),
                app("capacitor://localhost", "https://localhost"),
                app("ionic://localhost", "https://localhost"),
                app("tauri://localhost", "http://tauri.localhost"),
                app("app://obsidian.md", SHOP),
                app("chrome-extension://abcdefgh", "https://abcdefgh"),
                app("moz-extension://1b2c3d4e-aaaa-bbbb-cccc-1234567890ab", SHOP)
                        .saying("differs in every installation"),
                app("my-shell://start", SHOP),
                warning(
                        Rule.HTTP_TWIN,
                        sound().origins(SHOP, "http://shop.example"),
                        sound().origins(SHOP, "http://shop.example").in("dev")),
                warning(
                        Rule.HTTP_TWIN,
                        sound().origins("http://shop.example:8443", SHOP + ":8443"),
                        sound().origins("http://shop.example:8080", SHOP + ":8443")),
                warning(
                        Rule.HTTP_TWIN,
                        sound().origins("http://shop.example", SHOP),
                        sound().origins("http://www.shop.example", SHOP)),
                warning(
                        Rule.ANY_ORIGIN_IN_DEV,
                        sound().origins("/.*/").in("dev"),
                        sound().origins("/.*/")),
                warning(
                        Rule.ANY_ORIGIN_IN_DEV,
                        sound().origins("*").in("dev"),
                        sound().origins("*").in("test")),
                origin(Rule.ORIGIN_HOST, "https://" + "a".repeat(64) + ".example", SHOP)
                        .saying("63"),
                origin(
                        Rule.ORIGIN_HOST,
                        "https://" + "a.".repeat(127) + "com",
                        "https://" + "a.".repeat(120) + "com"),
                warning(
                        Rule.LOOPBACK_ORIGIN,
                        sound().origins("http://[::ffff:7f00:1]"),
                        sound().origins("http://[::ffff:8000:1]")),
                error(
                                Rule.ORIGIN_ADDRESS,
                                sound().origins("http://[::ffff:127.0.0.1]"),
                                sound().origins("http://[::ffff:7f00:1]"))
                        .mendedBy("http://[::ffff:7f00:1]"),
                warning(
                        Rule.LOOPBACK_ORIGIN,
                        sound().origins("http://[::ffff:127.0.0.1]"),
                        sound().origins("http://[::ffff:128.0.0.1]")),
                error(Rule.STAR_BESIDE_OTHERS, sound().origins("*", SHOP), sound().origins("*")),
                error(
                        Rule.STAR_BESIDE_OTHERS,
                        sound().origins("/.*/", SHOP),
                        sound().origins("/.*/")),
                error(Rule.ANY_ORIGIN, withCredentials().origins("*"), sound().origins("*")),
                error(
                        Rule.ANY_ORIGIN,
                        withCredentials().origins("/.*/", SHOP),
                        sound().origins("/.*/", SHOP)),
                error(
                        Rule.HTTP_WITH_CREDENTIALS,
                        withCredentials().origins("http://shop.example:8080"),
                        sound().origins("http://shop.example:8080")),
                error(
                                Rule.HTTP_WITH_CREDENTIALS,
                                withCredentials().origins("http://shop.example"),
                                withCredentials().origins("http://127.0.0.1"))
                        .mendedBy(SHOP),
                error(
                                Rule.ORIGIN_PATH,
                                withCredentials().origins("http://shop.example/"),
                                withCredentials().origins(SHOP))
                        .mendedBy(SHOP),
                warning(
                        Rule.LOOPBACK_ORIGIN,
                        sound().origins("http://localhost:5500"),
                        sound().origins("http://localhost:5500").in("dev")),
                warning(
                        Rule.LOOPBACK_ORIGIN,
                        sound().origins("http://[::1]"),
                        sound().origins("http://[::2]")),
                warning(
                        Rule.LOOPBACK_ORIGIN,
                        sound().origins("http://127.0.0.1"),
                        sound().origins("http://127.0.0.1").in("test")),
                warning(
                                Rule.TRAILING_DOT,
                                sound().origins("https://shop.example.:8443"),
                                sound().origins("https://shop.example:8443"))
                        .mendedBy("https://shop.example:8443"));
    }

    private static RuleCase everyone(String broken) {
        return origin(Rule.ORIGIN_GLOB, broken, "*").saying("write * as the only entry");
    }

    private static RuleCase app(String broken, String neighbour) {
        return warning(Rule.ORIGIN_NOT_WEB, sound().origins(broken), sound().origins(neighbour));
    }

    /** What stands around an origin, or between two of them. */
    private static Stream<RuleCase> pasted() {
        var address = "http://203.0.113.94";
        var two = "https://a.example,https://b.example";
        return Stream.of(
                origin(Rule.ORIGIN_QUOTED, "[%1$s](%1$s)".formatted(address), address)
                        .mendedBy(address),
                origin(Rule.ORIGIN_QUOTED, "[our shop](https://shop.example/)", SHOP)
                        .mendedBy(SHOP),
                origin(Rule.ORIGIN_QUOTED, "[shop](<https://shop.example> \"Shop\")", SHOP)
                        .mendedBy(SHOP),
                origin(Rule.ORIGIN_QUOTED, "<https://shop.example|shop.example>", SHOP)
                        .mendedBy(SHOP),
                origin(Rule.ORIGIN_QUOTED, "<https://shop.example>", SHOP).mendedBy(SHOP),
                origin(Rule.ORIGIN_QUOTED, "<a href=\"https://shop.example\">shop</a>", SHOP)
                        .mendedBy(SHOP),
                several("https://a.example|https://b.example").mendedBy(two),
                several("https://a.example https://b.example/").mendedBy(two),
                several("https://a.example/;https://B.example").mendedBy(two),
                several("https://a.example|/https://b[.]example/")
                        .mendedBy("https://a.example,/https://b[.]example/"),
                several("/https://a[.]example/|/https://b[.]example/")
                        .mendedBy("/https://a[.]example/,/https://b[.]example/"),
                several("/.*/|http://localhost:4200").saying("must be the only one"),
                several("*;https://a.example").saying("must be the only one"));
    }

    private static RuleCase several(String broken) {
        return origin(Rule.ORIGIN_SEVERAL, broken, SHOP);
    }

    private static Stream<RuleCase> repeated() {
        return Stream.of(
                warning(
                                Rule.DUPLICATE,
                                sound().origins(SHOP, "https://b.example", SHOP),
                                sound().origins(SHOP, "https://b.example"))
                        .saying("quarkus.http.cors.origins[0]"),
                warning(
                        Rule.DUPLICATE,
                        sound().list("headers", "content-type", "Content-Type"),
                        sound().list("headers", "content-type", "content-language")),
                warning(
                        Rule.COVERED_BY_PATTERN,
                        sound().origins(
                                        "/https://[a-z]+[.]shop[.]example/",
                                        "https://a.shop.example"),
                        sound().origins("/https://[a-z]+[.]shop[.]example/", SHOP)),
                covered("/https://[a-z]+[.]shop[.]example/", "/https://[b-y]+[.]shop[.]example/"),
                covered("/https://[b-y]+[.]shop[.]example/", "/https://[a-z]+[.]shop[.]example/"),
                covered("/https://(a|b)[.]shop[.]example/", "/https://[ab][.]shop[.]example/"));
    }

    /** The warning is about the narrower pattern, or the later one, but not if each has its own. */
    private static RuleCase covered(String first, String second) {
        return warning(
                Rule.COVERED_BY_PATTERN,
                sound().origins(first, second),
                sound().origins(first, "/https://[0-9]+[.]shop[.]example/"));
    }
}
