package dev.crossorigin.fuzz;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.IntStream;

/** Writes HTTP/2, good and bad, and reads as much of it as tells what was answered. */
final class Frames {

    private static final int DATA = 0;
    private static final int HEADERS = 1;
    private static final int SETTINGS = 4;
    private static final int END_STREAM = 1;
    private static final int END_HEADERS = 4;
    private static final int HEAD_LENGTH = 9;

    /** The indexed header field {@code :status: 500}. */
    private static final int STATUS_500 = 0x8e;

    private static final List<String> AUTHORITIES =
            List.of("localhost", "evil.example", "a_b", "a b", "[::1", "", "localhost:99999");

    private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();

    /** What a client with prior knowledge begins with. */
    Frames preface() {
        bytes.writeBytes("PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n".getBytes(StandardCharsets.US_ASCII));
        return frame(SETTINGS, 0, 0, new byte[0]);
    }

    Frames frame(int type, int flags, int stream, byte[] payload) {
        for (int number :
                new int[] {
                    payload.length >> 16,
                    payload.length >> 8,
                    payload.length,
                    type,
                    flags,
                    stream >> 24,
                    stream >> 16,
                    stream >> 8,
                    stream
                }) {
            bytes.write(number);
        }
        bytes.writeBytes(payload);
        return this;
    }

    Frames get(int stream, String path, String authority, String origin) {
        var block = new ByteArrayOutputStream();
        field(block, ":method", "GET");
        field(block, ":scheme", "http");
        field(block, ":path", path);
        field(block, ":authority", authority);
        field(block, "origin", origin);
        return frame(HEADERS, END_STREAM | END_HEADERS, stream, block.toByteArray());
    }

    /** Any of what a client must not do, and of what it may. */
    Frames hostile(Dice dice, int stream) {
        switch (dice.below(5)) {
            case 0 -> frame(dice.below(12), dice.below(256), stream, new byte[dice.below(40)]);
            case 1 -> {
                get(stream, "/data", "localhost", "null");
                frame(3, 0, stream, new byte[] {0, 0, 0, 8});
            }
            case 2 -> frame(DATA, END_STREAM, stream, new byte[dice.below(2000)]);
            default ->
                    get(
                            stream,
                            dice.any(List.of("/data", "/data?{}", "/%zz", "*", "", "/q")),
                            dice.any(AUTHORITIES),
                            dice.any(List.of("https://app.example.com", "http://evil.example")));
        }
        return this;
    }

    private static void field(ByteArrayOutputStream block, String name, String value) {
        block.write(0);
        for (var text : List.of(name, value)) {
            block.write(text.length());
            block.writeBytes(text.getBytes(StandardCharsets.ISO_8859_1));
        }
    }

    byte[] bytes() {
        return bytes.toByteArray();
    }

    /** Whether the last frame of a stream has come. */
    static boolean isEnded(byte[] received, int stream) {
        return starts(received)
                .anyMatch(
                        at ->
                                received[at + 3] <= HEADERS
                                        && (received[at + 4] & END_STREAM) != 0
                                        && stream(received, at) == stream);
    }

    /** Whether any answer is the service's own failure. */
    static boolean hasFailed(byte[] received) {
        return starts(received)
                .filter(at -> received[at + 3] == HEADERS && at + HEAD_LENGTH < received.length)
                .anyMatch(at -> (received[at + HEAD_LENGTH] & 0xFF) == STATUS_500);
    }

    private static IntStream starts(byte[] received) {
        return IntStream.iterate(
                0,
                at -> at + HEAD_LENGTH <= received.length,
                at -> at + HEAD_LENGTH + length(received, at));
    }

    private static int length(byte[] received, int at) {
        return (received[at] & 0xFF) << 16
                | (received[at + 1] & 0xFF) << 8
                | (received[at + 2] & 0xFF);
    }

    private static int stream(byte[] received, int at) {
        return (received[at + 5] & 0x7F) << 24
                | (received[at + 6] & 0xFF) << 16
                | (received[at + 7] & 0xFF) << 8
                | (received[at + 8] & 0xFF);
    }
}
