package dev.crossorigin.packaged;

import static org.assertj.core.api.Assertions.assertThat;

import dev.crossorigin.Service;
import java.io.IOException;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Requests as no browser writes them, over a bare socket to the packaged jar. */
class CrashGuardIT {

    private static final String REFUSED = "HTTP/1.1 403 Forbidden";
    private static final String REFUSED_BY_HANDLER = "HTTP/1.1 403 CORS Rejected - Invalid origin";
    private static final String SERVED = "HTTP/1.1 200 OK";

    /** Declared, but with a repeated group, which runs out of stack on a long origin. */
    private static final String REPEATED = "/https://([a-z0-9-]+[.])*example[.]com/";

    @TempDir Path home;

    @Test
    void whatTheHandlerWouldCrashOnIsRefused() throws IOException {
        var origins = "http://declared.example," + REPEATED;
        try (var service = Service.start(home, Map.of("QUARKUS_HTTP_CORS_ORIGINS", origins))) {
            var data = service.at("/data");
            assertThat(status(data, "HTTP/1.1", "Host: a_b:3000", "Origin: http://evil.example"))
                    .isEqualTo(REFUSED);
            assertThat(status(data, "HTTP/1.0", "Origin: http://evil.example"))
                    .isEqualTo("HTTP/1.0 403 Forbidden");
            assertThat(
                            status(
                                    data,
                                    "HTTP/1.1",
                                    "Host: localhost",
                                    "Origin: https://" + "a.".repeat(3500) + "evil"))
                    // A native executable has stack enough, and the handler refuses by itself.
                    .isEqualTo(Service.isNative() ? REFUSED_BY_HANDLER : REFUSED);
            assertThat(
                            status(
                                    data,
                                    "HTTP/1.1",
                                    "Host: a_b:3000",
                                    "Origin: http://declared.example"))
                    .isEqualTo(SERVED);
            assertThat(status(data, "HTTP/1.1", "Host: a_b:3000", "Origin: http://a_b:3000"))
                    .isEqualTo(SERVED);
            assertThat(status(data, "HTTP/1.1", "Host: a_b:3000")).isEqualTo(SERVED);
            assertThat(service.log()).doesNotContain("\tat ");
        }
    }

    private static String status(URI data, String version, String... headers) throws IOException {
        try (var socket = new Socket(data.getHost(), data.getPort())) {
            var lines = String.join("\r\n", List.of(headers));
            var request =
                    "GET /data %s\r\n%s\r\nConnection: close\r\n\r\n".formatted(version, lines);
            socket.getOutputStream().write(request.getBytes(StandardCharsets.US_ASCII));
            var answer = new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            return answer.lines().findFirst().orElse("no answer");
        }
    }
}
