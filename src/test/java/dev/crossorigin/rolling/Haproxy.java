package dev.crossorigin.rolling;

import static dev.crossorigin.testing.Patience.await;

import dev.crossorigin.Leash;
import dev.crossorigin.Ports;
import dev.crossorigin.testing.Program;
import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * A load balancer in front of two services, which sends to each only while it says it is ready: the
 * first 503 counts, and a late answer does not. It repeats no request: one that fails is seen to
 * fail.
 */
final class Haproxy implements AutoCloseable {

    private static final String CONFIGURATION =
            """
            global
              log stdout format raw daemon
            defaults
              mode http
              log global
              option log-health-checks
              timeout connect 3m
              timeout client 3m
              timeout server 3m
              timeout check 3m
              retries 0
            frontend everyone
              bind 127.0.0.1:%d
              default_backend services
            backend services
              option httpchk GET /q/health/ready
              server first 127.0.0.1:%d check port %d inter 200ms fall 1 rise 1
              server second 127.0.0.1:%d check port %d inter 200ms fall 1 rise 1
            """;

    private final int port = Ports.free();
    private final Path log;
    private final Process process;

    Haproxy(Path folder, Slot first, Slot second) throws IOException {
        var program = Program.find("apt-get install haproxy", "haproxy");
        log = folder.resolve("haproxy.log");
        var configuration = folder.resolve("haproxy.cfg");
        Files.writeString(
                configuration,
                CONFIGURATION.formatted(
                        port,
                        first.port(),
                        first.management(),
                        second.port(),
                        second.management()));
        process =
                Leash.start(
                        new ProcessBuilder(
                                        program.toString(), "-db", "-f", configuration.toString())
                                .redirectErrorStream(true)
                                .redirectOutput(log.toFile()));
        await().until(this::accepts);
    }

    private boolean accepts() {
        try (var socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
            return socket.isConnected();
        } catch (IOException e) {
            return false;
        }
    }

    /** What it noticed of the services, for a failure's message. */
    String log() throws IOException {
        return Files.readString(log);
    }

    URI at(String path) {
        return URI.create("http://127.0.0.1:" + port + path);
    }

    @Override
    public void close() {
        process.destroy();
        process.onExit().join();
    }
}
