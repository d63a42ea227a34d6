package dev.crossorigin.explain;

import dev.crossorigin.browser.CredentialsMode;
import dev.crossorigin.browser.Exchange;
import dev.crossorigin.browser.Hop;
import dev.crossorigin.browser.PageRequest;
import dev.crossorigin.config.DeclaredPolicy;
import dev.crossorigin.web.Answer;
import dev.crossorigin.web.Header;
import dev.crossorigin.web.Headers;
import dev.crossorigin.web.Origin;
import dev.crossorigin.whatif.Question;
import io.smallrye.config.PropertiesConfigSource;
import io.smallrye.config.SmallRyeConfig;
import io.smallrye.config.SmallRyeConfigBuilder;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Exchanges and policies as a line of a table has them. */
final class Told {

    static final String PAGE = "https://app.example.com";

    private Told() {}

    /** Such as {@code PUT https://api.example.com/a x-a,content-type}. */
    static PageRequest asked(String page, String request) {
        var words = request.split(" ", -1);
        var names = words.length > 2 ? Stream.of(words[2].split(",", -1)) : Stream.<String>of();
        return new PageRequest(
                Origin.of(page),
                words[1],
                words[0],
                new Headers(names.map(Question::header).toList()),
                CredentialsMode.SAME_ORIGIN);
    }

    /** Such as {@code 401 content-type: text/html, server: nginx}; nothing is no answer. */
    static Optional<Answer> answer(String text) {
        if (text.isBlank()) {
            return Optional.empty();
        }
        var parts = text.strip().split(" ", 2);
        var lines = parts.length < 2 ? Stream.<String>of() : Stream.of(parts[1].split(", ", -1));
        return Optional.of(
                new Answer(
                        Integer.parseInt(parts[0]),
                        new Headers(
                                lines.map(line -> line.split(": ", 2))
                                        .map(line -> new Header(line[0], line[1]))
                                        .toList())));
    }

    static Explanation recorded(PageRequest asked, String preflight, String actual) {
        return Explanation.recorded(
                policy(), new Exchange(asked, answer(preflight), List.of(), answer(actual)));
    }

    /** One that was redirected once. */
    static Explanation redirected(String page, String url, String redirect, String actual) {
        var asked = asked(page, "GET " + url);
        var hop = new Hop(url, answer(redirect).orElseThrow());
        return Explanation.recorded(
                policy(), new Exchange(asked, Optional.empty(), List.of(hop), answer(actual)));
    }

    /** A policy that lists a page and runs at its own address. */
    static DeclaredPolicy policy(String... lines) {
        return DeclaredPolicy.of(config(lines)).orElseThrow();
    }

    static SmallRyeConfig config(String... lines) {
        var settings =
                Stream.concat(
                                Stream.of(
                                        "quarkus.http.port=3000",
                                        "quarkus.http.cors.enabled=true",
                                        "quarkus.http.cors.access-control-allow-credentials=false",
                                        "quarkus.http.header.Vary.value=Origin",
                                        "quarkus.http.cors.origins=" + PAGE),
                                Stream.of(lines))
                        .map(line -> line.split("=", 2))
                        .collect(
                                Collectors.toMap(
                                        line -> line[0],
                                        line -> line[1],
                                        (before, after) -> after));
        return new SmallRyeConfigBuilder()
                .addDefaultInterceptors()
                .withProfile("prod")
                .withSources(new PropertiesConfigSource(settings, "test", 250))
                .build();
    }
}
