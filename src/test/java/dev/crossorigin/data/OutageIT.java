package dev.crossorigin.data;

import static dev.crossorigin.testing.Patience.await;
import static io.restassured.RestAssured.given;
import static java.util.concurrent.TimeUnit.MILLISECONDS;
import static org.assertj.core.api.Assertions.assertThat;

import dev.crossorigin.Service;
import io.restassured.response.Response;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * PostgreSQL goes away under load and comes back: callers are told, and nobody has to restart
 * anything.
 */
class OutageIT {

    private static final String RECORD =
            "{\"name\":\"Bangladesh\",\"description\":\"Land of emotions\"}";

    @TempDir Path home;

    /** An answer to a GET, and whether PostgreSQL was known to be down before it was asked for. */
    private record Heard(boolean down, int status, String body) {}

    private final Queue<Heard> heard = new ConcurrentLinkedQueue<>();
    private volatile boolean down;

    @Test
    void callersHear503AndTheServiceRecoversByItself() {
        var load = Executors.newScheduledThreadPool(4);
        try (var postgresql = new Postgresql()) {
            postgresql.start();
            try (var service = Service.start(home, postgresql.environment())) {
                var asking = load.scheduleAtFixedRate(() -> ask(service), 0, 10, MILLISECONDS);
                await().until(() -> heard.size() > 50);

                postgresql.halt();
                down = true;
                isUnavailable(given().get(service.at("/data")));
                isUnavailable(given().put(service.at("/data")));
                assertThat(readiness(service)).isEqualTo(503);
                assertThat(liveness(service)).isEqualTo(200);
                var before = heard.size();
                await().until(() -> heard.size() > before + 4);

                down = false;
                postgresql.start();
                var back = System.nanoTime();
                await().pollInterval(Duration.ofMillis(50))
                        .until(() -> readiness(service) == 200 && status(service) == 200);
                System.out.printf(
                        "Recovered within %d ms%n",
                        Duration.ofNanos(System.nanoTime() - back).toMillis());
                assertThat(IntStream.range(0, 50).map(i -> status(service))).containsOnly(200);
                assertThat(asking.isDone()).as("a request failed altogether").isFalse();
            } finally {
                load.shutdownNow();
            }
        }
        assertThat(heard).allSatisfy(OutageIT::isHonest);
    }

    private void ask(Service service) {
        var asked = down;
        var answer = given().get(service.at("/data"));
        heard.add(new Heard(asked && down, answer.statusCode(), answer.asString()));
    }

    /** Either the record or a 503, and no record from a database that is down. */
    private static void isHonest(Heard heard) {
        assertThat(heard.status()).isIn(heard.down() ? List.of(503) : List.of(200, 503));
        if (heard.status() == 200) {
            assertThat(heard.body()).isEqualTo(RECORD);
        }
    }

    private static void isUnavailable(Response answer) {
        assertThat(answer.statusCode()).isEqualTo(503);
        assertThat(answer.contentType()).isEqualTo("application/problem+json");
        assertThat(answer.header("Retry-After")).isEqualTo("5");
        assertThat(answer.asString()).doesNotContain("Exception", "jdbc", "\tat ");
    }

    private static int status(Service service) {
        return given().get(service.at("/data")).statusCode();
    }

    private static int readiness(Service service) {
        return given().get(service.managementAt("/q/health/ready")).statusCode();
    }

    private static int liveness(Service service) {
        return given().get(service.managementAt("/q/health/live")).statusCode();
    }
}
