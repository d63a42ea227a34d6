package dev.crossorigin.client;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Dev mode where another program has the client page's port. */
class DevPortIT {

    @Test
    void aTakenClientPortIsAWarningAndTheServiceGoesOn(@TempDir Path project) throws IOException {
        try (var taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress());
                var dev = new DevProject(project, taken.getLocalPort())) {
            assertThat(dev.log())
                    .contains("client.port " + taken.getLocalPort() + ": no client page");
            given().get(dev.data()).then().statusCode(200);
        }
    }
}
