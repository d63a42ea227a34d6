package dev.crossorigin.recorded;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HexFormat;
import java.util.stream.Stream;

/** A form that files are packed in, known by the bytes that it begins with. */
enum Packed {
    GZIP("compressed with gzip; unpack it with gunzip", "1f8b"),
    ZSTD("compressed with zstd; unpack it with unzstd", "28b52ffd"),
    BZIP2("compressed with bzip2; unpack it with bunzip2", "425a68"),
    XZ("compressed with xz; unpack it with unxz", "fd377a585a"),
    ZIP("a ZIP archive; unpack it and name the .har file in it", "504b0304");

    private final String what;
    private final String begin;

    /**
     * @param begin in hexadecimal
     */
    Packed(String what, String begin) {
        this.what = what;
        this.begin = begin;
    }

    /**
     * @throws UnreadableFile if the file is packed
     */
    static void refuse(Path file) {
        UnreadableFile.unlessThere(file);
        try (var in = Files.newInputStream(file)) {
            var bytes = HexFormat.of().formatHex(in.readNBytes(8));
            Stream.of(values())
                    .filter(packed -> bytes.startsWith(packed.begin))
                    .findFirst()
                    .ifPresent(
                            packed -> {
                                throw UnreadableFile.because(file, "it is " + packed.what);
                            });
        } catch (IOException e) {
            throw UnreadableFile.because(file, "reading it failed: " + e.getMessage());
        }
    }
}
