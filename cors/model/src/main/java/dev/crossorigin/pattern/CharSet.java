package dev.crossorigin.pattern;

import java.util.Arrays;
import java.util.regex.Pattern;

/** Some of the characters that an {@code Origin} header can have, U+0000 to U+00FF. */
final class CharSet {

    static final int SIZE = 256;

    static final CharSet ANY = new CharSet(-1, -1, -1, -1);

    /** Each character at the place of its number. */
    private static final String EACH = each();

    private final long[] bits;

    private CharSet(long... bits) {
        this.bits = bits;
    }

    private static String each() {
        var each = new StringBuilder();
        for (int c = 0; c < SIZE; c++) {
            each.append((char) c);
        }
        return each.toString();
    }

    static CharSet of(String characters) {
        var bits = new long[SIZE / Long.SIZE];
        for (int i = 0; i < characters.length(); i++) {
            char c = characters.charAt(i);
            if (c < SIZE) {
                bits[c / Long.SIZE] |= 1L << c;
            }
        }
        return new CharSet(bits);
    }

    /** Those that an expression for one character matches, as Java itself says. */
    static CharSet matching(String expression) {
        var matcher = Pattern.compile(expression).matcher(EACH);
        var bits = new long[SIZE / Long.SIZE];
        while (matcher.find()) {
            int c = matcher.start();
            bits[c / Long.SIZE] |= 1L << c;
        }
        return new CharSet(bits);
    }

    CharSet and(CharSet other) {
        var both = new long[bits.length];
        for (int i = 0; i < both.length; i++) {
            both[i] = bits[i] & other.bits[i];
        }
        return new CharSet(both);
    }

    boolean has(int c) {
        return (bits[c / Long.SIZE] & 1L << c) != 0;
    }

    /** The only character, a letter in either case being one; -1 if there are others. */
    int single() {
        int found = -1;
        for (int c = SIZE - 1; c >= 0; c--) {
            if (has(c)) {
                boolean capital = found >= 'a' && found <= 'z' && c == found - ('a' - 'A');
                if (found >= 0 && !capital) {
                    return -1;
                }
                found = capital ? found : c;
            }
        }
        return found;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof CharSet set && Arrays.equals(bits, set.bits);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(bits);
    }
}
