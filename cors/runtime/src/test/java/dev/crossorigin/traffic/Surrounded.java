package dev.crossorigin.traffic;

import dev.crossorigin.config.EffectiveDeclaration;
import dev.crossorigin.policy.CorsPolicy;
import dev.crossorigin.web.Answer;
import dev.crossorigin.web.Header;
import dev.crossorigin.web.Headers;
import dev.crossorigin.web.Request;
import io.quarkus.vertx.http.runtime.cors.CORSConfig;
import io.quarkus.vertx.http.runtime.cors.CORSFilter;
import io.quarkus.vertx.http.runtime.filters.Filter;
import io.quarkus.vertx.http.runtime.filters.Filters;
import io.smallrye.config.PropertiesConfigSource;
import io.smallrye.config.SmallRyeConfig;
import io.smallrye.config.SmallRyeConfigBuilder;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpServer;
import io.vertx.core.http.HttpServerOptions;
import io.vertx.core.http.HttpServerResponse;
import io.vertx.ext.web.Router;
import java.time.Duration;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.function.Consumer;

/** Quarkus's own handler with the room {@code traffic} around it, and resources behind it. */
final class Surrounded implements AutoCloseable {

    /** Sees the answers as whoever judges them does. */
    private static final int JUDGING = 490;

    private static final int HANDLER = 300;

    private final Vertx vertx = Vertx.vertx();
    private final HttpServer server;
    final Answers answers;
    final CorsPolicy policy;

    /** What a judge has seen of the last answers. */
    final ConcurrentLinkedQueue<Headers> judged = new ConcurrentLinkedQueue<>();

    Surrounded(Map<String, String> switches) {
        var config = config(switches);
        answers = Answers.of(EffectiveDeclaration.read(config, List.of()));
        policy = EffectiveDeclaration.read(config, List.of()).policy().orElseThrow();
        var router = Router.router(vertx);
        answers.register(router);
        var filters = new Filters();
        answers.register(filters);
        filters.register(new CORSFilter(new Declared()), HANDLER);
        filters.register(
                context -> {
                    context.addHeadersEndHandler(end -> judged.add(headers(context.response())));
                    context.next();
                },
                JUDGING);
        filters.getFilters().stream()
                .sorted(Comparator.comparingInt(Filter::getPriority).reversed())
                .forEach(filter -> router.route().handler(filter.getHandler()));
        resources(router);
        server =
                vertx.createHttpServer(new HttpServerOptions().setMaxHeaderSize(64 * 1024))
                        .requestHandler(router)
                        .listen(0, "127.0.0.1")
                        .toCompletionStage()
                        .toCompletableFuture()
                        .join();
    }

    static SmallRyeConfig config(Map<String, String> switches) {
        var all = new HashMap<>(LeavingRows.DECLARED);
        switches.forEach((name, value) -> all.put("cors.answers." + name, value));
        return new SmallRyeConfigBuilder()
                .withSources(new PropertiesConfigSource(all, "the test", 100))
                .build();
    }

    /** {@link LeavingRows#DECLARED}, as Quarkus hands it to its handler. */
    private record Declared() implements CORSConfig {

        @Override
        public boolean enabled() {
            return true;
        }

        @Override
        public Optional<List<String>> origins() {
            return Optional.of(List.of(LeavingRows.PAGE));
        }

        @Override
        public Optional<List<String>> methods() {
            return Optional.of(List.of("GET", "HEAD", "OPTIONS", "PUT"));
        }

        @Override
        public Optional<List<String>> headers() {
            return Optional.of(List.of("content-type", "if-match", "if-none-match"));
        }

        @Override
        public Optional<List<String>> exposedHeaders() {
            return Optional.of(List.of("ETag"));
        }

        @Override
        public Optional<Duration> accessControlMaxAge() {
            return Optional.of(Duration.ofMinutes(10));
        }

        @Override
        public Optional<Boolean> accessControlAllowCredentials() {
            return Optional.of(false);
        }
    }

    private static void resources(Router router) {
        resource(router, "/plain", 200, response -> {});
        resource(router, "/adds", 200, response -> add(response, "*"));
        resource(router, "/adds-the-same", 200, response -> add(response, LeavingRows.PAGE));
        resource(
                router,
                "/replaces",
                200,
                response -> response.putHeader("Access-Control-Allow-Origin", "https://b.test"));
        resource(router, "/forbids", 403, response -> add(response, "null"));
        resource(
                router,
                "/lets-in",
                200,
                response -> response.headers().add("Access-Control-Allow-Credentials", "true"));
        resource(
                router,
                "/varies",
                200,
                response -> response.headers().add("vary", "Accept-Encoding, ORIGIN, Accept"));
        resource(router, "/varies-alone", 200, response -> response.putHeader("Vary", "Accept"));
        router.route("/fails").handler(context -> context.fail(500));
    }

    private static void add(HttpServerResponse response, String origin) {
        response.headers().add("Access-Control-Allow-Origin", origin);
    }

    private static void resource(
            Router router, String path, int status, Consumer<HttpServerResponse> writes) {
        router.route(path)
                .handler(
                        context -> {
                            var response = context.response().setStatusCode(status);
                            writes.accept(response);
                            response.end();
                        });
    }

    Answer ask(Request request) {
        return RawSocket.ask(server.actualPort(), request);
    }

    static Headers headers(HttpServerResponse response) {
        return new Headers(
                response.headers().entries().stream()
                        .map(line -> new Header(line.getKey(), line.getValue()))
                        .toList());
    }

    @Override
    public void close() {
        vertx.close().toCompletionStage().toCompletableFuture().join();
    }
}
