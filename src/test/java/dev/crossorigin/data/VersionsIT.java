package dev.crossorigin.data;

import static org.assertj.core.api.Assertions.assertThat;

import dev.crossorigin.Service;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Many writers, two processes, one PostgreSQL: nobody overwrites what somebody else has written.
 */
class VersionsIT {

    private static final int WRITERS = 200;
    private static final int AT_ONCE = 20;

    @TempDir Path one;
    @TempDir Path other;

    private final HttpClient client =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

    /** By the version that was replaced, those that replaced it. */
    private final Map<String, List<String>> next = new ConcurrentHashMap<>();

    private final AtomicInteger stale = new AtomicInteger();

    @Test
    void ofEachVersionOneSuccessorWins() throws IOException, InterruptedException {
        var threads = Executors.newFixedThreadPool(AT_ONCE);
        try (var postgresql = new Postgresql()) {
            postgresql.start();
            try (var first = Service.start(one, settings(postgresql));
                    var second = Service.start(other, settings(postgresql))) {
                var services = List.of(first.at("/data"), second.at("/data"));
                var seed = tag(get(services.get(0)));
                var writers =
                        IntStream.range(0, WRITERS)
                                .mapToObj(
                                        writer ->
                                                CompletableFuture.runAsync(
                                                        () ->
                                                                write(
                                                                        services.get(writer % 2),
                                                                        "writer " + writer),
                                                        threads))
                                .toList();
                writers.forEach(CompletableFuture::join);
                System.out.printf("%d writers, %d stale writes%n", WRITERS, stale.get());
                var last = tag(get(services.get(1)));
                assertThat(chain(seed)).hasSize(WRITERS).last().isEqualTo(last);
                assertThat(next.values()).allSatisfy(winners -> assertThat(winners).hasSize(1));
                assertThat(stale).hasPositiveValue();
            }
        } finally {
            threads.shutdownNow();
        }
    }

    private static Map<String, String> settings(Postgresql postgresql) {
        var settings = new HashMap<>(postgresql.environment());
        settings.put("QUARKUS_DATASOURCE_POSTGRESQL_JDBC_ACQUISITION_TIMEOUT", "30S");
        return settings;
    }

    /** The versions that came after this one, each after the one before it. */
    private List<String> chain(String seed) {
        var versions = new ArrayList<String>();
        for (var at = next.get(seed); at != null; at = next.get(at.get(0))) {
            versions.add(at.get(0));
        }
        return versions;
    }

    /** Reads and writes until nobody was faster. */
    private void write(URI data, String name) {
        try {
            while (true) {
                var version = tag(get(data));
                var answer = put(data, name, version);
                if (answer.statusCode() == 200) {
                    next.merge(version, List.of(tag(answer)), VersionsIT::both);
                    return;
                }
                assertThat(answer.statusCode()).isEqualTo(412);
                stale.incrementAndGet();
            }
        } catch (IOException | InterruptedException e) {
            throw new AssertionError(e);
        }
    }

    private static List<String> both(List<String> some, List<String> others) {
        return Stream.concat(some.stream(), others.stream()).toList();
    }

    private HttpResponse<String> get(URI data) throws IOException, InterruptedException {
        return client.send(HttpRequest.newBuilder(data).build(), BodyHandlers.ofString());
    }

    private HttpResponse<String> put(URI data, String name, String version)
            throws IOException, InterruptedException {
        var body = "{\"name\":\"%s\",\"description\":\"\"}".formatted(name);
        return client.send(
                HttpRequest.newBuilder(data)
                        .header("Content-Type", "application/json")
                        .header("If-Match", version)
                        .PUT(BodyPublishers.ofString(body))
                        .build(),
                BodyHandlers.ofString());
    }

    private static String tag(HttpResponse<?> answer) {
        assertThat(answer.statusCode()).isEqualTo(200);
        return answer.headers().firstValue("ETag").orElseThrow();
    }
}
