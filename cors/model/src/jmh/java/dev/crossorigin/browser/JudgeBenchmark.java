package dev.crossorigin.browser;

import dev.crossorigin.web.Answer;
import dev.crossorigin.web.Headers;
import dev.crossorigin.web.Origin;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/** What a verdict costs, beside the one comparison that no CORS middleware goes without. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@Warmup(iterations = 3, time = 2)
@Measurement(iterations = 5, time = 2)
@Fork(2)
public class JudgeBenchmark {

    private static final String ORIGIN = "https://app.example.com";

    /** Another object, so that the characters are compared. */
    private String sameOrigin = new StringBuilder(ORIGIN).toString();

    private final Exchange get = exchange("GET", Headers.none(), Headers.none(), ORIGIN);
    private final Exchange blocked =
            exchange("GET", Headers.none(), Headers.none(), "https://other.example.com");
    private final Exchange put =
            exchange(
                    "PUT",
                    Headers.of("Content-Type", "application/json"),
                    Headers.of(
                            "Access-Control-Allow-Origin",
                            ORIGIN,
                            "Access-Control-Allow-Methods",
                            "GET,HEAD,OPTIONS,PUT",
                            "Access-Control-Allow-Headers",
                            "content-type"),
                    ORIGIN);

    private static Exchange exchange(
            String method, Headers headers, Headers preflight, String allowed) {
        return new Exchange(
                new PageRequest(
                        Origin.of(ORIGIN),
                        "https://orders.example.com/orders",
                        method,
                        headers,
                        CredentialsMode.SAME_ORIGIN),
                Optional.of(new Answer(200, preflight)),
                List.of(),
                Optional.of(
                        new Answer(
                                200,
                                Headers.of(
                                        "Vary",
                                        "Origin",
                                        "Access-Control-Allow-Origin",
                                        allowed,
                                        "Content-Type",
                                        "application/json"))));
    }

    @Benchmark
    public boolean equalOrigins() {
        return ORIGIN.equals(sameOrigin);
    }

    @Benchmark
    public Verdict allowedGet() {
        return Browser.judge(get);
    }

    @Benchmark
    public Verdict blockedGet() {
        return Browser.judge(blocked);
    }

    @Benchmark
    public Verdict allowedPutWithPreflight() {
        return Browser.judge(put);
    }
}
