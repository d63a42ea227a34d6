package dev.crossorigin.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.StandardSocketOptions;
import java.nio.ByteBuffer;
import java.nio.channels.SelectionKey;
import java.nio.channels.Selector;
import java.nio.channels.SocketChannel;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.Arrays;

/**
 * Open-loop load: requests fall due at a fixed rate, whether the server keeps up or not, and a
 * latency counts from when its request was due. So a stall of the server is felt by every request
 * that fell due in it, which corrects for coordinated omission.
 */
final class OpenLoop implements AutoCloseable {

    private static final long PATIENCE = 5_000_000_000L;

    private final Selector selector = Selector.open();
    private final ArrayDeque<Connection> idle = new ArrayDeque<>();
    private final ByteBuffer read = ByteBuffer.allocateDirect(65_536);
    private final byte[] request;

    /** An answer is over after so many bytes: the server answers the same each time. */
    private final int answerLength;

    private long[] latencies = {};
    private int answered;

    OpenLoop(Server server) throws IOException, Unmeasurable {
        var text = Case.GET.request(server.port);
        request = text.getBytes(StandardCharsets.US_ASCII);
        answerLength = Wire.exchange(server.port, text).length();
        for (var i = 0; i < Setting.CONNECTIONS; i++) {
            var address = new InetSocketAddress(InetAddress.getLoopbackAddress(), server.port);
            var channel = SocketChannel.open(address);
            channel.setOption(StandardSocketOptions.TCP_NODELAY, true);
            channel.configureBlocking(false);
            var connection = new Connection(channel);
            channel.register(selector, SelectionKey.OP_READ, connection);
            idle.add(connection);
        }
    }

    /** One connection; it waits for at most one answer. */
    private static final class Connection {
        final SocketChannel channel;
        long due;
        int missing;

        Connection(SocketChannel channel) {
            this.channel = channel;
        }
    }

    /** Percentiles in milliseconds. */
    record Latency(double p50, double p99, double p999) {}

    Latency run(int rate, int seconds) throws IOException, Unmeasurable {
        latencies = new long[rate * seconds];
        answered = 0;
        var interval = 1_000_000_000L / rate;
        var first = System.nanoTime();
        var last = first + interval * latencies.length;
        var asked = 0;
        while (answered < latencies.length) {
            var now = System.nanoTime();
            while (asked < latencies.length && first + asked * interval <= now && !idle.isEmpty()) {
                ask(idle.poll(), first + asked * interval);
                asked++;
            }
            selector.selectNow(this::receive);
            if (now > last + PATIENCE) {
                throw new Unmeasurable("it does not hold " + rate + " requests per second");
            }
        }
        Arrays.sort(latencies);
        return new Latency(percentile(0.5), percentile(0.99), percentile(0.999));
    }

    private void ask(Connection connection, long due) throws IOException {
        connection.due = due;
        connection.missing = answerLength;
        var bytes = ByteBuffer.wrap(request);
        while (bytes.hasRemaining()) {
            connection.channel.write(bytes);
        }
    }

    private void receive(SelectionKey key) {
        var connection = (Connection) key.attachment();
        try {
            var count = connection.channel.read(read.clear());
            if (count < 0 || count > connection.missing) {
                throw new IOException("an answer has another length than the first one");
            }
            connection.missing -= count;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        if (connection.missing == 0) {
            latencies[answered++] = System.nanoTime() - connection.due;
            idle.add(connection);
        }
    }

    private double percentile(double share) {
        return latencies[(int) Math.ceil(share * latencies.length) - 1] / 1e6;
    }

    @Override
    public void close() throws IOException {
        for (var key : selector.keys()) {
            key.channel().close();
        }
        selector.close();
    }
}
