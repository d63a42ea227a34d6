package dev.crossorigin.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;

/** A peer that is running on the server's core and has given its first right answer. */
final class Server implements AutoCloseable {

    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private final Process process;
    final int port;

    /** From the start of the process to the end of its first right answer. */
    final Duration start;

    /** Ends the process if this run is interrupted. */
    private final Thread leash;

    private final Path data;

    private Server(Process process, Path data, int port, Duration start) {
        this.process = process;
        this.data = data;
        leash = new Thread(process::destroyForcibly);
        Runtime.getRuntime().addShutdownHook(leash);
        this.port = port;
        this.start = start;
    }

    static Server start(Setting setting, Peer peer, int port, String origins)
            throws IOException, InterruptedException, Unmeasurable {
        var command = new ArrayList<>(List.of("taskset", "-c", setting.serverCore()));
        command.addAll(peer.command());
        var log = setting.out().resolve("logs/" + peer.name() + ".log");
        var data = Files.createTempDirectory(setting.out(), "data-");
        var builder =
                new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(log.toFile());
        builder.environment().putAll(peer.environment(port, origins, data));
        var from = System.nanoTime();
        var process = builder.start();
        try {
            awaitAnswer(process, port, from, log);
        } catch (Unmeasurable e) {
            process.destroyForcibly();
            throw e;
        }
        return new Server(process, data, port, Duration.ofNanos(System.nanoTime() - from));
    }

    private static void awaitAnswer(Process process, int port, long from, Path log)
            throws InterruptedException, Unmeasurable {
        var fault = Optional.of("it gives no answer");
        while (System.nanoTime() - from < PATIENCE.toNanos()) {
            try {
                fault = Case.GET.fault(Wire.exchange(port, Case.GET.request(port)));
                if (fault.isEmpty()) {
                    return;
                }
            } catch (IOException e) {
                // It does not listen yet.
            }
            if (!process.isAlive()) {
                throw new Unmeasurable("it ended at once; see " + log);
            }
            Thread.sleep(1);
        }
        throw new Unmeasurable("after a minute: " + fault.orElseThrow());
    }

    void check(Case asked) throws IOException, Unmeasurable {
        var fault = asked.fault(Wire.exchange(port, asked.request(port)));
        if (fault.isPresent()) {
            throw new Unmeasurable(fault.get());
        }
    }

    /** Resident memory in MB (10^6 bytes). */
    double memory() throws IOException {
        return Files.readAllLines(Path.of("/proc/" + process.pid() + "/status")).stream()
                .filter(line -> line.startsWith("VmRSS:"))
                .mapToDouble(line -> Double.parseDouble(line.replaceAll("\\D", "")) * 1024 / 1e6)
                .findFirst()
                .orElseThrow(() -> new IOException("the server has ended"));
    }

    /** Lets it end by itself, so that a cache that it writes at its end is written. */
    @Override
    public void close() throws IOException {
        process.destroy();
        try {
            if (!process.waitFor(60, TimeUnit.SECONDS)) {
                process.destroyForcibly().waitFor();
            }
        } catch (InterruptedException e) {
            process.destroyForcibly();
            Thread.currentThread().interrupt();
        }
        Runtime.getRuntime().removeShutdownHook(leash);
        delete(data);
    }

    private static void delete(Path folder) throws IOException {
        try (var files = Files.walk(folder)) {
            for (var file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        }
    }
}
