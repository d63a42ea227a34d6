package dev.crossorigin.browser;

import dev.crossorigin.web.Header;
import dev.crossorigin.web.Headers;
import dev.crossorigin.web.Origin;
import java.util.List;
import java.util.stream.Stream;

/** Requests that are close to needing a preflight, or to needing none. */
final class RequestGenerator {

    private static final List<String> METHODS =
            List.of(
                    "GET",
                    "GET",
                    "GET",
                    "GET",
                    "GET",
                    "GET",
                    "GET",
                    "POST",
                    "POST",
                    "POST",
                    "PUT",
                    "PUT",
                    "DELETE",
                    "get",
                    "HEAD",
                    "post",
                    "put",
                    "PATCH",
                    "patch",
                    "OPTIONS",
                    "M-SEARCH",
                    "TRACE",
                    "a<b");

    private static final List<Header> SAFE =
            List.of(
                    new Header("Accept", "application/json"),
                    new Header("Accept", "a".repeat(128)),
                    new Header("Accept", "a\tb"),
                    new Header("Accept-Language", "de, en;q=0.5"),
                    new Header("Content-Language", "*-AZaz 09.;=,"),
                    new Header("Content-Type", "text/plain"),
                    new Header("Content-Type", "TEXT/Plain;charset=UTF-8"),
                    new Header("content-type", " multipart/form-data;a=b"),
                    new Header("Content-Type", "application/x-www-form-urlencoded ; x"),
                    new Header("Range", "bytes=0-"),
                    new Header("Range", "bytes=007-10"),
                    new Header("Cookie", "a=b"),
                    new Header("DPR", "1.5"),
                    new Header("Save-Data", "ON"),
                    new Header("ECT", "4g"),
                    new Header("Sec-Fetch-Site", "none"),
                    new Header("Proxy-Anything", "x"),
                    new Header("X-HTTP-Method-Override", "GET, trace"),
                    new Header("Access-Control-Request-Method", "PUT"));

    private static final List<Header> UNSAFE =
            List.of(
                    new Header("Accept", "a".repeat(129)),
                    new Header("Accept", "a(b"),
                    new Header("Accept-Language", "de_DE"),
                    new Header("Content-Language", "de/at"),
                    new Header("Content-Type", "application/json"),
                    new Header("Content-Type", "text/plain, text/plain"),
                    new Header("Content-Type", "text/plain x"),
                    new Header("Content-Type", "multipart/form-data; boundary=\"x\""),
                    new Header("Content-Type", ""),
                    new Header("Range", "bytes=-5"),
                    new Header("Range", "bytes=5-2"),
                    new Header("Range", "bytes= 0-1"),
                    new Header("Range", "bytes=0-1,3-4"),
                    new Header("Authorization", "Bearer x"),
                    new Header("X-B", "1"),
                    new Header("User-Agent", "x"),
                    new Header("DPR", "1."),
                    new Header("Width", "1.5"),
                    new Header("Save-Data", "off"),
                    new Header("x-a", ""),
                    new Header("Traceparent", "00-0-0-00"),
                    new Header("If-None-Match", "\"x\""),
                    new Header("Access-Control-Allow-Origin", "*"),
                    new Header("X-HTTP-Method-Override", "PUT"));

    private final Chance chance;

    RequestGenerator(Chance chance) {
        this.chance = chance;
    }

    PageRequest request(String page, String url) {
        return new PageRequest(
                Origin.of(page),
                url,
                chance.any(METHODS),
                headers(),
                chance.any(List.of(CredentialsMode.values())));
    }

    private Headers headers() {
        int count = chance.any(List.of(0, 0, 1, 1, 2, 3));
        return new Headers(
                Stream.generate(() -> chance.any(chance.oneIn(2) ? SAFE : UNSAFE))
                        .limit(count)
                        .toList());
    }
}
