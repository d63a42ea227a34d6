package dev.crossorigin.rolling;

import static dev.crossorigin.testing.Patience.await;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import dev.crossorigin.Service;
import dev.crossorigin.data.Postgresql;
import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Two services on one PostgreSQL, behind a load balancer and under load, get another origin list.
 */
class RollingIT {

    private static final String A = "https://a.example";
    private static final String B = "https://b.example";

    private static final int A_FEW = 200;

    private static final String ANSWER =
            "200 {\"name\":\"Bangladesh\",\"description\":\"Land of emotions\"} for " + A;

    @TempDir Path folder;

    @Test
    void anotherListIsRolledOutWithoutAFailedRequest() throws IOException {
        var first = Slot.in(folder, "first");
        var second = Slot.in(folder, "second");
        try (var postgresql = new Postgresql()) {
            postgresql.start();
            var database = postgresql.environment();
            var before = new Service[] {first.start(A, database), second.start(A, database)};
            try (var haproxy = new Haproxy(folder, first, second);
                    var load = new Load(haproxy.at("/data"), A)) {
                await().until(() -> load.answered() > A_FEW);

                before[0].close();
                var broken = first.start(A + ",/[/", database);
                assertThat(broken.isServing()).as("a list that cannot start").isFalse();
                var whileBroken = load.answered();
                await().until(() -> load.answered() > whileBroken + A_FEW);

                try (var newFirst = first.start(A + "," + B, database)) {
                    awaitSentTo(newFirst);
                    before[1].close();
                    try (var newSecond = second.start(A + "," + B, database)) {
                        awaitSentTo(newSecond);
                        var rolled = load.answered();
                        await().until(() -> load.answered() > rolled + A_FEW);
                        assertThat(allowed(newFirst)).isEqualTo(B);
                        assertThat(allowed(newSecond)).isEqualTo(B);
                        assertThat(load.outcomes()).as(haproxy.log()).containsOnlyKeys(ANSWER);
                        System.out.printf(
                                "%d requests while rolling, none failed%n", load.answered());
                        // How they end was seen when the others did.
                        newFirst.kill();
                        newSecond.kill();
                    }
                }
            } finally {
                before[0].close();
                before[1].close();
            }
        }
    }

    /** Until the load balancer has found it ready and sends requests there. */
    private static void awaitSentTo(Service service) {
        await().until(
                        () ->
                                service.saw().stream()
                                                .filter(seen -> seen.contains("/data " + A))
                                                .count()
                                        > A_FEW / 4);
    }

    private static String allowed(Service service) {
        return given().header("Origin", B)
                .get(service.at("/data"))
                .header("Access-Control-Allow-Origin");
    }
}
