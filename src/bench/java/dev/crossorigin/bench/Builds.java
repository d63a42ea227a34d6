package dev.crossorigin.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Compares two ways to build or start this service in alternated pairs, on JDK 25. */
final class Builds {

    private final Setting setting;
    private final Load load;
    private final Figures figures;
    private final Peer ours;
    private final List<Double> routes = new ArrayList<>();
    private final List<Double> cached = new ArrayList<>();

    Builds(Setting setting, Load load, Figures figures) {
        this.setting = setting;
        this.load = load;
        this.figures = figures;
        ours = Peer.all(setting).getFirst();
    }

    /** Throughput as built, over that without our routes and filters. */
    Optional<Spread> routes() {
        return Spread.interval(routes);
    }

    /** Time to the first answer with an ahead-of-time cache, over that without. */
    Optional<Spread> cached() {
        return Spread.of(cached);
    }

    void measure() throws IOException, InterruptedException {
        System.err.println("The same build without our routes and filters");
        try {
            for (var start = 0; start < setting.restarts(); start++) {
                compareRoutes();
            }
        } catch (Unmeasurable e) {
            figures.note(ours, "without our routes and filters: " + e.getMessage());
        }
        System.err.println("The start with an ahead-of-time cache");
        try {
            compareStarts();
        } catch (Unmeasurable e) {
            figures.note(ours, "ahead-of-time cache: " + e.getMessage());
        }
    }

    /** Both run on the server's core at the same time; the one that is not asked is idle. */
    private void compareRoutes() throws IOException, InterruptedException, Unmeasurable {
        try (var with = start(ours, 2);
                var without = start(Peer.withoutOurs(setting), 3)) {
            load.warmUp(with, Case.GET);
            load.warmUp(without, Case.GET);
            for (var pair = 0; pair < setting.pairs(); pair++) {
                var first = pair % 2 == 0 ? with : without;
                var second = first == with ? without : with;
                var a = throughput(first);
                var b = throughput(second);
                routes.add(first == with ? a / b : b / a);
            }
        }
    }

    private double throughput(Server server)
            throws IOException, InterruptedException, Unmeasurable {
        return load.put(server, Case.GET, setting.window()).throughput();
    }

    private void compareStarts() throws IOException, InterruptedException, Unmeasurable {
        var cache = setting.out().resolve("ours.aot");
        Files.deleteIfExists(cache);
        try (var training = start(ours.with("training", "-XX:AOTCacheOutput=" + cache), 4)) {
            for (var asked : Case.values()) {
                training.check(asked);
            }
        }
        if (!Files.exists(cache)) {
            throw new Unmeasurable("the JVM wrote none");
        }
        for (var pair = 0; pair < setting.starts(); pair++) {
            double without;
            double with;
            try (var server = start(ours, 5)) {
                without = server.start.toNanos();
            }
            try (var server = start(ours.with("cached", "-XX:AOTCache=" + cache), 6)) {
                with = server.start.toNanos();
            }
            cached.add(with / without);
        }
    }

    private Server start(Peer peer, int port)
            throws IOException, InterruptedException, Unmeasurable {
        return Server.start(setting, peer, setting.port() + port, Case.Policy.ALLOWED);
    }
}
