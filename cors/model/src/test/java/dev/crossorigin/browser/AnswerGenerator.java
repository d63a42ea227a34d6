package dev.crossorigin.browser;

import dev.crossorigin.web.Answer;
import dev.crossorigin.web.Headers;
import dev.crossorigin.web.Methods;
import java.util.List;
import java.util.Locale;

/** Answers that are close to passing. */
final class AnswerGenerator {

    private static final List<String> NO_ORIGINS =
            List.of(
                    "localhost",
                    "localhost:7101",
                    "localhost:port",
                    "*.example.com",
                    "http://*.example.com",
                    "http://",
                    "http:shop.example",
                    "http:/shop.example",
                    "http://shop.example:99999",
                    "http://shop.example:port",
                    "http://256.1.1.1",
                    "http://1.2.3.4.5",
                    "http://0x7f.1",
                    "http://[::1]",
                    "http://[::1",
                    "http://shop%2eexample",
                    "http://a%zz",
                    "http://a<b",
                    "http://a|b",
                    "http://a\"b",
                    "http://a_b~!$&'()+;=",
                    "http://user@shop.example",
                    "http:\\\\shop.example",
                    "//shop.example",
                    "1http://shop.example",
                    "'http://shop.example'",
                    "x-app://shop",
                    "x-app://a<b",
                    "mailto:me",
                    "file:///etc",
                    "**",
                    "none");

    private static final List<String> EXPOSED =
            List.of(
                    "X-A",
                    "*",
                    "x-a, ETAG",
                    "x-a,,etag",
                    "x-a,",
                    ",x-a",
                    "x-a etag",
                    "x-a;",
                    "*, x-a");

    private final Chance chance;

    AnswerGenerator(Chance chance) {
        this.chance = chance;
    }

    Answer preflight(PageRequest asked) {
        var headers = admission(asked, asked.origin().toString());
        var names =
                String.join(
                        ", ",
                        asked.target()
                                .map(
                                        url ->
                                                Leg.first(asked, url, Conduct.STANDARD)
                                                        .headers()
                                                        .unsafeNames())
                                .orElse(List.of()));
        if (!chance.oneIn(6)) {
            headers = headers.plus("Access-Control-Allow-Methods", methods(asked.method()));
        }
        if (!chance.oneIn(6)) {
            headers = headers.plus("Access-Control-Allow-Headers", names(names));
        }
        if (chance.oneIn(10)) {
            headers = headers.plus("access-control-allow-headers", "x-a");
        }
        if (chance.oneIn(12)) {
            headers = headers.plus("Location", "/elsewhere");
        }
        int status = chance.any(List.of(200, 204, 204, 204, 299, 204, 302, 404, 304, 500));
        return new Answer(status, headers);
    }

    /**
     * @param origin the origin that the request names
     */
    Answer actual(PageRequest asked, String origin) {
        var headers =
                admission(asked, origin)
                        .plus("X-A", "1")
                        .plus("ETag", "\"1\"")
                        .plus("Content-Type", "text/plain")
                        .plus("Set-Cookie", "a=b");
        return new Answer(
                chance.any(List.of(200, 200, 200, 404, 500, 206, 301)),
                chance.oneIn(2)
                        ? headers.plus("Access-Control-Expose-Headers", chance.any(EXPOSED))
                        : headers);
    }

    Answer redirect(PageRequest asked, String origin, String location) {
        int status = chance.any(List.of(301, 302, 303, 307, 308));
        return new Answer(status, admission(asked, origin).plus("Location", location));
    }

    private Headers admission(PageRequest asked, String origin) {
        var headers = Headers.none();
        boolean careful = !chance.oneIn(3);
        if (careful) {
            boolean star = asked.credentials() != CredentialsMode.INCLUDE && chance.oneIn(3);
            headers = headers.plus("Access-Control-Allow-Origin", star ? "*" : origin);
        } else if (!chance.oneIn(6)) {
            headers = headers.plus("Access-Control-Allow-Origin", origins(origin));
            if (chance.oneIn(6)) {
                headers =
                        headers.plus(
                                "access-control-allow-origin", chance.any(List.of(origin, "*")));
            }
        }
        if (!chance.oneIn(6)) {
            var value =
                    chance.any(
                            List.of(
                                    "true",
                                    "true",
                                    "true",
                                    "true",
                                    "true",
                                    "True",
                                    "",
                                    "true, true"));
            headers = headers.plus("Access-Control-Allow-Credentials", value);
        }
        return headers;
    }

    private String origins(String origin) {
        return switch (chance.below(10)) {
            case 0 -> origin + "/";
            case 1 -> origin.toUpperCase(Locale.ROOT);
            case 2 -> "null";
            case 3 -> origin + ", " + origin;
            case 4 -> origin + " http://b.example";
            case 5 -> "*";
            default -> chance.any(NO_ORIGINS);
        };
    }

    private String methods(String method) {
        return switch (chance.below(8)) {
            case 0 -> "*";
            case 1 -> method.toLowerCase(Locale.ROOT);
            case 2 -> method.toUpperCase(Locale.ROOT) + ",, GET,";
            case 3 ->
                    chance.any(
                            List.of(
                                    "GET; PUT",
                                    "\"PUT\"",
                                    "'PUT', 'GET, DELETE'",
                                    "GET POST",
                                    "GET"));
            default -> "GET, " + Methods.normalized(method);
        };
    }

    private String names(String names) {
        return switch (chance.below(7)) {
            case 0 -> "*";
            case 1 -> names.toUpperCase(Locale.ROOT);
            case 2 ->
                    chance.any(
                            List.of(
                                    "x-a; x-b",
                                    "x-a, \"x-b\"",
                                    "x-a, (x)",
                                    "x-b",
                                    "authorization",
                                    "*, authorization"));
            default -> names + (chance.oneIn(3) ? "\t,,x-b" : "");
        };
    }
}
