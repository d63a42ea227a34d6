package dev.crossorigin.lint;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.management.ManagementFactory;
import java.time.Duration;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class LinterSpeedTest {

    private static final Duration BOUND = Duration.ofSeconds(1);

    /** Sound ones, wide ones, and some that backtrack. */
    private static final List<String> SHAPES =
            List.of(
                    "/https://pr-[0-9]+[.]site-%d[.]com/",
                    "/https?://.*.site-%d.com/",
                    "/https://([a-z0-9-]+[.])*site-%d[.]com/",
                    "/https://[a-z]*[a-z]*[a-z]*x%d[.]com/",
                    "/https://(www|shop|blog)[.]site-%d[.](com|net)/");

    /** Counts what the thread itself has used: others share the machine. */
    @Test
    void aThousandOriginsAndFiftyPatternsTakeUnderASecond() {
        var thread = ManagementFactory.getThreadMXBean();
        var all = Stream.concat(origins(), patterns()).toArray(String[]::new);
        var declared = Declared.withCredentials().origins(all);
        long begin = thread.getCurrentThreadCpuTime();
        var findings = declared.findings();
        var taken = Duration.ofNanos(thread.getCurrentThreadCpuTime() - begin);
        System.out.printf("1,000 origins and 50 patterns, linted in %d ms%n", taken.toMillis());
        assertThat(findings).extracting(Finding::rule).contains(Rule.PATTERN_TOO_WIDE);
        assertThat(taken).isLessThan(BOUND);
    }

    private static Stream<String> origins() {
        return IntStream.range(0, 1_000).mapToObj("https://shop-%d.example.com"::formatted);
    }

    private static Stream<String> patterns() {
        return IntStream.range(0, 50).mapToObj(i -> SHAPES.get(i % SHAPES.size()).formatted(i));
    }
}
