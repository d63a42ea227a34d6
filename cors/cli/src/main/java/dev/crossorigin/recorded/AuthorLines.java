package dev.crossorigin.recorded;

import dev.crossorigin.web.Header;
import dev.crossorigin.web.Headers;
import dev.crossorigin.whatif.Question;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** The headers of a recorded request that script has set. */
final class AuthorLines {

    /** What browsers set of their own accord, and script seldom does. */
    private static final Set<String> OF_BROWSERS =
            Set.of(
                    ("accept-charset accept-encoding cache-control connection content-length cookie"
                                    + " cookie2 date device-memory dnt downlink dpr ect expect host"
                                    + " if-modified-since if-none-match keep-alive origin pragma"
                                    + " priority purpose referer rtt save-data te trailer"
                                    + " transfer-encoding upgrade upgrade-insecure-requests"
                                    + " user-agent via viewport-width width x-client-data")
                            .split(" ", -1));

    private AuthorLines() {}

    /** Those that its preflight names; without one, those that browsers do not set themselves. */
    static Headers of(HarEntry request, Optional<HarEntry> preflight) {
        var lines =
                preflight.isPresent()
                        ? named(preflight.get()).stream().map(name -> line(request, name))
                        : request.headers().lines().stream()
                                .filter(line -> !isOfBrowsers(line.name()));
        return new Headers(lines.toList());
    }

    /** Whether it carries {@code Authorization} though its preflight does not ask for that. */
    static boolean isAuthorizedByBrowser(HarEntry request, Optional<HarEntry> preflight) {
        return request.headers().first("Authorization").isPresent()
                && preflight.filter(asked -> !named(asked).contains("authorization")).isPresent();
    }

    private static List<String> named(HarEntry preflight) {
        return preflight.headers().all("Access-Control-Request-Headers").stream()
                .flatMap(value -> Stream.of(value.split(",", -1)))
                .map(name -> name.strip().toLowerCase(Locale.ROOT))
                .filter(name -> !name.isEmpty())
                .toList();
    }

    /** Where the request was never sent, its headers are not in the file. */
    private static Header line(HarEntry request, String name) {
        return request.headers()
                .joined(name)
                .map(value -> new Header(name, value))
                .orElseGet(() -> Question.header(name));
    }

    private static boolean isOfBrowsers(String name) {
        var lower = name.toLowerCase(Locale.ROOT);
        return OF_BROWSERS.contains(lower)
                || lower.startsWith(":")
                || lower.startsWith("sec-")
                || lower.startsWith("proxy-")
                || lower.startsWith("access-control-request-");
    }
}
