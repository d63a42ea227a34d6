package dev.crossorigin.data;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;

/**
 * Writes by several clients at once, each with a name of its own, and which of them may be the
 * last.
 */
final class Writes {

    private static final int WRITERS = 3;

    /** Moments in nanoseconds; {@code answered} is {@link #NEVER} while it is not. */
    private record Write(long sent, long answered) {}

    private static final long NEVER = Long.MAX_VALUE;

    private final Map<String, Write> writes = new ConcurrentHashMap<>();
    private final AtomicInteger names = new AtomicInteger();

    /** Writes until the service is gone; the future ends when the last writer has noticed. */
    CompletableFuture<Void> startTo(URI data) {
        var client = HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
        return CompletableFuture.allOf(
                IntStream.range(0, WRITERS)
                        .mapToObj(
                                writer ->
                                        CompletableFuture.runAsync(
                                                () -> writeUntilGone(client, data)))
                        .toArray(CompletableFuture[]::new));
    }

    private void writeUntilGone(HttpClient client, URI data) {
        while (true) {
            var name = "write " + names.incrementAndGet();
            var sent = System.nanoTime();
            writes.put(name, new Write(sent, NEVER));
            var put =
                    HttpRequest.newBuilder(data)
                            .header("Content-Type", "application/json")
                            .PUT(
                                    BodyPublishers.ofString(
                                            "{\"name\":\"%s\",\"description\":\"\"}"
                                                    .formatted(name)))
                            .build();
            try {
                var status = client.send(put, BodyHandlers.discarding()).statusCode();
                if (status != 200) {
                    throw new AssertionError("PUT was answered with " + status);
                }
                writes.put(name, new Write(sent, System.nanoTime()));
            } catch (IOException gone) {
                return;
            } catch (InterruptedException e) {
                throw new AssertionError(e);
            }
        }
    }

    long acknowledged() {
        return writes.values().stream().filter(write -> write.answered() != NEVER).count();
    }

    /**
     * The answered writes that this record shows to be lost: those sent only after it had been
     * answered itself. A write that was never answered may have taken effect or not.
     *
     * @param name the name the service holds; one that nobody wrote is the seed, and older than all
     *     of them
     */
    List<String> lostTo(String name) {
        var held = writes.getOrDefault(name, new Write(0, 0));
        return writes.entrySet().stream()
                .filter(entry -> entry.getValue().answered() != NEVER)
                .filter(entry -> held.answered() == 0 || entry.getValue().sent() > held.answered())
                .map(Map.Entry::getKey)
                .toList();
    }
}
