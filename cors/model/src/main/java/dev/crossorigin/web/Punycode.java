package dev.crossorigin.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * The encoding of host names beyond ASCII, read. {@link java.net.IDN} cannot stand in for it: it
 * takes names that browsers send, such as those with {@code ß}, for mistakes.
 *
 * @see <a href="https://www.rfc-editor.org/rfc/rfc3492#section-6.2">RFC 3492, decoding</a>
 */
final class Punycode {

    private static final int BASE = 36;
    private static final int FIRST_CHARACTER = 128;
    private static final int FIRST_BIAS = 72;

    private final String label;
    private final List<Integer> decoded;
    private int next;

    private Punycode(String label) {
        this.label = label;
        int delimiter = Math.max(0, label.lastIndexOf('-'));
        decoded =
                label.chars()
                        .limit(delimiter)
                        .boxed()
                        .collect(Collectors.toCollection(ArrayList::new));
        next = delimiter == 0 ? 0 : delimiter + 1;
    }

    /**
     * What a label stands for; empty if it stands for nothing.
     *
     * @param label lower-case ASCII, without its {@code xn--}
     */
    static Optional<String> decode(String label) {
        var punycode = new Punycode(label);
        return punycode.insertAll()
                ? Optional.of(
                        punycode.decoded.stream()
                                .map(Character::toString)
                                .collect(Collectors.joining()))
                : Optional.empty();
    }

    /** False if the label breaks off or leaves the range of characters. */
    private boolean insertAll() {
        long character = FIRST_CHARACTER;
        long position = 0;
        int bias = FIRST_BIAS;
        boolean first = true;
        while (next < label.length()) {
            long distance = distance(bias);
            int length = decoded.size() + 1;
            position += distance;
            character += position / length;
            if (distance < 0 || character > Character.MAX_CODE_POINT) {
                return false;
            }
            position %= length;
            decoded.add((int) position, (int) character);
            position++;
            bias = bias(distance, length, first);
            first = false;
        }
        return true;
    }

    /** The next number; -1 if there is none, or one too large to stand for a character. */
    private long distance(int bias) {
        long distance = 0;
        long weight = 1;
        for (int k = BASE; next < label.length(); k += BASE) {
            int digit = digit(label.charAt(next++));
            distance += digit * weight;
            if (digit < 0 || distance > Integer.MAX_VALUE) {
                return -1;
            }
            int threshold = Math.min(Math.max(k - bias, 1), 26);
            if (digit < threshold) {
                return distance;
            }
            weight = Math.min(weight * (BASE - threshold), Integer.MAX_VALUE);
        }
        return -1;
    }

    private static int digit(char c) {
        if (c >= 'a' && c <= 'z') {
            return c - 'a';
        }
        return c >= '0' && c <= '9' ? c - '0' + 26 : -1;
    }

    /** How far the next number is expected to be from this one. */
    private static int bias(long distance, int length, boolean first) {
        long delta = distance / (first ? 700 : 2);
        delta += delta / length;
        int k = 0;
        for (; delta > 455; k += BASE) {
            delta /= 35;
        }
        return (int) (k + 36 * delta / (delta + 38));
    }
}
