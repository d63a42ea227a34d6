package dev.crossorigin.traffic;

import dev.crossorigin.policy.CorsPolicy;
import dev.crossorigin.policy.Credentials;
import dev.crossorigin.policy.MaxAge;
import dev.crossorigin.policy.Names;
import dev.crossorigin.policy.OriginRule.Exactly;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.RequestOptions;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;
import org.openjdk.jmh.annotations.Warmup;

/** What it costs to count a request and its answer, which are real ones of Vert.x. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@Warmup(iterations = 3, time = 2)
@Measurement(iterations = 5, time = 2)
@Fork(2)
public class WatchBenchmark {

    private static final String ORIGIN = "https://app.example.com";

    private final Watch watch =
            new Watch(
                    new CorsPolicy(
                            true,
                            List.of(new Exactly(ORIGIN)),
                            Names.Every.UNSET,
                            Names.Every.UNSET,
                            Names.Every.UNSET,
                            new MaxAge.Unset(),
                            Credentials.DENIED),
                    "prod",
                    "The console",
                    Optional.empty(),
                    System::currentTimeMillis);

    private Vertx vertx;
    private HttpServerRequest get;
    private HttpServerRequest ownPage;
    private HttpServerRequest preflight;
    private HttpServerRequest blocked;

    @Setup
    public void exchange() {
        vertx = Vertx.vertx();
        get = seen(HttpMethod.GET, ORIGIN, true);
        ownPage = seen(HttpMethod.GET, "", false);
        preflight = seen(HttpMethod.OPTIONS, ORIGIN, true);
        blocked = seen(HttpMethod.GET, "https://www.app.example.com", false);
    }

    @TearDown
    public void stop() {
        vertx.close().toCompletionStage().toCompletableFuture().join();
    }

    private HttpServerRequest seen(HttpMethod method, String origin, boolean allowed) {
        var seen = new CompletableFuture<HttpServerRequest>();
        var server =
                vertx.createHttpServer()
                        .requestHandler(
                                request -> {
                                    answer(request, origin, allowed);
                                    seen.complete(request);
                                })
                        .listen(0, "127.0.0.1")
                        .toCompletionStage()
                        .toCompletableFuture()
                        .join();
        var asked =
                new RequestOptions()
                        .setMethod(method)
                        .setHost("127.0.0.1")
                        .setPort(server.actualPort())
                        .setURI("/orders")
                        .putHeader("accept", "*/*")
                        .putHeader("user-agent", "benchmark")
                        .putHeader("sec-fetch-mode", "cors")
                        .putHeader("sec-fetch-site", "cross-site");
        if (!origin.isEmpty()) {
            asked.putHeader("origin", origin);
        }
        if (method.equals(HttpMethod.OPTIONS)) {
            asked.putHeader("access-control-request-method", "PUT");
            asked.putHeader("access-control-request-headers", "content-type,if-match");
        }
        vertx.createHttpClient()
                .request(asked)
                .compose(request -> request.send())
                .toCompletionStage()
                .toCompletableFuture()
                .join();
        return seen.join();
    }

    private static void answer(HttpServerRequest request, String origin, boolean allowed) {
        var answer = request.response();
        answer.putHeader("content-type", "application/json").putHeader("vary", "Origin");
        if (allowed) {
            answer.putHeader("access-control-allow-origin", origin)
                    .putHeader("access-control-allow-credentials", "false")
                    .putHeader("access-control-allow-methods", "GET,HEAD,OPTIONS,PUT")
                    .putHeader(
                            "access-control-allow-headers", "content-type,if-match,if-none-match");
        }
        answer.end();
    }

    @Benchmark
    public void allowedGet() {
        watch.look(get, get.response());
    }

    @Benchmark
    public void getWithoutOrigin() {
        watch.look(ownPage, ownPage.response());
    }

    @Benchmark
    public void allowedPreflight() {
        watch.look(preflight, preflight.response());
    }

    @Benchmark
    public void blockedGet() {
        watch.look(blocked, blocked.response());
    }
}
