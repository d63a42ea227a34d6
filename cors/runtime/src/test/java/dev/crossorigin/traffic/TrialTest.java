package dev.crossorigin.traffic;

import static org.assertj.core.api.Assertions.assertThat;

import dev.crossorigin.config.EffectiveDeclaration;
import io.smallrye.config.PropertiesConfigSource;
import io.smallrye.config.SmallRyeConfig;
import io.smallrye.config.SmallRyeConfigBuilder;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpClient;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServer;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A candidate policy is put to real requests, and no answer changes. */
class TrialTest {

    private static final String LIST = "https://a.example,https://b.example";

    private final Vertx vertx = Vertx.vertx();
    private final HttpClient client = vertx.createHttpClient();

    @AfterEach
    void stop() throws Exception {
        vertx.close().toCompletionStage().toCompletableFuture().get(20, TimeUnit.SECONDS);
    }

    @Test
    void withoutACandidateNothingIsTried() {
        assertThat(tried(Map.of())).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "GET, https://a.example, '', true, 0, 0",
        "GET, https://b.example, '', true, 1, 0",
        "GET, https://c.example, '', false, 0, 1",
        "GET, https://evil.example, '', false, 0, 0",
        "GET, null, '', true, 1, 0",
        "PUT, https://a.example, '', true, 1, 0",
        "POST, https://a.example, '', true, 0, 0",
        "POST, https://a.example, x-one, true, 0, 0",
        "POST, https://a.example, x-two, true, 1, 0",
        "POST, https://a.example, 'x-one,x-two', true, 1, 0"
    })
    void whatWouldChangeIsCounted(
            String method, String origin, String headers, boolean allowed, long lost, long gained)
            throws Exception {
        var trial =
                trial(
                        Map.of(
                                "cors.candidate.origins",
                                "https://a.example,https://c.example",
                                "cors.candidate.methods",
                                "GET,POST",
                                "cors.candidate.headers",
                                "x-one"));
        see(trial, method, origin, headers, allowed);
        see(trial, method, origin, headers, allowed);
        assertThat(List.of(trial.wouldBlock(), trial.wouldAllow()))
                .isEqualTo(List.of(2 * lost, 2 * gained));
        assertThat(trial.origins())
                .singleElement()
                .satisfies(
                        row ->
                                assertThat(List.of(row.origin(), row.loses(), row.gains()))
                                        .isEqualTo(List.of(origin, 2 * lost, 2 * gained)));
    }

    @Test
    void whatIsNotSetIsAsItIsEnforced() throws Exception {
        var trial = trial(Map.of("cors.candidate.credentials", "true"));
        see(trial, "GET", "https://b.example", "", true);
        see(trial, "PUT", "https://b.example", "", true);
        assertThat(List.of(trial.wouldBlock(), trial.wouldAllow())).isEqualTo(List.of(0L, 0L));
    }

    @Test
    void strangersFillNothing() throws Exception {
        var trial = trial(Map.of("cors.candidate.origins", "https://a.example"));
        for (int i = 0; i < 1000; i++) {
            see(trial, "GET", "https://s" + i + ".example", "", false);
        }
        see(trial, "GET", "https://" + "x".repeat(400), "", false);
        assertThat(trial.origins()).hasSizeLessThanOrEqualTo(256);
        assertThat(trial.notListed()).isEqualTo(1000L - trial.origins().size());
    }

    private static Trial trial(Map<String, String> candidate) {
        return tried(candidate).orElseThrow();
    }

    private static Optional<Trial> tried(Map<String, String> candidate) {
        var config = config(candidate);
        return Trial.of(config, EffectiveDeclaration.read(config, List.of()));
    }

    private static SmallRyeConfig config(Map<String, String> candidate) {
        var settings = new HashMap<>(candidate);
        settings.put("quarkus.http.cors.enabled", "true");
        settings.put("quarkus.http.cors.origins", LIST);
        return new SmallRyeConfigBuilder()
                .addDefaultInterceptors()
                .withSources(new PropertiesConfigSource(settings, "a file", 100))
                .build();
    }

    /** Over a real connection, so that what is tried is a real request. */
    private void see(Trial trial, String method, String origin, String headers, boolean allowed)
            throws Exception {
        var server = serve(trial, method, origin, allowed);
        var asked =
                client.request(HttpMethod.GET, server.actualPort(), "127.0.0.1", "/")
                        .compose(
                                request -> {
                                    if (!headers.isEmpty()) {
                                        request.putHeader(
                                                "Access-Control-Request-Headers", headers);
                                    }
                                    return request.send();
                                })
                        .compose(answer -> answer.body());
        asked.toCompletionStage().toCompletableFuture().get(20, TimeUnit.SECONDS);
        server.close().toCompletionStage().toCompletableFuture().get(20, TimeUnit.SECONDS);
    }

    private HttpServer serve(Trial trial, String method, String origin, boolean allowed)
            throws Exception {
        return vertx.createHttpServer()
                .requestHandler(
                        request -> {
                            trial.see(origin, method, request, allowed, 1);
                            request.response().end("{}");
                        })
                .listen(0, "127.0.0.1")
                .toCompletionStage()
                .toCompletableFuture()
                .get(20, TimeUnit.SECONDS);
    }
}
