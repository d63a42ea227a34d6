package dev.crossorigin.bench;

import dev.crossorigin.bench.Figures.Metric;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.BiFunction;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The Markdown that a run leaves, and where it goes. */
final class Report {

    private static final String BEGIN = "<!-- src/bench/run --docs writes from here -->\n";
    private static final String END = "<!-- to here -->\n";

    private final Setting setting;
    private final Figures figures;
    private final Builds builds;
    private final List<Peer> peers;

    Report(Setting setting, Figures figures, Builds builds, List<Peer> peers) {
        this.setting = setting;
        this.figures = figures;
        this.builds = builds;
        this.peers = peers;
    }

    void write(double minutes, String complaint) throws IOException {
        Locale.setDefault(Locale.ROOT);
        var text = text(machine(minutes) + complaint);
        System.out.println(text);
        Files.writeString(setting.out().resolve("report.md"), text);
        writeCharts(setting.out());
        if (setting.docs()) {
            insert(Path.of("docs/figures.md"), text);
            writeCharts(Path.of("docs"));
        }
        System.err.println("Written to " + setting.out() + (setting.docs() ? " and docs" : ""));
    }

    private void writeCharts(Path folder) throws IOException {
        for (var theme : Chart.Theme.values()) {
            Files.writeString(
                    folder.resolve("bench-" + theme.name().toLowerCase(Locale.ROOT) + ".svg"),
                    new Chart(theme, figures, peers).svg());
        }
    }

    private static void insert(Path manual, String text) throws IOException {
        var old = Files.readString(manual);
        var from = old.indexOf(BEGIN);
        var to = old.indexOf(END);
        if (from < 0 || to < from) {
            throw new IOException(manual + " has no lines that mark where the report goes");
        }
        Files.writeString(
                manual,
                old.substring(0, from + BEGIN.length()) + "\n" + text + "\n" + old.substring(to));
    }

    private String text(String machine) throws IOException {
        return Stream.of(
                        machine,
                        table(
                                "requests per second",
                                List.of(
                                        Metric.GET,
                                        Metric.REFUSED,
                                        Metric.PREFLIGHT,
                                        Metric.PREFLIGHT_REFUSED,
                                        Metric.THOUSAND,
                                        Metric.HOSTILE)),
                        ratios(),
                        table(
                                "ms at %,d requests per second".formatted(setting.rate()),
                                List.of(Metric.P50, Metric.P99, Metric.P999)),
                        table(
                                "s, requests, MB",
                                List.of(
                                        Metric.START,
                                        Metric.FIRST_10_S,
                                        Metric.IDLE,
                                        Metric.LOADED,
                                        Metric.SIZE,
                                        Metric.RUNTIME)),
                        targets(),
                        notes())
                .filter(part -> !part.isEmpty())
                .collect(Collectors.joining("\n\n"));
    }

    private String machine(double minutes) throws IOException {
        return """
        Measured on %s in %.0f minutes, %s: %s, %d cores, Linux %s; %s; node %s; %s. %s"""
                .formatted(
                        LocalDate.now(),
                        minutes,
                        setting.quick()
                                ? "**in a quick run, which is less precise**"
                                : setting.rounds() + " rounds",
                        cpu(),
                        cores(),
                        System.getProperty("os.version"),
                        jdks(),
                        version("node", "--version"),
                        version("go", "version"),
                        setting.quick()
                                ? "One value each."
                                : "A cell shows the median and, in brackets, the least and the most.");
    }

    private static String cpu() throws IOException {
        try (var lines = Files.lines(Path.of("/proc/cpuinfo"))) {
            return lines.filter(line -> line.startsWith("model name"))
                    .map(line -> line.replaceFirst(".*: ", ""))
                    .findFirst()
                    .orElse("unknown processor");
        }
    }

    private static long cores() throws IOException {
        try (var lines = Files.lines(Path.of("/proc/cpuinfo"))) {
            return lines.filter(line -> line.startsWith("processor")).count();
        }
    }

    private String jdks() throws IOException {
        var texts = new ArrayList<String>();
        for (var jdk : List.of(setting.jdk25(), setting.jdk17())) {
            var release = jdk.resolve("release");
            if (!jdk.toString().isEmpty() && Files.exists(release)) {
                Files.readAllLines(release).stream()
                        .filter(line -> line.startsWith("JAVA_VERSION="))
                        .map(line -> "JDK " + line.replaceAll(".*=|\"", ""))
                        .forEach(texts::add);
            }
        }
        return String.join(", ", texts);
    }

    private static String version(String... command) throws IOException {
        try {
            var process = new ProcessBuilder(command).start();
            return new String(process.getInputStream().readAllBytes()).strip();
        } catch (IOException e) {
            return command[0] + " is not installed";
        }
    }

    private String table(String unit, List<Metric> metrics) {
        return table(unit, metrics, peers, this::cell);
    }

    /** A row for each peer, a column for each metric. */
    private static String table(
            String head,
            List<Metric> metrics,
            List<Peer> rows,
            BiFunction<Peer, Metric, String> cell) {
        var lines = new ArrayList<String>();
        lines.add(row(head, metrics.stream().map(metric -> metric.label)));
        lines.add("|---|" + "---:|".repeat(metrics.size()));
        for (var peer : rows) {
            lines.add(row(peer.label(), metrics.stream().map(metric -> cell.apply(peer, metric))));
        }
        return String.join("\n", lines);
    }

    private static String row(String head, Stream<String> cells) {
        return "| %s | %s |".formatted(head, cells.collect(Collectors.joining(" | ")));
    }

    private String cell(Peer peer, Metric metric) {
        return figures.spread(peer.name(), metric)
                .map(spread -> spread.text(metric.format))
                .orElse("–");
    }

    /** This service over each peer, for what all are asked. */
    private String ratios() {
        var metrics =
                List.of(
                        Metric.GET,
                        Metric.REFUSED,
                        Metric.PREFLIGHT,
                        Metric.PREFLIGHT_REFUSED,
                        Metric.THOUSAND,
                        Metric.HOSTILE,
                        Metric.P999,
                        Metric.START,
                        Metric.FIRST_10_S);
        var others = peers.stream().filter(peer -> !peer.name().equals(Peer.OURS)).toList();
        return table("this service on JDK 25 over", metrics, others, this::ratio);
    }

    private String ratio(Peer peer, Metric metric) {
        return figures.ratio(Peer.OURS, metric, peer.name(), metric)
                .map(spread -> spread.text("%.2f"))
                .orElse("–");
    }

    private String targets() {
        var rows =
                Target.all(figures, builds, peers).stream()
                        .map(Target::row)
                        .collect(Collectors.joining("\n"));
        return "| figure, as a ratio in one run | against | measured | wanted | |\n|---|---|---:|---|---|\n"
                + rows;
    }

    private String notes() {
        return figures.notes().entrySet().stream()
                .flatMap(
                        entry ->
                                entry.getValue().stream()
                                        .map(text -> "- " + entry.getKey() + ": " + text))
                .collect(Collectors.joining("\n"));
    }
}
