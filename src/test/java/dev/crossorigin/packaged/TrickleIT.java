package dev.crossorigin.packaged;

import static org.assertj.core.api.Assertions.assertThat;

import dev.crossorigin.Service;
import java.io.IOException;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Clients that send a byte now and then. */
class TrickleIT {

    private static final int CLIENTS = 500;

    private static final String PUT =
            "PUT /data HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/json\r\nContent-Length: 60000\r\n\r\n{\"name\":\"";

    private static final String RECORD = "{\"name\":\"n\",\"description\":\"d\"}";

    /** Less than the 30 seconds after which slow clients are got rid of in any case. */
    private static final Duration PATIENCE = Duration.ofSeconds(25);

    private static final HttpClient CLIENT = HttpClient.newHttpClient();

    @TempDir Path home;

    /** Half of them with a header that does not end, half with a body: each body had a thread. */
    @Test
    void fiveHundredOfThemKeepNobodyFromBeingServed() throws IOException, InterruptedException {
        var clients = new ArrayList<Socket>();
        var clock = Executors.newSingleThreadScheduledExecutor();
        try (var service = Service.start(home, Map.of("QUARKUS_THREAD_POOL_MAX_THREADS", "20"))) {
            serves(service);
            for (int i = 0; i < CLIENTS; i++) {
                clients.add(
                        trickle(
                                service.at("/data"),
                                i % 2 == 0 ? PUT : "GET /data HTTP/1.1\r\nX: "));
            }
            var unused =
                    clock.scheduleAtFixedRate(
                            () -> clients.forEach(TrickleIT::sendByte), 0, 5, TimeUnit.SECONDS);
            for (int i = 0; i < 5; i++) {
                serves(service);
            }
            assertThat(service.lines()).noneMatch(line -> line.startsWith("\tat "));
        } finally {
            clock.shutdownNow();
            for (var client : clients) {
                client.close();
            }
        }
    }

    private static void serves(Service service) throws IOException, InterruptedException {
        var put =
                HttpRequest.newBuilder(service.at("/data"))
                        .header("Content-Type", "application/json")
                        .PUT(BodyPublishers.ofString(RECORD));
        for (var request :
                List.of(
                        HttpRequest.newBuilder(service.at("/data")),
                        put,
                        HttpRequest.newBuilder(service.managementAt("/q/health/ready")))) {
            var answer = CLIENT.send(request.timeout(PATIENCE).build(), BodyHandlers.discarding());
            assertThat(answer.statusCode()).isEqualTo(200);
        }
    }

    private static Socket trickle(URI port, String beginning) throws IOException {
        var socket = new Socket(port.getHost(), port.getPort());
        socket.getOutputStream().write(beginning.getBytes(StandardCharsets.US_ASCII));
        return socket;
    }

    private static void sendByte(Socket client) {
        try {
            client.getOutputStream().write('x');
        } catch (IOException e) {
            // The service may close it at any time.
        }
    }
}
