package dev.crossorigin.whatif;

import dev.crossorigin.browser.CredentialsMode;
import dev.crossorigin.browser.PageRequest;
import dev.crossorigin.web.Headers;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Stream;

/**
 * A request to the service as people ask about it, and as an address carries it.
 *
 * @param origin the page's origin
 * @param headers each as {@link WhatIf#header} reads it
 * @param path the path, and perhaps the query, that the page asks for
 */
public record Inquiry(
        String origin,
        String method,
        List<String> headers,
        CredentialsMode credentials,
        String path) {

    /** No more are read from an address. */
    public static final int MOST_HEADERS = 20;

    public Inquiry {
        headers = List.copyOf(headers);
    }

    /**
     * What script on the page asks for.
     *
     * @param service where the service is called, such as {@code http://localhost:3000}
     */
    public PageRequest asked(String service) {
        return new PageRequest(
                origin,
                service + path,
                method,
                new Headers(headers.stream().map(WhatIf::header).toList()),
                credentials);
    }

    /** The query of an address, without the question mark; in ASCII. */
    public String query() {
        return Stream.of(
                        Stream.of(parameter("origin", origin), parameter("method", method)),
                        headers.stream().map(header -> parameter("header", header)),
                        Stream.of(
                                parameter("credentials", credentials.toString()),
                                parameter("path", path)))
                .flatMap(parameters -> parameters)
                .reduce((one, other) -> one + "&" + other)
                .orElseThrow();
    }

    private static String parameter(String name, String value) {
        var encoded = URLEncoder.encode(value, StandardCharsets.UTF_8).replace("+", "%20");
        return name + "=" + encoded.replace("%2F", "/").replace("%3A", ":");
    }
}
