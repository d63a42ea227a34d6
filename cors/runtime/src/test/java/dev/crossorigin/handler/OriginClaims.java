package dev.crossorigin.handler;

import static dev.crossorigin.handler.Case.by;
import static dev.crossorigin.handler.Case.get;
import static dev.crossorigin.handler.Case.to;
import static dev.crossorigin.handler.Claim.admits;
import static dev.crossorigin.handler.Claim.crashes;
import static dev.crossorigin.handler.Claim.passes;
import static dev.crossorigin.handler.Claim.refuses;

import dev.crossorigin.policy.Crash;
import dev.crossorigin.web.Headers;
import dev.crossorigin.web.Request;
import java.util.stream.Stream;

/** Which origins are let in, and on which the handler throws. */
final class OriginClaims {

    private static final String SHOP = "https://shop.example";
    private static final Declaration LISTED = Declaration.of(SHOP);
    private static final Declaration ANYONE = Declaration.of("*");
    private static final Declaration NOBODY = Declaration.unset();
    private static final String PR = "/https://pr-[0-9]+[.]preview[.]example/";
    private static final Declaration PREVIEWS = Declaration.of(PR);

    private OriginClaims() {}

    static Stream<Claim> entries() {
        return Stream.of(
                passes("a request without an origin", LISTED, get()),
                passes(
                        "any request, where the handler is not there",
                        LISTED.disabled(),
                        by("null")),
                admits("a listed origin", LISTED, by(SHOP), true),
                refuses("the http twin of a listed origin", LISTED, by("http://shop.example")),
                refuses("another port of it", LISTED, by(SHOP + ":8443")),
                refuses("its own port, written out", LISTED, by(SHOP + ":443")),
                refuses("a longer name", LISTED, by(SHOP + ".evil.test")),
                refuses("a sub-domain", LISTED, by("https://a.shop.example")),
                refuses("upper case", LISTED, by("https://Shop.example")),
                refuses("a slash at the end", LISTED, by(SHOP + "/")),
                refuses("null", LISTED, by("null")),
                refuses("an empty origin", LISTED, by("")),
                admits(
                        "the first of two origins",
                        LISTED,
                        get("Origin", SHOP, "Origin", "x"),
                        true),
                refuses("the second of two", LISTED, get("Origin", "x", "Origin", SHOP)),
                admits("any case of the header name", LISTED, get("oRIGIN", SHOP), true),
                admits(
                        "a listed text that no browser sends",
                        Declaration.of(SHOP + "/"),
                        by(SHOP + "/"),
                        true),
                admits("null, where it is listed", Declaration.of("null"), by("null"), true),
                admits(
                        "a listed origin, denied credentials",
                        LISTED.withCredentials(false),
                        by(SHOP),
                        false),
                admits("anyone under a star, without credentials", ANYONE, by("null"), false),
                admits(
                        "anyone with them, if declared",
                        ANYONE.withCredentials(true),
                        by("null"),
                        true),
                admits("an empty origin under a star", ANYONE, by(""), false),
                refuses(
                        "anyone, where a star stands beside others",
                        Declaration.of("*", SHOP),
                        by("null")),
                admits("the star itself, there", Declaration.of("*", SHOP), by("*"), true),
                refuses("anyone, where no origins are declared", NOBODY, by(SHOP)),
                refuses("anyone, where the list is empty", Declaration.of(), by(SHOP)));
    }

    static Stream<Claim> patterns() {
        var pr7 = "https://pr-7.preview.example";
        var bare = Declaration.of("/https://shop.example/");
        return Stream.of(
                admits("what a pattern matches", PREVIEWS, by(pr7), true),
                refuses("what it matches, with more behind", PREVIEWS, by(pr7 + ".evil.test")),
                refuses("or with more in front", PREVIEWS, by("x" + pr7)),
                refuses("or in another case", PREVIEWS, by("https://PR-7.preview.example")),
                admits("the text of a pattern", PREVIEWS, by(PR), true),
                admits("any character for a bare dot", bare, by("https://shopxexample"), true),
                admits(
                        "anyone under the pattern of everything",
                        Declaration.of("/.*/"),
                        by("null"),
                        false),
                admits(
                        "anyone with credentials, where it stands beside others",
                        Declaration.of("/.*/", SHOP),
                        by("null"),
                        true),
                admits(
                        "anyone with credentials, where it is written otherwise",
                        Declaration.of("/.+/"),
                        by("null"),
                        true),
                admits(
                        "an empty origin under an empty pattern",
                        Declaration.of("//"),
                        by(""),
                        true),
                refuses("a slash under an empty pattern", Declaration.of("//"), by("/")));
    }

    static Stream<Claim> ownOrigin() {
        return Stream.of(
                admits("the service's own origin", NOBODY, by("http://api.example"), false),
                admits("it with its port written out", NOBODY, by("http://api.example:80"), false),
                admits(
                        "it where Host writes the port out",
                        NOBODY,
                        own("http", "api.example:80"),
                        false),
                admits(
                        "it where both do",
                        NOBODY,
                        to("http", "api.example:80", "/", "http://api.example:80"),
                        false),
                admits(
                        "a port of its own",
                        NOBODY,
                        to("http", "a.example:81", "/", "http://a.example:81"),
                        false),
                admits("zeros before the port", NOBODY, own("http", "api.example:0080"), false),
                admits(
                        "https with its port written out",
                        NOBODY,
                        to("https", "a.example:443", "/", "https://a.example"),
                        false),
                admits("a user's name before it", NOBODY, by("http://user@api.example"), false),
                admits("a query behind it", NOBODY, by("http://api.example?query"), false),
                admits("a fragment behind it", NOBODY, by("http://api.example#fragment"), false),
                admits(
                        "an underscore, as written",
                        NOBODY,
                        to("http", "a_b", "/", "http://a_b"),
                        false),
                admits(
                        "an underscore, with the own port",
                        NOBODY,
                        to("http", "a_b:80", "/", "http://a_b"),
                        false),
                admits("no name at all", NOBODY, to("http", "", "/", "http://"), false),
                admits(
                        "any target, as written",
                        NOBODY,
                        own("http", "api.example", "/?a={b}"),
                        false),
                admits(
                        "with credentials, if declared",
                        NOBODY.withCredentials(true),
                        by("http://api.example"),
                        true),
                refuses("the https twin of the own origin", NOBODY, by("https://api.example")),
                refuses("the http twin of the own origin", NOBODY, own("https", "api.example")),
                refuses("another port", NOBODY, by("http://api.example:81")),
                refuses("a missing port", NOBODY, own("http", "api.example:81")),
                refuses("the port of https on http", NOBODY, by("http://api.example:443")),
                refuses("the own origin in upper case", NOBODY, by("http://API.example")),
                refuses("the own origin with a slash", NOBODY, by("http://api.example/")),
                refuses("what is no address", NOBODY, by("http://api.example:x y")),
                refuses("a scheme alone", NOBODY, by("http:")));
    }

    static Stream<Claim> handlerErrors() {
        var underscore = to("http", "a_b:81", "/", SHOP.replace("https", "http"));
        var brace = to("http", "api.example", "/orders?a={b}", "http://shop.example");
        var words = Declaration.of("/https://(\\w|-)+/");
        var noHost =
                new Request("GET", "http", "/orders", Headers.of("Origin", "http://shop.example"));
        return Stream.of(
                crashes("an underscore in Host", LISTED, underscore, Crash.UNREADABLE_HOST),
                crashes("a brace in the target", LISTED, brace, Crash.UNREADABLE_TARGET),
                crashes(
                        "an absolute target of another scheme",
                        LISTED,
                        to("http", "a.example:81", "https://a.example/", "http://b.example"),
                        Crash.UNREADABLE_HOST),
                crashes("HTTP/1.0 without a host", LISTED, noHost, Crash.NO_HOST),
                crashes(
                        "a long origin",
                        words,
                        by("https://" + "a".repeat(50_000)),
                        Crash.PATTERN_OVERFLOW),
                refuses(
                        "an underscore in Host, and another scheme",
                        NOBODY,
                        to("http", "a_b", "/", SHOP)),
                refuses(
                        "an underscore in Host, and a path",
                        NOBODY,
                        to("http", "a_b", "/", "http://a/")),
                refuses(
                        "an absolute target of the same scheme",
                        NOBODY,
                        to("http", "a.example", "http://b.example", "http://b.example")));
    }

    private static Request own(String scheme, String host) {
        return own(scheme, host, "/orders");
    }

    private static Request own(String scheme, String host, String target) {
        return to(scheme, host, target, "http://api.example");
    }
}
