package dev.crossorigin.browser;

import dev.crossorigin.web.Answer;
import dev.crossorigin.web.Headers;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpServer;
import io.vertx.core.http.HttpServerRequest;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;

/** Serves a page on one port, and on this and another one the answers of exchanges. */
final class CaseServer implements AutoCloseable {

    private static final Pattern STEP = Pattern.compile("/case/([0-9]+)/([0-9]+)(?:[?].*)?");

    /** What a server got of a case. */
    record Received(Optional<Asked> preflight, Optional<Asked> actual) {}

    /** What a request says that the answer turns on; the first values only. */
    record Asked(
            String method,
            Optional<String> origin,
            Optional<String> requestMethod,
            Optional<String> requestHeaders) {}

    private final Vertx vertx = Vertx.vertx();
    private final HttpServer pages = listen();
    private final HttpServer others = listen();
    private final Map<Integer, Exchange> exchanges = new ConcurrentHashMap<>();
    private final Map<Integer, Asked> preflights = new ConcurrentHashMap<>();
    private final Map<Integer, Asked> actuals = new ConcurrentHashMap<>();

    private HttpServer listen() {
        return vertx.createHttpServer()
                .requestHandler(this::answer)
                .listen(0, "127.0.0.1")
                .toCompletionStage()
                .toCompletableFuture()
                .join();
    }

    String page() {
        return "http://localhost:" + pages.actualPort();
    }

    List<String> others() {
        return List.of(
                "http://localhost:" + others.actualPort(),
                "http://127.0.0.1:" + others.actualPort());
    }

    void serve(int number, Exchange exchange) {
        exchanges.put(number, exchange);
    }

    Received received(int number) {
        return new Received(
                Optional.ofNullable(preflights.get(number)),
                Optional.ofNullable(actuals.get(number)));
    }

    private void answer(HttpServerRequest request) {
        var step = STEP.matcher(request.uri());
        if (!step.matches()) {
            request.response().putHeader("Content-Type", "text/html").end("<!doctype html>");
            return;
        }
        int number = Integer.parseInt(step.group(1));
        var exchange = exchanges.get(number);
        if (exchange == null) {
            request.response().setStatusCode(500).end();
            return;
        }
        boolean preflight =
                request.method().name().equals("OPTIONS")
                        && request.headers().contains("Access-Control-Request-Method");
        var answer =
                preflight
                        ? preflight(number, request, exchange)
                        : actual(number, Integer.parseInt(step.group(2)), request, exchange);
        var response = request.response().setStatusCode(answer.status());
        answer.headers().lines().forEach(line -> response.headers().add(line.name(), line.value()));
        response.end();
    }

    /** The recorded answer to the first one; any further one gets all that it asks for. */
    private Answer preflight(int number, HttpServerRequest request, Exchange exchange) {
        if (preflights.putIfAbsent(number, asked(request)) == null) {
            return exchange.preflight().orElseThrow();
        }
        var headers =
                Headers.of(
                        "Access-Control-Allow-Origin", request.getHeader("Origin"),
                        "Access-Control-Allow-Credentials", "true",
                        "Access-Control-Allow-Methods",
                                request.getHeader("Access-Control-Request-Method"));
        var names = request.getHeader("Access-Control-Request-Headers");
        return new Answer(
                204, names == null ? headers : headers.plus("Access-Control-Allow-Headers", names));
    }

    private Answer actual(int number, int step, HttpServerRequest request, Exchange exchange) {
        if (step == 0) {
            actuals.putIfAbsent(number, asked(request));
        }
        return step < exchange.hops().size()
                ? exchange.hops().get(step).answer()
                : exchange.actual().orElseThrow();
    }

    private static Asked asked(HttpServerRequest request) {
        return new Asked(
                request.method().name(),
                Optional.ofNullable(request.getHeader("Origin")),
                Optional.ofNullable(request.getHeader("Access-Control-Request-Method")),
                Optional.ofNullable(request.getHeader("Access-Control-Request-Headers")));
    }

    @Override
    public void close() {
        vertx.close().toCompletionStage().toCompletableFuture().join();
    }
}
