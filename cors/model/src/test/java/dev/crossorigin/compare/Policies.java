package dev.crossorigin.compare;

import dev.crossorigin.browser.CredentialsMode;
import dev.crossorigin.browser.PageRequest;
import dev.crossorigin.policy.CorsPolicy;
import dev.crossorigin.policy.Credentials;
import dev.crossorigin.policy.MaxAge;
import dev.crossorigin.policy.Names;
import dev.crossorigin.policy.OriginRule;
import dev.crossorigin.web.Header;
import dev.crossorigin.web.Headers;
import dev.crossorigin.web.Origin;
import java.time.Duration;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;

/** Policies that resemble each other, and requests of pages that one of them may list. */
final class Policies {

    private static final List<String> ENTRIES =
            List.of(
                    "https://shop.example",
                    "https://a.shop.example",
                    "https://b.shop.example:8443",
                    "http://shop.example",
                    "https://shop.example/",
                    "https://Shop.example",
                    "null",
                    "capacitor://localhost",
                    "/https://[a-z]+[.]shop[.]example/",
                    "/https://[a-z0-9-]+[.]shop[.]example(:[0-9]+)?/",
                    "/https://(a|b)[.]shop[.]example/",
                    "/https://([ab])[.]shop[.]example/",
                    "/https?://shop[.]example/",
                    "/https://pr-[0-9]+[.]shop[.]example/",
                    "/https://.*/",
                    "/null|https://shop[.]example/",
                    "/shop/",
                    "/https://([a-z])\\1[.]shop[.]example/");

    private static final List<String> ORIGINS =
            List.of(
                    "https://shop.example",
                    "https://a.shop.example",
                    "https://b.shop.example",
                    "https://b.shop.example:8443",
                    "https://bb.shop.example",
                    "https://pr-12.shop.example",
                    "http://shop.example",
                    "https://other.example",
                    "http://other.example",
                    "https://192.0.2.1:444",
                    "capacitor://localhost",
                    "null");

    private static final List<List<String>> METHODS =
            List.of(
                    List.of(),
                    List.of("*"),
                    List.of("GET", "HEAD", "OPTIONS"),
                    List.of("OPTIONS", "HEAD", "GET", "GET"),
                    List.of("GET", "POST"),
                    List.of("PUT", "PATCH", "patch"),
                    List.of("get"),
                    List.of("*", "PUT", "X-SEARCH"),
                    List.of("TRACE"));

    private static final List<List<String>> HEADERS =
            List.of(
                    List.of(),
                    List.of("*"),
                    List.of("content-type"),
                    List.of("Content-Type", "x-a"),
                    List.of("X-A"),
                    List.of("*", "x-a"),
                    List.of("authorization", "Cookie"),
                    List.of("x-a x-b"));

    private static final List<List<String>> EXPOSED =
            List.of(List.of(), List.of("*"), List.of("ETag"), List.of("*", "x-a"), List.of("x a"));

    private static final List<String> SENT =
            List.of("GET", "HEAD", "POST", "PUT", "PATCH", "patch", "DELETE", "X-SEARCH", "X-ZZ");

    private static final List<Header> SET =
            List.of(
                    new Header("Content-Type", "application/json"),
                    new Header("content-type", "text/plain"),
                    new Header("Accept", "text/html"),
                    new Header("accept", "\""),
                    new Header("X-A", "1"),
                    new Header("x-b", "1"),
                    new Header("Authorization", "Bearer 1"),
                    new Header("Cookie", "a=b"),
                    new Header("range", "bytes=0-1"));

    private final Random random;

    Policies(long seed) {
        random = new Random(seed);
    }

    CorsPolicy any() {
        return policy(
                random.nextInt(12) > 0,
                random.nextInt(8) == 0
                        ? List.of(pick(List.of("*", "/.*/")))
                        : Stream.generate(() -> pick(ENTRIES)).limit(random.nextInt(4)).toList(),
                pick(METHODS),
                pick(HEADERS),
                pick(EXPOSED),
                pick(List.of(Credentials.values())));
    }

    /** Another, which differs in one respect or in several. */
    CorsPolicy near(CorsPolicy policy) {
        var other = any();
        return new CorsPolicy(
                rarely() ? other.enabled() : policy.enabled(),
                random.nextBoolean() ? other.origins() : policy.origins(),
                rarely() ? other.methods() : policy.methods(),
                rarely() ? other.headers() : policy.headers(),
                rarely() ? other.exposedHeaders() : policy.exposedHeaders(),
                other.maxAge(),
                rarely() ? other.credentials() : policy.credentials());
    }

    private boolean rarely() {
        return random.nextInt(3) == 0;
    }

    static CorsPolicy policy(
            boolean enabled,
            List<String> origins,
            List<String> methods,
            List<String> headers,
            List<String> exposed,
            Credentials credentials) {
        return new CorsPolicy(
                enabled,
                OriginRule.parse(origins).stream().map(OriginRule.class::cast).toList(),
                Names.parse(methods),
                Names.parse(headers),
                Names.parse(exposed),
                new MaxAge.Lasting(Duration.ofMinutes(10)),
                credentials);
    }

    PageRequest request() {
        return new PageRequest(
                Origin.of(pick(ORIGINS)),
                "https://service.example/orders",
                pick(SENT),
                new Headers(Stream.generate(() -> pick(SET)).limit(random.nextInt(3)).toList()),
                pick(List.of(CredentialsMode.values())));
    }

    private <T> T pick(List<T> choices) {
        return choices.get(random.nextInt(choices.size()));
    }
}
