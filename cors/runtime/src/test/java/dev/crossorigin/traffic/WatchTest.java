package dev.crossorigin.traffic;

import static org.assertj.core.api.Assertions.assertThat;

import dev.crossorigin.policy.CorsPolicy;
import dev.crossorigin.policy.Credentials;
import dev.crossorigin.policy.MaxAge;
import dev.crossorigin.policy.Names;
import dev.crossorigin.policy.OriginRule.Exactly;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpClient;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServer;
import io.vertx.ext.web.Router;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What is counted of real requests and real answers. */
class WatchTest {

    private static final String DECLARED = "https://shop.example";

    private final AtomicLong clock = new AtomicLong(1_000_000);
    private final Watch watch =
            new Watch(
                    new CorsPolicy(
                            true,
                            List.of(new Exactly(DECLARED), new Exactly("https://idle.example")),
                            Names.Every.UNSET,
                            Names.Every.UNSET,
                            Names.Every.UNSET,
                            new MaxAge.Unset(),
                            Credentials.DENIED),
                    "test",
                    "The console",
                    Optional.empty(),
                    clock::get);
    private final Vertx vertx = Vertx.vertx();
    private final HttpClient client = vertx.createHttpClient();
    private final HttpServer server;

    /** The answer has the headers that the request gives after {@code answer-}. */
    WatchTest() {
        var router = Router.router(vertx);
        router.route().handler(watch);
        router.route()
                .handler(
                        context -> {
                            var asked = context.request().headers();
                            var answer = context.response();
                            asked.forEach(
                                    header -> {
                                        var name = header.getKey();
                                        if (name.startsWith("answer-")) {
                                            answer.headers()
                                                    .add(name.substring(7), header.getValue());
                                        }
                                    });
                            answer.setStatusCode(Integer.parseInt(asked.get("status"))).end();
                        });
        server =
                vertx.createHttpServer()
                        .requestHandler(router)
                        .listen(0, "127.0.0.1")
                        .toCompletionStage()
                        .toCompletableFuture()
                        .join();
    }

    @AfterEach
    void stop() {
        vertx.close().toCompletionStage().toCompletableFuture().join();
    }

    private void send(String method, int status, String... headers) {
        client.request(
                        HttpMethod.valueOf(method),
                        server.actualPort(),
                        "127.0.0.1",
                        "/orders?token=secret")
                .compose(
                        request -> {
                            request.putHeader("status", String.valueOf(status));
                            for (var header : headers) {
                                var parts = header.split(": ", 2);
                                request.headers().add(parts[0], parts[1]);
                            }
                            return request.send();
                        })
                .toCompletionStage()
                .toCompletableFuture()
                .join();
    }

    private List<String> counted() {
        var found = new ArrayList<String>();
        watch.tally()
                .offer(
                        (series, count) ->
                                found.add(
                                        "%s %s %s %d"
                                                .formatted(
                                                        series.kind().tag(),
                                                        series.fault()
                                                                .map(Enum::name)
                                                                .orElse("allowed"),
                                                        series.declared(),
                                                        count.sum())));
        return found;
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    GET | 200 | accept: x | none allowed false 1
                    GET | 200 | Origin: https://shop.example; answer-Access-Control-Allow-Origin: https://shop.example | actual allowed true 1
                    GET | 404 | Origin: https://shop.example; answer-access-control-allow-origin: https://shop.example | actual allowed true 1
                    GET | 200 | Origin: https://other.example; answer-Access-Control-Allow-Origin: * | actual allowed false 1
                    GET | 403 | Origin: https://other.example | actual MISSING_ALLOW_ORIGIN_HEADER false 1
                    GET | 403 | Origin: null | actual MISSING_ALLOW_ORIGIN_HEADER false 1
                    GET | 200 | Origin: https://shop.example; answer-Access-Control-Allow-Origin: https://shop.example; answer-Access-Control-Allow-Origin: https://shop.example | actual MULTIPLE_ALLOW_ORIGIN_VALUES true 1
                    GET | 200 | Origin: https://shop.example; answer-Access-Control-Allow-Origin: https://other.example | actual ALLOW_ORIGIN_MISMATCH true 1
                    GET | 200 | Origin: https://shop.example; Cookie: a=b; answer-Access-Control-Allow-Origin: https://shop.example | actual INVALID_ALLOW_CREDENTIALS true 1
                    GET | 200 | Origin: https://shop.example; Cookie: a=b; answer-Access-Control-Allow-Origin: https://shop.example; answer-Access-Control-Allow-Credentials: true | actual allowed true 1
                    GET | 403 | Origin: https://other.example; Sec-Fetch-Mode: no-cors | none allowed false 1
                    POST | 403 | Origin: https://other.example; Sec-Fetch-Mode: navigate | none allowed false 1
                    GET | 403 | Origin: https://other.example; Sec-Fetch-Mode: cors | actual MISSING_ALLOW_ORIGIN_HEADER false 1
                    PUT | 403 | Origin: https://front.example; Sec-Fetch-Mode: cors; Sec-Fetch-Site: same-origin | same-origin MISSING_ALLOW_ORIGIN_HEADER false 1
                    PUT | 204 | Origin: https://front.example; Sec-Fetch-Mode: cors; Sec-Fetch-Site: same-origin | same-origin allowed false 1
                    OPTIONS | 200 | Origin: https://shop.example; Access-Control-Request-Method: PUT; answer-Access-Control-Allow-Origin: https://shop.example; answer-Access-Control-Allow-Methods: GET, PUT | preflight allowed true 1
                    OPTIONS | 200 | Origin: https://shop.example; Access-Control-Request-Method: PUT; answer-Access-Control-Allow-Origin: https://shop.example; answer-Access-Control-Allow-Methods: GET, put | preflight METHOD_DISALLOWED_BY_PREFLIGHT_RESPONSE true 1
                    OPTIONS | 404 | Origin: https://shop.example; Access-Control-Request-Method: PUT; answer-Access-Control-Allow-Origin: https://shop.example; answer-Access-Control-Allow-Methods: PUT | preflight PREFLIGHT_INVALID_STATUS true 1
                    OPTIONS | 200 | Origin: https://shop.example; Access-Control-Request-Method: PUT; Access-Control-Request-Headers: x-a,x-b; answer-Access-Control-Allow-Origin: https://shop.example; answer-Access-Control-Allow-Methods: PUT; answer-Access-Control-Allow-Headers: X-B, X-A | preflight allowed true 1
                    OPTIONS | 200 | Origin: https://shop.example; Access-Control-Request-Method: PUT; Access-Control-Request-Headers: x-a,x-b; answer-Access-Control-Allow-Origin: https://shop.example; answer-Access-Control-Allow-Methods: PUT; answer-Access-Control-Allow-Headers: X-A | preflight HEADER_DISALLOWED_BY_PREFLIGHT_RESPONSE true 1
                    OPTIONS | 200 | Origin: https://other.example; Access-Control-Request-Method: PUT | preflight PREFLIGHT_MISSING_ALLOW_ORIGIN_HEADER false 1
                    """)
    void eachRequestIsCountedOnce(String method, int status, String headers, String expected) {
        send(method, status, headers.split("; ", -1));
        assertThat(counted()).containsExactly(expected);
    }

    @Test
    void theServicesOwnOriginIsNoOther() {
        send("PUT", 200, "Origin: http://127.0.0.1:" + server.actualPort());
        send("PUT", 403, "Origin: http://127.0.0.1:1");
        assertThat(counted())
                .containsExactlyInAnyOrder(
                        "same-origin allowed false 1",
                        "actual MISSING_ALLOW_ORIGIN_HEADER false 1");
    }

    @Test
    void aProxyThatHidesTheHostIsNamedWithItsCure() {
        send("GET", 403, "Origin: https://front.example", "Sec-Fetch-Site: same-origin");
        assertThat(watch.blocked().rows())
                .singleElement()
                .satisfies(
                        row ->
                                assertThat(row.behindProxy().orElseThrow())
                                        .contains(
                                                "quarkus.http.proxy.proxy-address-forwarding=true"));
    }

    @Test
    void aRowKeepsNoSecret() {
        send(
                "GET",
                403,
                "Origin: https://www.shop.example",
                "Cookie: session=secret",
                "Authorization: Bearer secret",
                "X-Token: secret");
        assertThat(watch.blocked().rows())
                .singleElement()
                .satisfies(
                        row -> {
                            assertThat(row.likely()).isTrue();
                            assertThat(row.nearMiss().orElseThrow())
                                    .startsWith("Closest entry: https://shop.example.");
                            var kept = row.example().orElseThrow();
                            assertThat(kept.path()).isEqualTo("/orders");
                            assertThat(kept.toString()).doesNotContain("secret");
                        });
    }

    @ParameterizedTest
    @CsvSource({"19, false, 0", "20, false, 1", "40, true, 0"})
    void approvedPreflightsWithoutARequestAreSaid(int preflights, boolean followed, int expected) {
        if (followed) {
            preflight();
            send("PUT", 204, "Origin: " + DECLARED);
        }
        IntStream.range(0, preflights).forEach(i -> preflight());
        assertThat(watch.suspicions().neverFollowed()).hasSize(expected);
        assertThat(watch.suspicions().notSeen()).containsExactly("https://idle.example");
    }

    private void preflight() {
        send(
                "OPTIONS",
                200,
                "Origin: " + DECLARED,
                "Access-Control-Request-Method: PUT",
                "answer-Access-Control-Allow-Origin: " + DECLARED,
                "answer-Access-Control-Allow-Methods: PUT");
    }
}
