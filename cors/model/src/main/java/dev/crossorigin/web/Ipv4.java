package dev.crossorigin.web;

import java.util.Optional;

/**
 * An IPv4 address, written as four decimal numbers.
 *
 * @param value its 32 bits
 * @see <a href="https://url.spec.whatwg.org/#concept-ipv4-parser">URL: IPv4 parser</a>
 */
record Ipv4(long value) {

    /**
     * Reads an address in any of the forms that browsers take; empty if it is none.
     *
     * @param text one to four numbers, decimal, octal or hexadecimal, in lower case; the last one
     *     fills whatever the others leave
     */
    static Optional<Ipv4> parse(String text) {
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
            return Optional.of(new Ipv4(address));
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

    @Override
    public String toString() {
        return "%d.%d.%d.%d"
                .formatted(value >> 24, value >> 16 & 0xFF, value >> 8 & 0xFF, value & 0xFF);
    }
}
