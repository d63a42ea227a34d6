package dev.crossorigin.data;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import dev.crossorigin.Service;
import io.restassured.http.ContentType;
import java.net.URI;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What has been answered is kept. */
class DurabilityIT {

    @TempDir Path home;

    @Test
    void aRecordOutlivesARestartAndKillMinusNineRightAfterItsAnswer() {
        try (var service = Service.start(home, Map.of())) {
            put(service.at("/data"), "a restart");
        }
        try (var service = Service.start(home, Map.of())) {
            assertRecord(service, "a restart");
            put(service.at("/data"), "a kill");
            service.kill();
        }
        try (var service = Service.start(home, Map.of())) {
            assertRecord(service, "a kill");
        }
    }

    private static void put(URI data, String name) {
        given().contentType(ContentType.JSON)
                .body(Map.of("name", name, "description", ""))
                .put(data)
                .then()
                .statusCode(200);
    }

    private static void assertRecord(Service service, String name) {
        assertThat(given().get(service.at("/data")).jsonPath().getString("name")).isEqualTo(name);
    }
}
