package dev.crossorigin.fuzz;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;

/** Writes HTTP/1 requests whose parts are wrong, and whose end can be told. */
record Hostile(Dice dice) {

    private static final List<String> METHODS =
            List.of(
                    "GET", "HEAD", "OPTIONS", "PUT", "POST", "DELETE", "PATCH", "TRACE", "get",
                    "M");

    private static final List<String> TARGETS =
            List.of(
                    "/data",
                    "/data?a={b}|^`\\[]",
                    "/data?100%",
                    "/data%zz",
                    "/",
                    "//",
                    "/data/",
                    "/data/../data",
                    "/%2e%2e/data",
                    "/q/health",
                    "/q/cors",
                    "*",
                    "data",
                    "?",
                    "/data#a",
                    "http://localhost/data",
                    "http://evil.example/data",
                    "http://a{b/data",
                    "/data;a=b",
                    "/data?" + "a&".repeat(1500),
                    "/d\u00e4ta",
                    "/data?\u0001\u007f");

    private static final List<String> ORIGINS =
            List.of(
                    "https://app.example.com",
                    "https://APP.example.com",
                    "null",
                    "",
                    "http://localhost",
                    "http://evil.example",
                    "https://app.example.com.evil.test",
                    "http://[::1",
                    "http://",
                    "https://app.example.com https://evil.example",
                    "a b",
                    "http://" + "a.".repeat(3500),
                    "https://app.example.com/",
                    "file://",
                    "http://localhost:80",
                    "http://%zz",
                    "{}");

    private static final List<String> HOSTS =
            List.of(
                    "localhost",
                    "localhost:3000",
                    "LOCALHOST",
                    "localhost.",
                    "evil.example",
                    "a_b:3000",
                    "[::1]:3000",
                    "[::1",
                    "a b",
                    "localhost:abc",
                    "localhost:99999",
                    "",
                    "localhost@evil",
                    "127.0.0.1",
                    "\u00e4",
                    "%zz",
                    "a,b",
                    "localhost:");

    private static final List<String> NAMES =
            List.of(
                    "Access-Control-Request-Method",
                    "Access-Control-Request-Headers",
                    "Accept",
                    "Accept-Language",
                    "Cookie",
                    "X-Forwarded-For",
                    "X-Forwarded-Host",
                    "X-Forwarded-Port",
                    "Forwarded",
                    "If-None-Match",
                    "If-Match",
                    "Range",
                    "Referer",
                    "User-Agent",
                    "Sec-Fetch-Mode",
                    "Content-Encoding",
                    "Authorization",
                    "Origin",
                    "Via",
                    "X-Quarkus-Hot-Deployment-Done",
                    "TE",
                    "Accept-Encoding",
                    "Date",
                    "Content-Type");

    private static final List<String> VALUES =
            List.of(
                    "PUT",
                    "put",
                    "*",
                    "content-type",
                    "x,,y",
                    "*/*;q=x",
                    "text/html;q=2",
                    "a=b;a=b;=;",
                    "for=[::1;host=x",
                    "bytes=0-",
                    "\"",
                    "W/\"a\"",
                    "cors",
                    "gzip",
                    "1",
                    "-1",
                    "\t",
                    "999999999999999999999",
                    "text/plain;charset=nonsense",
                    "multipart/form-data",
                    "\u0001");

    private static final List<String> TYPES =
            List.of(
                    "application/json",
                    "application/json;charset=x",
                    "text/plain",
                    "a/b/c",
                    "",
                    "application/x-www-form-urlencoded",
                    "multipart/form-data;boundary=x",
                    "*/*");

    private static final List<String> BODIES =
            List.of(
                    "",
                    "{}",
                    "null",
                    "[",
                    "{\"name\":\"\u0000\",\"description\":1}",
                    "\u00ff\u00fe",
                    "{\"name\":\"fuzz\",\"description\":\"\"}",
                    "[".repeat(5000),
                    "\"" + "x".repeat(9000));

    byte[] request() {
        var head = new StringBuilder(line());
        if (!dice.oneIn(30)) {
            head.append("Host: ")
                    .append(dice.oneIn(4) ? dice.any(HOSTS) : "localhost")
                    .append("\r\n");
        }
        if (!dice.oneIn(4)) {
            head.append("Origin: ").append(dice.any(ORIGINS)).append("\r\n");
        }
        int headers = dice.oneIn(50) ? 200 : dice.below(6);
        for (int i = 0; i < headers; i++) {
            head.append(header());
        }
        return (head + body()).getBytes(StandardCharsets.ISO_8859_1);
    }

    private String line() {
        var method = dice.oneIn(20) ? "X" + dice.below(100_000) : dice.any(METHODS);
        var target = dice.oneIn(20) ? "/" + dice.noise(60).replace(' ', '+') : dice.any(TARGETS);
        var version =
                dice.oneIn(40)
                        ? dice.any(List.of("HTTP/1.0", "HTTP/1.2", "HTTP/3", "X"))
                        : "HTTP/1.1";
        return "%s %s %s\r\n".formatted(method, target, version);
    }

    private String header() {
        if (dice.oneIn(60)) {
            return dice.noise(30) + ":" + dice.noise(300) + "\r\n";
        }
        if (dice.oneIn(60)) {
            return " folded " + dice.noise(10) + "\r\n";
        }
        var name = dice.any(NAMES);
        var value = dice.oneIn(10) ? "x".repeat(dice.below(3000)) : dice.any(VALUES);
        return (dice.oneIn(3) ? name.toLowerCase(Locale.ROOT) : name) + ": " + value + "\r\n";
    }

    private String body() {
        if (dice.oneIn(2)) {
            return "\r\n";
        }
        var body = dice.any(BODIES);
        var type = "Content-Type: " + dice.any(TYPES) + "\r\n";
        var expect =
                dice.oneIn(20) ? "Expect: " + dice.any(List.of("100-continue", "x")) + "\r\n" : "";
        return dice.oneIn(3)
                ? "%s%sTransfer-Encoding: chunked\r\n\r\n%x;a=b\r\n%s\r\n0\r\nX: y\r\n\r\n"
                        .formatted(type, expect, body.length(), body)
                        .replace("\r\n0;a=b\r\n\r\n0", "\r\n0")
                : "%s%sContent-Length: %d\r\n\r\n%s".formatted(type, expect, body.length(), body);
    }

    /** One whose end nobody can tell, or that only pretends to be HTTP. */
    byte[] broken() {
        var put = "PUT /data HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/json\r\n";
        var text =
                dice.any(
                        List.of(
                                put + "Content-Length: 100\r\n\r\n{",
                                put + "Content-Length: 5\r\nContent-Length: 6\r\n\r\n{}",
                                put + "Content-Length: -1\r\n\r\n{}",
                                put + "Content-Length: 99999999999999999999\r\n\r\n{}",
                                put
                                        + "Content-Length: 5\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\n",
                                put + "Transfer-Encoding: chunked\r\n\r\nzz\r\n{}",
                                put + "Transfer-Encoding: chunked\r\n\r\n-5\r\n{}",
                                put + "Transfer-Encoding: chunked\r\n\r\nffffffffffff\r\n{}",
                                put + "Transfer-Encoding: chunked\r\n\r\n5\r\n{",
                                put + "Transfer-Encoding: gzip, chunked, x\r\n\r\n0\r\n\r\n",
                                put + "Transfer-Encoding:\u000bchunked\r\n\r\n0\r\n\r\n",
                                put + "X: " + "a".repeat(30_000) + "\r\n\r\n",
                                "GET /" + "a".repeat(5_000) + " HTTP/1.1\r\n\r\n",
                                "GET /data HTTP/1.1\r\nHost: localhost\r\nUpgrade: h2c\r\n\r\n",
                                "GET /data HTTP/1.1\nHost: localhost\n\n",
                                "\r\n\r\n\r\nGET /data",
                                "\u0016\u0003\u0001\u0002\u0000\u0001\u0000",
                                dice.noise(400)));
        return text.getBytes(StandardCharsets.ISO_8859_1);
    }
}
