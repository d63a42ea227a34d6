package dev.crossorigin.bench;

import java.io.ByteArrayOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/** One request and its answer over a connection of their own, byte for byte. */
final class Wire {

    private static final String END_OF_HEADERS = "\r\n\r\n";

    private Wire() {}

    /**
     * An answer as it came.
     *
     * @param length all its bytes, head and body
     */
    record Answer(int status, String head, String body, int length) {

        /** The value of a header; a name stands at the start of a line. */
        Optional<String> header(String name) {
            return head.lines()
                    .filter(line -> line.regionMatches(true, 0, name + ":", 0, name.length() + 1))
                    .map(line -> line.substring(name.length() + 1).strip())
                    .findFirst();
        }
    }

    static Answer exchange(int port, String request) throws IOException {
        try (var socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
            socket.setSoTimeout(10_000);
            socket.getOutputStream().write(request.getBytes(StandardCharsets.US_ASCII));
            return read(socket.getInputStream());
        }
    }

    private static Answer read(InputStream in) throws IOException {
        var head = until(in, END_OF_HEADERS);
        var status = Integer.parseInt(head.split(" ", 3)[1]);
        var bare = new Answer(status, head, "", head.length());
        var body = status == 204 ? "" : body(in, bare);
        var chunked = bare.header("transfer-encoding").isPresent();
        return new Answer(
                status, head, chunked ? joined(body) : body, head.length() + body.length());
    }

    private static String body(InputStream in, Answer bare) throws IOException {
        if (bare.header("transfer-encoding").isPresent()) {
            return until(in, "0" + END_OF_HEADERS);
        }
        var length = bare.header("content-length").map(Integer::parseInt).orElse(0);
        return new String(in.readNBytes(length), StandardCharsets.ISO_8859_1);
    }

    /** The data of chunks, each of which comes behind a line with its length. */
    private static String joined(String chunks) {
        var lines = chunks.split("\r\n");
        var data = new StringBuilder();
        for (var i = 1; i < lines.length; i += 2) {
            data.append(lines[i]);
        }
        return data.toString();
    }

    private static String until(InputStream in, String end) throws IOException {
        var read = new ByteArrayOutputStream();
        while (!read.toString(StandardCharsets.ISO_8859_1).endsWith(end)) {
            var next = in.read();
            if (next < 0) {
                throw new EOFException("the connection was closed in the middle of an answer");
            }
            read.write(next);
        }
        return read.toString(StandardCharsets.ISO_8859_1);
    }
}
