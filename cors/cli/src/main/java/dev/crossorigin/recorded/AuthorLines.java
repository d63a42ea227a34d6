package dev.crossorigin.recorded;

import dev.crossorigin.web.Header;
import dev.crossorigin.web.HeaderNames;
import dev.crossorigin.web.Headers;
import dev.crossorigin.web.HttpText;
import dev.crossorigin.whatif.Question;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** The headers of a recorded request that script has set. */
final class AuthorLines {

    private AuthorLines() {}

    /** Those that its preflight names; without one, those that browsers do not set themselves. */
    static Headers of(HarEntry request, Optional<HarEntry> preflight) {
        var lines =
                preflight.isPresent()
                        ? named(preflight.get()).stream().map(name -> line(request, name))
                        : request.headers().lines().stream().filter(line -> !isOfBrowsers(line));
        return new Headers(lines.toList());
    }

    /** Whether it carries {@code Authorization} though its preflight does not ask for that. */
    static boolean isAuthorizedByBrowser(HarEntry request, Optional<HarEntry> preflight) {
        return request.headers().first("Authorization").isPresent()
                && preflight.filter(asked -> !named(asked).contains("authorization")).isPresent();
    }

    private static List<String> named(HarEntry preflight) {
        return preflight.headers().all("Access-Control-Request-Headers").stream()
                .flatMap(value -> HttpText.elements(value).stream())
                .map(name -> name.toLowerCase(Locale.ROOT))
                .toList();
    }

    /** Where the request was never sent, its headers are not in the file. */
    private static Header line(HarEntry request, String name) {
        return request.headers()
                .joined(name)
                .map(value -> new Header(name, value))
                .orElseGet(() -> Question.header(name));
    }

    private static boolean isOfBrowsers(Header line) {
        var lower = line.name().toLowerCase(Locale.ROOT);
        return HeaderNames.isOfBrowsers(lower)
                || (lower.equals("x-requested-with") && isOfWebView(line.value()))
                || lower.startsWith(":")
                || lower.startsWith("access-control-request-");
    }

    /** Whether it is the name of an app, which its WebView adds; script writes XMLHttpRequest. */
    private static boolean isOfWebView(String value) {
        return value.matches("[A-Za-z]\\w*([.][A-Za-z]\\w*)+");
    }
}
