package dev.crossorigin.traffic;

import static dev.crossorigin.traffic.LeavingRow.row;

import java.util.Collections;
import java.util.Map;
import java.util.stream.Stream;

/** What answers look like when they leave, by the switches of {@code cors.answers}. */
public final class LeavingRows {

    /** The declared origin. */
    static final String PAGE = "https://app.example.com";

    /** What is declared, the switches left out. */
    public static final Map<String, String> DECLARED =
            Map.of(
                    "quarkus.http.cors.enabled", "true",
                    "quarkus.http.cors.origins", PAGE,
                    "quarkus.http.cors.methods", "GET,HEAD,OPTIONS,PUT",
                    "quarkus.http.cors.headers", "content-type,if-match,if-none-match",
                    "quarkus.http.cors.exposed-headers", "ETag",
                    "quarkus.http.cors.access-control-allow-credentials", "false",
                    "quarkus.http.cors.access-control-max-age", "10M");

    private static final String FROM_PAGE = "\nOrigin: " + PAGE;
    private static final String ASKS =
            FROM_PAGE + "\nAccess-Control-Request-Method: PUT\nAccess-Control-Request-Headers: ";

    private static final String ORIGIN = "access-control-allow-origin: " + PAGE;
    private static final String EXPOSED = "access-control-expose-headers: ETag";
    private static final String VARY = "vary: Origin";
    private static final String DENIED = "access-control-allow-credentials: false";
    private static final String HEADERS =
            "access-control-allow-headers: content-type,if-match,if-none-match";
    private static final String METHODS = "access-control-allow-methods: GET,HEAD,OPTIONS,PUT";
    private static final String MAX_AGE = "access-control-max-age: 600";

    private static final String[] APPROVED = {HEADERS, METHODS, ORIGIN, EXPOSED, MAX_AGE, VARY};

    private LeavingRows() {}

    /** With every switch on. A comment says what a later Quarkus does by itself. */
    public static Stream<LeavingRow> allOn(String path) {
        return Stream.of(
                        Stream.of(
                                // From 3.38 on, Quarkus sends Vary to requests with an origin.
                                row(
                                        "an allowed GET",
                                        "GET " + path + FROM_PAGE,
                                        200,
                                        ORIGIN,
                                        EXPOSED,
                                        VARY),
                                row("no origin", "GET " + path, 200, VARY),
                                row(
                                        "a preflight",
                                        "OPTIONS " + path + ASKS + "if-match",
                                        200,
                                        APPROVED),
                                row(
                                        "a method that is not listed",
                                        "DELETE " + path + FROM_PAGE,
                                        403,
                                        ORIGIN,
                                        EXPOSED,
                                        VARY),
                                row(
                                        "the header of a preflight on an ordinary request",
                                        "GET " + path + ASKS + "a",
                                        200,
                                        ORIGIN,
                                        EXPOSED,
                                        VARY)),
                        refused(path, "http://app.example.com"),
                        refused(path, "https://app.example.com.evil.test"),
                        refused(path, "https://app.example.com:8443"),
                        refused(path, "null"),
                        refused(path, "https://[::1]:8443"),
                        refused(path, "chrome-extension://abcdefghijklmnop"),
                        Stream.of(
                                        "",
                                        "*",
                                        "app.example.com",
                                        PAGE + "/",
                                        PAGE + ":443",
                                        PAGE + ":0443",
                                        PAGE + ":99999",
                                        PAGE + ", " + PAGE,
                                        PAGE + " " + PAGE,
                                        "HTTPS://app.example.com",
                                        "https://App.example.com",
                                        "https://user@app.example.com",
                                        "https://app.example.com?a",
                                        "https://",
                                        "https://a..b",
                                        "https://" + "a.".repeat(147) + "example",
                                        PAGE + "\nOrigin: " + PAGE,
                                        PAGE + "\nOrigin: https://evil.test",
                                        "https://evil.test\nOrigin: " + PAGE)
                                .flatMap(origin -> malformed(path, origin)),
                        preflights(path))
                .flatMap(rows -> rows);
    }

    /** The handler refuses it, and says what it exposes all the same. */
    private static Stream<LeavingRow> refused(String path, String origin) {
        return Stream.of(
                row(
                        "refused: " + origin,
                        "GET %s\nOrigin: %s".formatted(path, origin),
                        403,
                        EXPOSED,
                        VARY));
    }

    private static Stream<LeavingRow> malformed(String path, String origin) {
        var name = "malformed: " + origin.replace("\n", " | ");
        return Stream.of("GET", "PUT", "OPTIONS")
                .map(
                        method ->
                                row(
                                        name + " " + method,
                                        "%s %s\nOrigin: %s\nAccess-Control-Request-Method: PUT"
                                                .formatted(method, path, origin),
                                        403,
                                        VARY));
    }

    private static Stream<LeavingRow> preflights(String path) {
        var asks = "OPTIONS " + path + ASKS;
        var more = "\nAccess-Control-Request-Headers: ";
        return Stream.of(
                row("64 names", asks + names(64), 200, APPROVED),
                row("65 names", asks + names(65), 403, VARY),
                row("65 names of nothing", asks + ",".repeat(64), 403, VARY),
                row("64 names in two lines", asks + names(32) + more + names(32), 200, APPROVED),
                row("65 names in two lines", asks + names(32) + more + names(33), 403, VARY),
                row("8 KiB", asks + "a".repeat(8192), 200, APPROVED),
                row("more than 8 KiB", asks + "a".repeat(8193), 403, VARY));
    }

    private static String names(int count) {
        return String.join(",", Collections.nCopies(count, "x"));
    }

    /** With none but those that a stranger's service has: the handler's own, and {@code Vary}. */
    static Stream<LeavingRow> safeOnly(String path) {
        return Stream.of(
                row(
                        "an allowed GET",
                        "GET " + path + FROM_PAGE,
                        200,
                        DENIED,
                        HEADERS,
                        METHODS,
                        ORIGIN,
                        EXPOSED,
                        VARY),
                row("no origin", "GET " + path, 200, VARY),
                row(
                        "no origin that a browser sends",
                        "GET " + path + "\nOrigin: " + PAGE + "/",
                        403,
                        HEADERS,
                        METHODS,
                        EXPOSED,
                        VARY),
                row(
                        "65 names",
                        "OPTIONS " + path + ASKS + names(65),
                        200,
                        DENIED,
                        HEADERS,
                        METHODS,
                        ORIGIN,
                        EXPOSED,
                        MAX_AGE,
                        VARY));
    }

    /** With every switch off: the handler's own. */
    static Stream<LeavingRow> allOff(String path) {
        return Stream.of(
                row(
                        "an allowed GET",
                        "GET " + path + FROM_PAGE,
                        200,
                        DENIED,
                        HEADERS,
                        METHODS,
                        ORIGIN,
                        EXPOSED),
                row("no origin", "GET " + path, 200),
                row(
                        "65 names",
                        "OPTIONS " + path + ASKS + names(65),
                        200,
                        DENIED,
                        HEADERS,
                        METHODS,
                        ORIGIN,
                        EXPOSED,
                        MAX_AGE));
    }
}
