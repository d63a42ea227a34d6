package dev.crossorigin.handler;

import dev.crossorigin.web.Header;
import dev.crossorigin.web.Headers;
import dev.crossorigin.web.Request;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;

/** Policies, and requests that come close to what they let in. */
final class Generator {

    private static final List<String> ORIGIN_ENTRIES =
            List.of(
                    "https://shop.example",
                    "http://shop.example:8080",
                    "https://Shop.example",
                    "https://shop.example/",
                    "http://my_host",
                    "https://[::1]:8443",
                    "null",
                    "*",
                    "/.*/",
                    "//",
                    "/null/",
                    "/https://pr-[0-9]+[.]preview[.]example/",
                    "/https?://([a-z0-9-]+[.])*shop.example(:[0-9]+)?/");

    private static final List<String> HOSTS =
            List.of(
                    "shop.example",
                    "shop.example:8080",
                    "shop.example:80",
                    "shop.example:443",
                    "shop.example:0080",
                    "shop.example:",
                    "shop.example.",
                    "SHOP.example",
                    "my_host",
                    "my_host:8080",
                    "127.0.0.1:3000",
                    "[::1]:8443",
                    "[fe80::1%25eth0]",
                    "a%41.example",
                    ":80",
                    "");

    private static final List<String> TARGETS =
            List.of(
                    "/orders",
                    "/orders",
                    "/orders?a=1",
                    "/orders?a={b}",
                    "/orders?q=a|b",
                    "/100%",
                    "/a^b",
                    "/\u00E9",
                    "/\u0085",
                    "//shop.example/orders",
                    "/orders#here",
                    "http://other.example",
                    "http://other.example?a/b",
                    "http://other.example/{}",
                    "https://other.example/orders");

    private static final List<String> ODD_ORIGINS =
            List.of(
                    "null",
                    "",
                    "*",
                    "/.*/",
                    "http",
                    "http:",
                    "http://",
                    "http:///",
                    "https://",
                    "http://[",
                    "http://a b",
                    "http://{}",
                    "http://\u00E9.example",
                    "http://my_host",
                    "file://",
                    "https://pr-12.preview.example",
                    "https://pr-x.preview.example",
                    "https://pr-12xpreview.example");

    private static final List<String> METHODS =
            List.of(
                    "GET",
                    "HEAD",
                    "POST",
                    "PUT",
                    "PATCH",
                    "DELETE",
                    "get",
                    "options",
                    "Put",
                    "M-SEARCH",
                    "*");

    private static final List<List<String>> METHOD_LISTS =
            List.of(
                    List.of(),
                    List.of("*"),
                    List.of("GET"),
                    List.of("get", "POST"),
                    List.of("GET", "HEAD", "OPTIONS"),
                    List.of("PUT", "GET", "PUT"),
                    List.of("*", "M-SEARCH"));

    private static final List<List<String>> HEADER_LISTS =
            List.of(
                    List.of(),
                    List.of("*"),
                    List.of("content-type"),
                    List.of("X-A", "X-A", "x-b"),
                    List.of("*", "X-A"));

    private static final List<Duration> MAX_AGES =
            List.of(
                    Duration.ZERO,
                    Duration.ofMinutes(10),
                    Duration.ofDays(100),
                    Duration.ofMillis(1500),
                    Duration.ofMillis(-1500));

    private final Random random;

    Generator(long seed) {
        random = new Random(seed);
    }

    Declaration declaration() {
        return new Declaration(
                random.nextInt(40) > 0,
                Optional.of(origins()).filter(listed -> random.nextInt(8) > 0),
                maybe(METHOD_LISTS),
                maybe(HEADER_LISTS),
                maybe(HEADER_LISTS),
                maybe(MAX_AGES),
                maybe(List.of(true, false)));
    }

    Request request(Declaration declaration) {
        var scheme = random.nextInt(4) == 0 ? "https" : "http";
        var host = any(HOSTS);
        var lines = new ArrayList<Header>();
        if (random.nextInt(15) > 0) {
            lines.add(new Header("Host", host));
        }
        int origins = random.nextInt(20);
        for (int i = 0; i < (origins == 0 ? 0 : origins == 1 ? 2 : 1); i++) {
            lines.add(
                    new Header(
                            any(List.of("Origin", "origin")), origin(declaration, scheme, host)));
        }
        if (random.nextInt(3) == 0) {
            lines.add(new Header("Access-Control-Request-Method", any(METHODS)));
        }
        if (random.nextInt(4) == 0) {
            var asked = any(List.of("content-type", "x-a, x-b", "", "X-A"));
            lines.add(new Header("access-control-request-headers", asked));
        }
        var method = random.nextInt(3) == 0 ? "OPTIONS" : any(METHODS);
        return new Request(method, scheme, any(TARGETS), new Headers(lines));
    }

    private List<String> origins() {
        int size = any(List.of(0, 1, 1, 2, 3));
        return random.ints(size, 0, ORIGIN_ENTRIES.size()).mapToObj(ORIGIN_ENTRIES::get).toList();
    }

    private String origin(Declaration declaration, String scheme, String host) {
        var listed = declaration.origins().orElse(List.of());
        return switch (random.nextInt(6)) {
            case 0 -> any(ODD_ORIGINS);
            case 1, 2 -> listed.isEmpty() ? any(ORIGIN_ENTRIES) : any(listed);
            case 3 -> nearMiss(any(ORIGIN_ENTRIES));
            case 4 -> scheme + "://" + host;
            default -> nearMiss(scheme + "://" + host);
        };
    }

    private String nearMiss(String origin) {
        return switch (random.nextInt(12)) {
            case 0 -> origin + "/";
            case 1 -> origin + ":80";
            case 2 -> origin + ":443";
            case 3 -> origin + ".evil.test";
            case 4 -> origin + "?a";
            case 5 -> origin.replace("://", "://user@");
            case 6 -> origin.replace("https://", "http://");
            case 7 -> origin.replace("http://", "https://");
            case 8 -> origin.replaceFirst(":[0-9]*$", "");
            case 9 -> origin.replace("shop", "SHOP");
            case 10 -> origin.replace("://", "://sub.");
            default -> origin.replace("://", ":/");
        };
    }

    private <T> Optional<T> maybe(List<T> choices) {
        return random.nextInt(3) == 0 ? Optional.empty() : Optional.of(any(choices));
    }

    private <T> T any(List<T> choices) {
        return choices.get(random.nextInt(choices.size()));
    }
}
