package dev.crossorigin.fuzz;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.crossorigin.Service;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Mixed traffic for a while: a thousand origins a second that nobody knows, pages that are allowed,
 * and one front-end that is really blocked, once a second. {@code -Dsoak=120} is for two minutes.
 */
class SoakIT {

    private static final int SECONDS = Integer.getInteger("soak", 10);

    private static final int STRANGERS_A_SECOND = 1000;

    private static final String ALLOWED = "https://app.example.com";

    /** One letter from what is allowed. */
    private static final String BLOCKED = "https://ap.example.com";

    private static final Pattern VERDICTS = Pattern.compile("(?m)^cors_verdicts_total\\{.*} (.*)$");

    private static final long MOST_GROWTH = 24 << 20;

    @TempDir Path home;

    private final HttpClient client =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

    /** So many requests are under way at most. */
    private final Semaphore places = new Semaphore(64);

    private final AtomicLong answered = new AtomicLong();

    @Test
    void theTableTheMetricsAndTheMemoryStandIt() throws Exception {
        var settings =
                Map.of(
                        "QUARKUS_HTTP_CORS_ORIGINS",
                        ALLOWED,
                        "QUARKUS_HTTP_ACCESS_LOG_ENABLED",
                        "false",
                        "CORS_CANDIDATE_ORIGINS",
                        ALLOWED + "," + BLOCKED);
        try (var service = Service.start(home, settings)) {
            strangers(service, 3, 0);
            var before = Heap.of(service);
            long blocked = soak(service);
            long growth = Heap.of(service) - before;
            var table = given().get(service.managementAt("/q/cors/blocked")).jsonPath();
            long counted =
                    VERDICTS.matcher(Heap.metrics(service))
                            .results()
                            .mapToLong(line -> (long) Double.parseDouble(line.group(1)))
                            .sum();
            System.out.printf(
                    "%d requests in %d s, the heap grew by %.1f MiB, %d origins are not listed%n",
                    answered.get(), SECONDS, growth / 1048576.0, table.getLong("notListed"));
            assertThat(counted).isEqualTo(answered.get());
            assertThat(table.getLong("blocked.find { it.origin == '%s' }.count".formatted(BLOCKED)))
                    .isCloseTo(blocked, within(Math.max(1, blocked / 10)));
            assertThat(table.getList("blocked")).hasSizeLessThanOrEqualTo(256);
            assertThat(growth).isLessThan(MOST_GROWTH);
            assertThat(service.lines().filter(line -> line.startsWith("Browsers ")))
                    .hasSizeLessThanOrEqualTo(11 * (2 + SECONDS / 60));
        }
    }

    /** How often the front-end was blocked. */
    private long soak(Service service) throws InterruptedException, IOException {
        var blocked = new AtomicLong();
        ScheduledExecutorService once = Executors.newScheduledThreadPool(2);
        var eachSecond =
                once.scheduleAtFixedRate(
                        () -> {
                            send(service.at("/data"), BLOCKED);
                            blocked.incrementAndGet();
                        },
                        0,
                        1,
                        TimeUnit.SECONDS);
        var often =
                once.scheduleAtFixedRate(
                        () -> send(service.at("/data"), ALLOWED), 0, 10, TimeUnit.MILLISECONDS);
        strangers(service, SECONDS, 1_000_000);
        assertThat(eachSecond.isDone() || often.isDone()).as("a sender has failed").isFalse();
        once.shutdown();
        assertThat(once.awaitTermination(20, TimeUnit.SECONDS)).isTrue();
        settle();
        return blocked.get();
    }

    /** Each asks once. A slow machine takes longer, and then not all of them are asked for. */
    private void strangers(Service service, int seconds, int first) throws InterruptedException {
        long begun = System.nanoTime();
        long end = begun + Duration.ofSeconds(seconds).toNanos();
        for (int i = 0; System.nanoTime() < end; i++) {
            long due = begun + i * 1_000_000_000L / STRANGERS_A_SECOND;
            long early = due - System.nanoTime();
            if (early > 0) {
                TimeUnit.NANOSECONDS.sleep(early);
            }
            send(service.at("/data"), "https://s%d.test".formatted(first + i));
        }
        settle();
    }

    private void settle() throws InterruptedException {
        places.acquire(64);
        places.release(64);
    }

    private void send(URI address, String origin) {
        places.acquireUninterruptibly();
        var unused =
                client.sendAsync(
                                HttpRequest.newBuilder(address).header("Origin", origin).build(),
                                BodyHandlers.discarding())
                        .whenComplete(
                                (answer, failure) -> {
                                    if (failure == null) {
                                        answered.incrementAndGet();
                                    }
                                    places.release();
                                });
    }
}
