package dev.crossorigin.bench;

import java.nio.file.Path;
import java.util.List;
import java.util.Set;

/**
 * How this run measures.
 *
 * @param rate requests per second for the latencies
 * @param rounds how often each peer is started and measured
 * @param window seconds of a measurement
 * @param settle seconds of load ahead of each case but the first
 * @param windows how many windows of the warm-up there are at most
 * @param latency seconds at the fixed rate
 * @param restarts how often the two builds are started
 * @param pairs how many pairs are measured after each of these starts
 * @param starts how many pairs of starts with and without the ahead-of-time cache
 */
record Setting(
        Path out,
        String serverCore,
        Set<String> only,
        Path jdk25,
        Path jdk17,
        boolean quick,
        boolean docs,
        int rate,
        int port,
        int rounds,
        int window,
        int settle,
        int windows,
        int latency,
        int restarts,
        int pairs,
        int starts) {

    static final int CONNECTIONS = 32;

    static Setting of(List<String> arguments) {
        var quick = arguments.contains("--quick");
        return new Setting(
                Path.of(System.getProperty("bench.out")),
                System.getProperty("bench.core"),
                Set.of(System.getProperty("bench.only").split(",")),
                Path.of(System.getProperty("bench.jdk25")),
                Path.of(System.getProperty("bench.jdk17")),
                quick,
                arguments.contains("--docs"),
                number(arguments, "--rate", 2000),
                number(arguments, "--port", 21300),
                quick ? 1 : 3,
                quick ? 1 : 3,
                1,
                quick ? 40 : 30,
                quick ? 3 : 6,
                quick ? 1 : 2,
                5,
                quick ? 3 : 5);
    }

    private static int number(List<String> arguments, String option, int otherwise) {
        var at = arguments.indexOf(option);
        try {
            return at < 0 ? otherwise : Integer.parseInt(arguments.get(at + 1));
        } catch (NumberFormatException e) {
            System.err.printf(
                    "src/bench/run: %s needs a whole number, not %s%n",
                    option, arguments.get(at + 1));
            System.exit(1);
            throw e;
        }
    }
}
