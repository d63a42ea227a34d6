package dev.crossorigin.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** What else the machine does: a figure that was disturbed must not pass for one that was not. */
final class Machine {

    private static final double QUIET = 0.05;

    private double busiest;

    /** Looks for half a second, while this run does nothing. */
    void look() throws IOException, InterruptedException {
        var before = times();
        Thread.sleep(500);
        var after = times();
        var idle = after.idle - before.idle;
        busiest = Math.max(busiest, 1 - idle / (double) (after.all - before.all));
    }

    /** Empty if nothing else ran. */
    String complaint() {
        return busiest <= QUIET
                ? ""
                : " **Other programs ran, too: before one of the starts they used %.0f %% of the processor.**"
                        .formatted(busiest * 100);
    }

    /** Ticks of all cores since the machine started; what the hypervisor took is not idle. */
    private record Times(long idle, long all) {}

    private static Times times() throws IOException {
        var ticks = ticks();
        return new Times(
                ticks.get(3) + ticks.get(4), ticks.stream().mapToLong(Long::longValue).sum());
    }

    private static List<Long> ticks() throws IOException {
        var line = Files.readAllLines(Path.of("/proc/stat")).getFirst();
        return Stream.of(line.split(" +")).skip(1).limit(8).map(Long::valueOf).toList();
    }
}
