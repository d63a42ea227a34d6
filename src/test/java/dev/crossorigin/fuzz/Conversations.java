package dev.crossorigin.fuzz;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Pattern;

/**
 * Talks to one port until so many requests are sent, and notes what must not happen.
 *
 * @param complaints each with the number of the conversation, which its seed is made of
 */
record Conversations(URI port, long seed, AtomicInteger requests, Queue<String> complaints) {

    private static final Pattern FAILED = Pattern.compile("(?m)^HTTP/1[.][01] 5..");
    private static final Pattern ALLOWING =
            Pattern.compile(
                    "(?im)^access-control-allow-origin:.*(\\r\\n.+)*\\r\\naccess-control-allow-origin:");

    private static final byte[] LAST =
            "GET /data HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n"
                    .getBytes(StandardCharsets.US_ASCII);

    private static final String UPGRADE =
            "GET /data HTTP/1.1\r\nHost: localhost\r\nConnection: Upgrade, HTTP2-Settings\r\nUpgrade: h2c\r\nHTTP2-Settings: %s\r\n\r\n";

    Conversations(URI port, long seed) {
        this(port, seed, new AtomicInteger(), new ConcurrentLinkedQueue<>());
    }

    /** In four threads, each of which has a quarter of the conversations. */
    void send(int most) throws InterruptedException {
        var threads = new ArrayList<Thread>();
        for (int i = 0; i < 4; i++) {
            int first = i;
            threads.add(new Thread(() -> send(first, most)));
        }
        threads.forEach(Thread::start);
        for (var thread : threads) {
            thread.join();
        }
    }

    private void send(int first, int most) {
        for (int number = first; requests.get() < most; number += 4) {
            var dice = Dice.of(seed * 1_000_003 + number);
            try (var wire = new Wire(port)) {
                converse(wire, dice, number);
            } catch (IOException | RuntimeException e) {
                complaints.add("conversation %d: %s".formatted(number, e));
            }
        }
    }

    private void converse(Wire wire, Dice dice, int number) {
        int kind = dice.below(20);
        boolean ended = true;
        if (kind == 0) {
            ended = http2(wire, dice, new Frames().preface());
        } else if (kind == 1) {
            var settings = dice.any(List.of("AAMAAABkAAQAAP__", "!!", ""));
            wire.send(UPGRADE.formatted(settings).getBytes(StandardCharsets.US_ASCII), dice);
            wire.receive(bytes -> bytes.length > 0);
            requests.incrementAndGet();
        } else if (kind < 4) {
            wire.send(new Hostile(dice).broken(), dice);
            requests.incrementAndGet();
        } else {
            wire.send(pipelined(dice), dice);
            ended = wire.receive(bytes -> false);
        }
        check(wire, number, ended);
    }

    /** Well delimited, so that the last one must be answered unless the service closes before. */
    private byte[] pipelined(Dice dice) {
        var all = new ByteArrayOutputStream();
        int count = 1 + dice.below(40);
        for (int i = 0; i < count; i++) {
            all.writeBytes(new Hostile(dice).request());
        }
        all.writeBytes(LAST);
        requests.addAndGet(count + 1);
        return all.toByteArray();
    }

    private boolean http2(Wire wire, Dice dice, Frames frames) {
        int count = 1 + dice.below(20);
        for (int i = 0; i < count; i++) {
            frames.hostile(dice, 2 * i + 1);
        }
        int last = 2 * count + 1;
        frames.get(last, "/data", "localhost", "https://app.example.com");
        requests.addAndGet(count + 1);
        wire.send(frames.bytes(), dice);
        boolean ended = wire.receive(bytes -> Frames.isEnded(bytes, last));
        if (Frames.hasFailed(wire.received())) {
            complaints.add("over HTTP/2, with %d streams: 500".formatted(count));
        }
        return ended;
    }

    private void check(Wire wire, int number, boolean ended) {
        var text = wire.text();
        if (!ended) {
            complaints.add(
                    "conversation %d was left hanging after: %s".formatted(number, end(text)));
        }
        if (FAILED.matcher(text).find()) {
            complaints.add("conversation %d has a 5xx: %s".formatted(number, end(text)));
        }
        if (ALLOWING.matcher(text).find()) {
            complaints.add("conversation %d allows twice: %s".formatted(number, end(text)));
        }
    }

    private static String end(String text) {
        return text.substring(Math.max(0, text.length() - 1000));
    }
}
