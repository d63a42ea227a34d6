package dev.crossorigin.bench;

import dev.crossorigin.bench.Figures.Metric;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Measures each peer in turn, in several rounds, and writes the report; {@code run} starts it. */
public final class Bench {

    private final Setting setting;
    private final Load load;
    private final Figures figures = new Figures();
    private final Set<Peer> failed = new HashSet<>();
    private final Machine machine = new Machine();
    private final Builds builds;

    private Bench(Setting setting) {
        this.setting = setting;
        load = new Load(setting);
        builds = new Builds(setting, load, figures);
    }

    public static void main(String... arguments) throws Exception {
        var setting = Setting.of(List.of(arguments));
        new Bench(setting).run();
    }

    private void run() throws IOException, InterruptedException {
        var from = System.nanoTime();
        var peers = installed();
        for (var round = 0; round < setting.rounds(); round++) {
            for (var peer : rotated(peers, round)) {
                if (!failed.contains(peer)) {
                    System.err.printf("Round %d: %s%n", round + 1, peer.label());
                    machine.look();
                    attempt(peer, round);
                }
            }
        }
        if (setting.only().contains(Peer.OURS)) {
            builds.measure();
        }
        var minutes = (System.nanoTime() - from) / 60e9;
        new Report(setting, figures, builds, peers).write(minutes, machine.complaint());
    }

    private List<Peer> installed() throws IOException {
        var installed = new ArrayList<Peer>();
        for (var peer : Peer.all(setting)) {
            if (!setting.only().contains(peer.name())) {
                continue;
            }
            var missing = setting.out().resolve(peer.name() + ".missing");
            if (Files.exists(missing)) {
                figures.note(peer, "not installed: " + Files.readString(missing).strip());
                continue;
            }
            installed.add(peer);
            figures.add(peer, Metric.SIZE, peer.size() / 1e6);
            if (peer.runtime().isPresent()) {
                figures.add(peer, Metric.RUNTIME, Peer.size(peer.runtime().get()) / 1e6);
            }
        }
        return installed;
    }

    private static List<Peer> rotated(List<Peer> peers, int round) {
        var order = new ArrayList<>(peers);
        Collections.rotate(order, -round * Math.max(1, peers.size() / 3));
        return order;
    }

    /** A peer that cannot be measured is out, and the report says why. */
    private void attempt(Peer peer, int round) throws InterruptedException {
        try {
            measure(peer);
            if (hasThousand(peer)) {
                thousand(peer);
            }
        } catch (IOException | UncheckedIOException | Unmeasurable e) {
            figures.note(peer, "round %d: %s".formatted(round + 1, e.getMessage()));
            failed.add(peer);
        }
    }

    /** To save time, only this service on the newer JDK is asked in a quick run. */
    private boolean hasThousand(Peer peer) {
        return peer.name().equals(Peer.OURS) || !setting.quick() && !peer.name().equals("ours-17");
    }

    private void measure(Peer peer) throws IOException, InterruptedException, Unmeasurable {
        try (var server = Server.start(setting, peer, setting.port(), Case.Policy.ALLOWED)) {
            figures.add(peer, Metric.START, server.start.toNanos() / 1e9);
            figures.add(peer, Metric.IDLE, server.memory());
            var first = load.put(server, Case.GET, 10);
            figures.add(peer, Metric.FIRST_10_S, first.throughput() * 10);
            warmUp(peer, server, Case.GET);
            closedLoop(peer, server, Case.GET, Metric.GET);
            closedLoop(peer, server, Case.REFUSED, Metric.REFUSED);
            closedLoop(peer, server, Case.PREFLIGHT, Metric.PREFLIGHT);
            closedLoop(peer, server, Case.PREFLIGHT_REFUSED, Metric.PREFLIGHT_REFUSED);
            closedLoop(peer, server, Case.HOSTILE, Metric.HOSTILE);
            openLoop(peer, server);
            figures.add(peer, Metric.LOADED, server.memory());
        }
    }

    private void thousand(Peer peer) throws IOException, InterruptedException, Unmeasurable {
        try (var server =
                Server.start(setting, peer, setting.port() + 1, Case.Policy.thousandOrigins())) {
            warmUp(peer, server, Case.THOUSAND);
            closedLoop(peer, server, Case.THOUSAND, Metric.THOUSAND);
        }
    }

    private void warmUp(Peer peer, Server server, Case asked)
            throws IOException, InterruptedException, Unmeasurable {
        if (!load.warmUp(server, asked)) {
            figures.note(
                    peer,
                    "%s: no three windows of the warm-up in a row agreed within 3 %%"
                            .formatted(asked.label));
        }
    }

    /** What answers wrongly has no figure; the other cases go on. */
    private void closedLoop(Peer peer, Server server, Case asked, Metric metric)
            throws IOException, InterruptedException, Unmeasurable {
        try {
            server.check(asked);
        } catch (Unmeasurable e) {
            figures.note(peer, e.getMessage());
            return;
        }
        if (setting.settle() > 0 && asked != Case.GET && asked != Case.THOUSAND) {
            load.put(server, asked, setting.settle());
        }
        var window = load.put(server, asked, setting.window());
        if (window.socketErrors() > 0) {
            figures.note(
                    peer, "%s: %d socket errors".formatted(asked.label, window.socketErrors()));
        }
        figures.add(peer, metric, window.throughput());
    }

    private void openLoop(Peer peer, Server server) throws IOException, Unmeasurable {
        try (var loop = new OpenLoop(server)) {
            loop.run(setting.rate(), 1);
            var latency = loop.run(setting.rate(), setting.latency());
            figures.add(peer, Metric.P50, latency.p50());
            figures.add(peer, Metric.P99, latency.p99());
            figures.add(peer, Metric.P999, latency.p999());
        } catch (Unmeasurable e) {
            figures.note(peer, e.getMessage());
        }
    }
}
