package dev.crossorigin;

import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.lang.ProcessBuilder.Redirect;
import java.nio.charset.StandardCharsets;
import java.util.Set;
import java.util.concurrent.ConcurrentSkipListSet;
import java.util.stream.Collectors;

/**
 * Ends what tests have started when their JVM ends, even if that is killed: a shell is told which
 * processes run, and ends them once nobody is left to tell it more.
 */
public final class Leash {

    private static final String KILL_THE_LAST_NAMED =
            "while read -r line; do running=$line; done; [ -z \"$running\" ] || kill $running";

    private static final Set<Long> RUNNING = new ConcurrentSkipListSet<>();

    private static final PrintStream SHELL = shell();

    private Leash() {}

    private static PrintStream shell() {
        try {
            var shell =
                    new ProcessBuilder("sh", "-c", KILL_THE_LAST_NAMED)
                            .redirectOutput(Redirect.DISCARD)
                            .redirectError(Redirect.DISCARD)
                            .start();
            return new PrintStream(shell.getOutputStream(), true, StandardCharsets.US_ASCII);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Starts a process that does not outlive this JVM. */
    public static Process start(ProcessBuilder builder) throws IOException {
        var process = builder.start();
        hold(process.toHandle());
        return process;
    }

    /** Ends a process with this JVM, if it has not ended before. */
    public static void hold(ProcessHandle process) {
        tell(() -> RUNNING.add(process.pid()));
        var unused = process.onExit().thenRun(() -> tell(() -> RUNNING.remove(process.pid())));
    }

    private static synchronized void tell(Runnable change) {
        change.run();
        SHELL.println(RUNNING.stream().map(String::valueOf).collect(Collectors.joining(" ")));
    }
}
