package dev.crossorigin.traffic;

import dev.crossorigin.web.Answer;
import dev.crossorigin.web.Header;
import dev.crossorigin.web.Headers;
import dev.crossorigin.web.Request;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;

/** Asks as no client does that knows what it may send. */
public final class RawSocket {

    private static final int PATIENCE_IN_MILLIS = 20_000;

    private RawSocket() {}

    /** The status and the headers that come back from this machine. */
    public static Answer ask(int port, Request request) {
        var lines = new StringBuilder();
        lines.append(request.method() + " " + request.target() + " HTTP/1.1\r\n");
        for (var line : request.headers().plus("Connection", "close").lines()) {
            lines.append(line.name() + ": " + line.value() + "\r\n");
        }
        try (var socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
            socket.setSoTimeout(PATIENCE_IN_MILLIS);
            socket.getOutputStream()
                    .write(lines.append("\r\n").toString().getBytes(StandardCharsets.ISO_8859_1));
            return read(
                    new String(
                            socket.getInputStream().readAllBytes(), StandardCharsets.ISO_8859_1));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Answer read(String text) {
        var lines = text.split("\r\n\r\n", 2)[0].lines().toList();
        var headers =
                lines.stream()
                        .skip(1)
                        .map(line -> line.split(": ?", 2))
                        .map(line -> new Header(line[0], line[1]))
                        .toList();
        return new Answer(Integer.parseInt(lines.get(0).split(" ", -1)[1]), new Headers(headers));
    }
}
