package dev.crossorigin.cli;

import java.nio.charset.StandardCharsets;

/** Headers as JSON holds them, which is text, made the bytes that went over the network. */
final class HeaderText {

    private HeaderText() {}

    /**
     * The value without the blanks around it, each character standing for one byte. Text that fits
     * is taken for bytes already, which is how most tools show them; other text was decoded from
     * UTF-8.
     */
    static String bytes(String text) {
        var value = text.strip();
        return value.chars().allMatch(c -> c <= 0xFF)
                ? value
                : new String(value.getBytes(StandardCharsets.UTF_8), StandardCharsets.ISO_8859_1);
    }
}
