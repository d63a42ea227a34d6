package dev.crossorigin.recorded;

import dev.crossorigin.recorded.Unanswered.Why;
import dev.crossorigin.web.Answer;
import dev.crossorigin.web.Header;
import dev.crossorigin.web.Headers;
import dev.crossorigin.web.Request;
import java.io.IOException;
import java.net.ConnectException;
import java.net.NoRouteToHostException;
import java.net.ProtocolException;
import java.net.URI;
import java.net.UnknownHostException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.net.http.HttpTimeoutException;
import java.nio.channels.UnresolvedAddressException;
import java.time.Duration;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.net.ssl.SSLException;

/** Sends single requests as a browser would, but without cookies and bodies. */
final class ProbeClient {

    private static final int MOST_DETAIL = 200;

    private final HttpClient client;
    private final Duration forAnswer;

    ProbeClient(Duration forConnection, Duration forAnswer) {
        this.forAnswer = forAnswer;
        this.client =
                HttpClient.newBuilder()
                        .version(HttpClient.Version.HTTP_1_1)
                        .followRedirects(HttpClient.Redirect.NEVER)
                        .connectTimeout(forConnection)
                        .build();
    }

    /** The answer to a request, of whose body nothing is read. */
    Answer send(Request request) throws Unanswered {
        var url =
                request.scheme()
                        + "://"
                        + request.authority().orElse("")
                        + encoded(request.target());
        try {
            var response = client.send(http(request, url), BodyHandlers.ofInputStream());
            response.body().close();
            return answer(response);
        } catch (IllegalArgumentException e) {
            throw new Unanswered(Why.UNREADABLE_URL, url, "");
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new Unanswered(Why.BROKEN_OFF, url, "");
        } catch (IOException e) {
            throw unanswered(url, e);
        }
    }

    /** Percent-encodes what browsers leave as it is and {@link URI} does not take. */
    private static String encoded(String target) {
        return target.chars()
                .mapToObj(
                        c ->
                                "\"<>[]\\^`{|}".indexOf(c) < 0
                                        ? Character.toString(c)
                                        : "%%%02X".formatted(c))
                .collect(Collectors.joining());
    }

    private HttpRequest http(Request request, String url) {
        var http =
                HttpRequest.newBuilder(URI.create(url))
                        .timeout(forAnswer)
                        .setHeader("User-Agent", "cors-explain")
                        .setHeader("Accept", "*/*")
                        .setHeader("Sec-Fetch-Mode", "cors");
        if (!request.method().equals("GET")) {
            http.method(request.method(), BodyPublishers.noBody());
        }
        request.headers().lines().stream()
                .filter(line -> !line.name().equalsIgnoreCase("Host"))
                .forEach(line -> http.setHeader(line.name(), line.value()));
        return http.build();
    }

    private static Answer answer(HttpResponse<?> response) {
        List<Header> lines =
                response.headers().map().entrySet().stream()
                        .flatMap(
                                line ->
                                        line.getValue().stream()
                                                .map(value -> new Header(line.getKey(), value)))
                        .toList();
        return new Answer(response.statusCode(), new Headers(lines));
    }

    private static Unanswered unanswered(String url, IOException fault) {
        if (is(fault, HttpTimeoutException.class)) {
            return new Unanswered(Why.TIMED_OUT, url, "");
        }
        if (is(fault, SSLException.class)) {
            return new Unanswered(Why.TLS, url, detail(fault));
        }
        if (is(fault, UnresolvedAddressException.class) || is(fault, UnknownHostException.class)) {
            return new Unanswered(Why.NAME_NOT_FOUND, url, "");
        }
        if (is(fault, ConnectException.class) || is(fault, NoRouteToHostException.class)) {
            return new Unanswered(Why.REFUSED, url, "");
        }
        return is(fault, ProtocolException.class)
                ? new Unanswered(Why.NOT_HTTP, url, detail(fault))
                : new Unanswered(Why.BROKEN_OFF, url, "");
    }

    private static boolean is(Throwable fault, Class<?> kind) {
        return causes(fault).anyMatch(kind::isInstance);
    }

    /** The innermost message, in brief. */
    private static String detail(Throwable fault) {
        return causes(fault)
                .map(Throwable::getMessage)
                .flatMap(Stream::ofNullable)
                .reduce("", (outer, inner) -> inner)
                .lines()
                .findFirst()
                .map(line -> line.substring(0, Math.min(line.length(), MOST_DETAIL)))
                .orElse("");
    }

    private static Stream<Throwable> causes(Throwable fault) {
        return Stream.iterate(fault, cause -> cause != null, Throwable::getCause).limit(10);
    }
}
