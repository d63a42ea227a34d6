package dev.crossorigin.recorded;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.stream.Stream;

/** A form that files are packed in, known by the bytes that it begins with. */
enum Packed {
    GZIP("compressed with gzip; unpack it with gunzip", 0x1f, 0x8b),
    ZSTD("compressed with zstd; unpack it with unzstd", 0x28, 0xb5, 0x2f, 0xfd),
    BZIP2("compressed with bzip2; unpack it with bunzip2", 'B', 'Z', 'h'),
    XZ("compressed with xz; unpack it with unxz", 0xfd, '7', 'z', 'X', 'Z'),
    ZIP("a ZIP archive; unpack it and name the .har file in it", 'P', 'K', 3, 4);

    private final String what;
    private final byte[] begin;

    Packed(String what, int... begin) {
        this.what = what;
        this.begin = new byte[begin.length];
        for (int i = 0; i < begin.length; i++) {
            this.begin[i] = (byte) begin[i];
        }
    }

    /**
     * @throws UnreadableFile if the file is packed
     */
    static void refuse(Path file) {
        UnreadableFile.unlessThere(file);
        try (var in = Files.newInputStream(file)) {
            var begin = in.readNBytes(8);
            Stream.of(values())
                    .filter(packed -> packed.begins(begin))
                    .findFirst()
                    .ifPresent(
                            packed -> {
                                throw UnreadableFile.because(file, "it is " + packed.what);
                            });
        } catch (IOException e) {
            throw UnreadableFile.because(file, "reading it failed: " + e.getMessage());
        }
    }

    private boolean begins(byte[] file) {
        return file.length >= begin.length
                && Arrays.equals(Arrays.copyOf(file, begin.length), begin);
    }
}
