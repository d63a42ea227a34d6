package dev.crossorigin.fuzz;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import dev.crossorigin.Service;
import io.restassured.response.Response;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Hostile requests over bare sockets to the packaged jar. {@code -Dfuzz=100000} sends more of them,
 * and {@code -Dseed=7} others.
 */
class FuzzIT {

    private static final int REQUESTS = Integer.getInteger("fuzz", 10_000);
    private static final long SEED = Long.getLong("seed", 20261128);

    private static final long MOST_GROWTH = 32 << 20;

    /** Ten front-ends and one summary a minute. */
    private static final String BLOCKED = "dev.crossorigin.blocked";

    private static final int MOST_BLOCKED = 33;

    @TempDir Path home;

    @Test
    void noRequestHurtsTheService() throws IOException, InterruptedException {
        var settings =
                Map.of(
                        "QUARKUS_HTTP_ACCESS_LOG_ENABLED", "false",
                        "CORS_CANDIDATE_ORIGINS", "https://app.example.com",
                        "QUARKUS_LOG_CONSOLE_FORMAT", "%p %c %s%e%n");
        try (var service = Service.start(home, settings)) {
            new Conversations(service.at("/"), SEED + 1).send(REQUESTS / 10);
            var before = Heap.of(service);
            var conversations = new Conversations(service.at("/"), SEED);
            long begun = System.nanoTime();
            conversations.send(REQUESTS);
            given().request("MADE-UP", service.at("/data"));
            var took = Duration.ofNanos(System.nanoTime() - begun);
            long growth = Heap.of(service) - before;
            System.out.printf(
                    "seed %d: %d hostile requests in %.1f s, the heap grew by %.1f MiB%n",
                    SEED,
                    conversations.requests().get(),
                    took.toMillis() / 1e3,
                    growth / 1048576.0);
            assertThat(conversations.complaints()).as("seed %d", SEED).isEmpty();
            assertThat(service.lines())
                    .filteredOn(line -> line.contains(BLOCKED))
                    .hasSizeLessThanOrEqualTo(MOST_BLOCKED);
            // Micrometer says once that callers have asked for more paths than it measures.
            assertThat(service.lines())
                    .filteredOn(line -> !line.contains("OnlyOnceLoggingDenyMeterFilter"))
                    .filteredOn(line -> !line.contains(BLOCKED))
                    .noneMatch(line -> line.matches("(ERROR|WARN) .*|\\tat .*"));
            assertThat(Heap.metrics(service)).doesNotContain("method=\"MADE-UP");
            assertThat(growth).isLessThan(MOST_GROWTH);
            answersAsBefore(service);
        }
    }

    private static void answersAsBefore(Service service) {
        var allowed = "https://app.example.com";
        assertThat(get(service.at("/data"), allowed).statusCode()).isEqualTo(200);
        assertThat(get(service.at("/data"), allowed).header("Access-Control-Allow-Origin"))
                .isEqualTo(allowed);
        assertThat(get(service.at("/data"), "https://evil.example").statusCode()).isEqualTo(403);
        given().get(service.managementAt("/q/health")).then().statusCode(200);
    }

    private static Response get(URI address, String origin) {
        return given().header("Origin", origin).get(address);
    }
}
