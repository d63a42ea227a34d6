package dev.crossorigin.web;

import java.util.Optional;

/**
 * IPv4 addresses in all the forms that browsers take.
 *
 * @see <a href="https://url.spec.whatwg.org/#concept-ipv4-parser">URL: IPv4 parser</a>
 */
final class Ipv4 {

    private Ipv4() {}

    /**
     * The address as four decimal numbers; empty if it is none.
     *
     * @param text one to four numbers, decimal, octal or hexadecimal, in lower case; the last one
     *     fills whatever the others leave
     */
    static Optional<String> canonical(String text) {
        var parts = text.split("[.]", 0);
        if (parts.length > 4) {
            return Optional.empty();
        }
        try {
            long address = 0;
            for (int i = 0; i < parts.length; i++) {
                boolean last = i == parts.length - 1;
                long number = number(parts[i]);
                long limit = 1L << (last ? 8 * (4 - i) : 8);
                if (number < 0 || number >= limit) {
                    return Optional.empty();
                }
                address = address * limit + number;
            }
            return Optional.of(
                    "%d.%d.%d.%d"
                            .formatted(
                                    address >> 24,
                                    address >> 16 & 0xFF,
                                    address >> 8 & 0xFF,
                                    address & 0xFF));
        } catch (NumberFormatException e) {
            return Optional.empty();
        }
    }

    private static long number(String part) {
        if (part.startsWith("-") || part.startsWith("+")) {
            throw new NumberFormatException("A part of an address has no sign");
        }
        if (part.startsWith("0x")) {
            return part.length() == 2 ? 0 : Long.parseUnsignedLong(part, 2, part.length(), 16);
        }
        return Long.parseLong(part, part.startsWith("0") ? 8 : 10);
    }
}
