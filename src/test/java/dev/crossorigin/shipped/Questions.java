package dev.crossorigin.shipped;

import dev.crossorigin.web.Headers;
import dev.crossorigin.web.Request;
import java.util.stream.Stream;

/** What is asked of every policy: declared origins and near misses, by every kind of request. */
final class Questions {

    static final String SHOP = "https://shop.example";

    private Questions() {}

    /** In http, {@code authority} being the server's own host and port. */
    static Stream<Request> to(String authority) {
        return Stream.of(
                        "http://" + authority,
                        "null",
                        "http://127.0.0.1:5500",
                        "https://app.test.example",
                        "https://pr-7.preview.example.com",
                        SHOP,
                        "https://SHOP.example",
                        "http://shop.example",
                        "https://shop.example:8443",
                        "https://admin.shop.example:8443",
                        "https://a.shop.example",
                        "https://a.shopxexample",
                        "https://shop.example.evil.test")
                .map(origin -> Headers.of("Host", authority, "Origin", origin))
                .flatMap(Questions::with);
    }

    private static Stream<Request> with(Headers headers) {
        var preflight = headers.plus("Access-Control-Request-Method", "PUT");
        return Stream.of(
                request("GET", headers),
                request("HEAD", headers),
                request("DELETE", headers),
                request("OPTIONS", headers),
                request("OPTIONS", headers.plus("Access-Control-Request-Method", "GET")),
                request(
                        "OPTIONS",
                        preflight.plus("Access-Control-Request-Headers", "content-type,x-trace")));
    }

    private static Request request(String method, Headers headers) {
        return new Request(method, "http", "/data", headers);
    }
}
