package dev.crossorigin.fuzz;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.function.Predicate;

/** A connection to the service on which bytes are sent in parts, and what comes back is kept. */
final class Wire implements AutoCloseable {

    private static final int PATIENCE_IN_MILLIS = 30_000;

    private final Socket socket;
    private final ByteArrayOutputStream received = new ByteArrayOutputStream();

    Wire(URI port) throws IOException {
        socket = new Socket(port.getHost(), port.getPort());
        socket.setTcpNoDelay(true);
        socket.setSoTimeout(PATIENCE_IN_MILLIS);
    }

    /** The service may have closed the connection by then, and need not take the rest. */
    void send(byte[] bytes, Dice dice) {
        try {
            int from = 0;
            while (from < bytes.length) {
                int length =
                        dice.oneIn(4) ? 1 + dice.below(bytes.length - from) : bytes.length - from;
                socket.getOutputStream().write(bytes, from, length);
                from += length;
            }
        } catch (IOException e) {
            // What was answered until then is still read.
        }
    }

    /** Receives until there is enough, or the service closes; false if neither happens in time. */
    boolean receive(Predicate<byte[]> enough) {
        var part = new byte[16_384];
        try {
            while (!enough.test(received.toByteArray())) {
                int length = socket.getInputStream().read(part);
                if (length < 0) {
                    return true;
                }
                received.write(part, 0, length);
            }
            return true;
        } catch (SocketTimeoutException e) {
            return false;
        } catch (IOException e) {
            // A reset is a way of closing.
            return true;
        }
    }

    byte[] received() {
        return received.toByteArray();
    }

    String text() {
        return received.toString(StandardCharsets.ISO_8859_1);
    }

    @Override
    public void close() throws IOException {
        socket.close();
    }
}
