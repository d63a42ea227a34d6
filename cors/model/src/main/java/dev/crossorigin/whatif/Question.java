package dev.crossorigin.whatif;

import dev.crossorigin.browser.CredentialsMode;
import dev.crossorigin.browser.PageRequest;
import dev.crossorigin.web.Header;
import dev.crossorigin.web.Headers;
import dev.crossorigin.web.Origin;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.stream.Collectors;

/**
 * May a page send this request to the service and read the answer?
 *
 * @param origin the page's origin
 * @param method the method as script writes it
 * @param headers those that script sets
 * @param path the path, and perhaps the query, that the page asks for
 */
public record Question(
        Origin origin, String method, Headers headers, CredentialsMode credentials, String path) {

    /** An address carries no more. */
    public static final int MOST_HEADERS = 20;

    /**
     * A header as people name it in a question.
     *
     * @param text {@code name: value}, or the name alone, which then has a value that it is mostly
     *     sent with: {@code application/json} for {@code content-type}
     */
    public static Header header(String text) {
        int colon = text.indexOf(':');
        return colon < 0
                ? new Header(text.strip(), usualValue(text.strip()))
                : new Header(text.substring(0, colon).strip(), text.substring(colon + 1).strip());
    }

    private static String usualValue(String name) {
        return name.equalsIgnoreCase("content-type") ? "application/json" : "1";
    }

    /**
     * What script on the page asks for.
     *
     * @param service where the service is called, such as {@code http://localhost:3000}
     */
    public PageRequest to(String service) {
        return at(service + path);
    }

    /** The same request to another URL. */
    public PageRequest at(String url) {
        return new PageRequest(origin, url, method, headers, credentials);
    }

    /** The query of an address, without the question mark; in ASCII. */
    public String query() {
        var lines = headers.lines().stream().map(line -> "&" + parameter(Field.HEADER, text(line)));
        return "%s&%s%s&%s&%s"
                .formatted(
                        parameter(Field.ORIGIN, origin.toString()),
                        parameter(Field.METHOD, method),
                        lines.collect(Collectors.joining()),
                        parameter(Field.CREDENTIALS, credentials.toString()),
                        parameter(Field.PATH, path));
    }

    /** As {@link #header} reads it. */
    private static String text(Header line) {
        return line.value().equals(usualValue(line.name()))
                ? line.name()
                : line.name() + ": " + line.value();
    }

    private static String parameter(Field field, String value) {
        var encoded = URLEncoder.encode(value, StandardCharsets.UTF_8).replace("+", "%20");
        return field + "=" + encoded.replace("%2F", "/").replace("%3A", ":");
    }
}
