package dev.crossorigin.bench;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.regex.Pattern;

/** Closed-loop load: wrk asks again on each connection as soon as it has an answer. */
final class Load {

    private static final Pattern COUNTED =
            Pattern.compile("counted (\\d+) requests in (\\d+) microseconds, (\\d+) socket errors");

    private static final double AGREED = 0.03;

    private final Setting setting;

    Load(Setting setting) {
        this.setting = setting;
    }

    /** What wrk counted. */
    record Window(long requests, double seconds, long socketErrors) {

        double throughput() {
            return requests / seconds;
        }
    }

    Window put(Server server, Case asked, int seconds)
            throws IOException, InterruptedException, Unmeasurable {
        var request = setting.out().resolve("request.txt");
        Files.writeString(request, asked.request(server.port));
        var process =
                new ProcessBuilder(
                                "wrk",
                                "-t1",
                                "-c" + Setting.CONNECTIONS,
                                "-d" + seconds + "s",
                                "-s",
                                "src/bench/request.lua",
                                "http://127.0.0.1:" + server.port + "/data",
                                "--",
                                request.toString())
                        .redirectErrorStream(true)
                        .start();
        var printed = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        process.waitFor();
        var counted = COUNTED.matcher(printed);
        if (!counted.find()) {
            throw new Unmeasurable("wrk printed: " + printed.strip());
        }
        return new Window(
                Long.parseLong(counted.group(1)),
                Long.parseLong(counted.group(2)) / 1e6,
                Long.parseLong(counted.group(3)));
    }

    /**
     * Puts load until three windows in a row agree; false if they never do. Two can agree by chance
     * while a JVM still compiles.
     */
    boolean warmUp(Server server, Case asked)
            throws IOException, InterruptedException, Unmeasurable {
        var before = 0.0;
        var agreed = 0;
        for (var window = 0; window < setting.windows(); window++) {
            var now = put(server, asked, setting.quick() ? 1 : 2).throughput();
            agreed = Math.abs(now - before) <= AGREED * Math.max(now, before) ? agreed + 1 : 0;
            if (agreed == 2) {
                return true;
            }
            before = now;
        }
        return false;
    }
}
