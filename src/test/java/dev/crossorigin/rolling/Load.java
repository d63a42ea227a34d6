package dev.crossorigin.rolling;

import static java.util.concurrent.TimeUnit.NANOSECONDS;

import dev.crossorigin.testing.Patience;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import org.jspecify.annotations.Nullable;

/**
 * A steady stream of requests from one origin, sent when each is due whether or not earlier ones
 * are answered.
 */
final class Load implements AutoCloseable {

    private static final int PER_SECOND = 100;

    private final HttpClient client =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private final ScheduledExecutorService clock = Executors.newSingleThreadScheduledExecutor();
    private final Map<String, Integer> outcomes = new ConcurrentHashMap<>();
    private final HttpRequest request;
    private final ScheduledFuture<?> ticking;

    Load(URI data, String origin) {
        request =
                HttpRequest.newBuilder(data)
                        .header("Origin", origin)
                        .timeout(Patience.GENEROUS)
                        .build();
        ticking =
                clock.scheduleAtFixedRate(this::send, 0, 1_000_000_000L / PER_SECOND, NANOSECONDS);
    }

    private void send() {
        var unused =
                client.sendAsync(request, BodyHandlers.ofString())
                        .whenComplete(
                                (answer, failure) ->
                                        outcomes.merge(outcome(answer, failure), 1, Integer::sum));
    }

    private static String outcome(
            @Nullable HttpResponse<String> answer, @Nullable Throwable failure) {
        if (answer == null) {
            return String.valueOf(failure);
        }
        var allowed = answer.headers().firstValue("Access-Control-Allow-Origin").orElse("nobody");
        return "%d %s for %s".formatted(answer.statusCode(), answer.body(), allowed);
    }

    /** How often each outcome was seen until now. */
    Map<String, Integer> outcomes() {
        if (ticking.isDone()) {
            throw new AssertionError("The clock has stopped");
        }
        return Map.copyOf(outcomes);
    }

    int answered() {
        return outcomes().values().stream().mapToInt(Integer::intValue).sum();
    }

    @Override
    public void close() {
        clock.shutdownNow();
    }
}
