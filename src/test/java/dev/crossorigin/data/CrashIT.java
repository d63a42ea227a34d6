package dev.crossorigin.data;

import static dev.crossorigin.testing.Patience.await;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import dev.crossorigin.Service;
import java.nio.file.Path;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Nothing that has been answered is lost: the packaged jar is killed with SIGKILL again and again
 * while clients write, and what it holds after the next start is compared with what it had
 * answered. {@code -Dkills=20} kills more often.
 */
class CrashIT {

    private static final int KILLS = Integer.getInteger("kills", 3);

    /** Fixed, so that a failure comes back. */
    private static final long SEED = 20_261_123;

    @TempDir Path home;

    @Test
    void h2KeepsWhatWasAnswered() {
        killAgainAndAgain(Map.of());
    }

    @Test
    void postgresqlKeepsWhatWasAnswered() {
        try (var postgresql = new Postgresql()) {
            postgresql.start();
            killAgainAndAgain(postgresql.environment());
        }
    }

    private void killAgainAndAgain(Map<String, String> settings) {
        var random = new Random(SEED);
        var writes = new Writes();
        for (var kill = 1; kill <= KILLS; kill++) {
            try (var service = Service.start(home, settings)) {
                checkRecord(service, writes, "before kill " + kill);
                var answered = writes.acknowledged();
                var writers = writes.startTo(service.at("/data"));
                await().until(() -> writes.acknowledged() > answered);
                var moment =
                        CompletableFuture.delayedExecutor(
                                random.nextInt(400), TimeUnit.MILLISECONDS);
                CompletableFuture.runAsync(service::kill, moment).join();
                writers.join();
            }
        }
        try (var service = Service.start(home, settings)) {
            checkRecord(service, writes, "at the end");
        }
        assertThat(writes.acknowledged())
                .as("answered writes, or nothing was tried")
                .isGreaterThanOrEqualTo(KILLS);
        System.out.printf(
                "%d kills, %d answered writes, none lost%n", KILLS, writes.acknowledged());
    }

    private static void checkRecord(Service service, Writes writes, String when) {
        var name = given().get(service.at("/data")).jsonPath().getString("name");
        assertThat(writes.lostTo(name))
                .as("answered after \"%s\" was, but gone, %s", name, when)
                .isEmpty();
    }
}
