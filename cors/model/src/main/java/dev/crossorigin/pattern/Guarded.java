package dev.crossorigin.pattern;

import java.util.regex.Pattern;

/** A pattern that gives up on a text instead of trying for ever. */
public record Guarded(Pattern pattern) {

    /** How often it may look at a character. Origins are short, and good patterns look twice. */
    private static final int PATIENCE = 20_000;

    /** What came of trying. */
    enum Reply {
        MATCHES,
        DIFFERS,
        GAVE_UP
    }

    public boolean matches(String text) {
        return compare(text, PATIENCE) == Reply.MATCHES;
    }

    Reply compare(String text, int patience) {
        try {
            return pattern.matcher(new Watched(text, patience)).matches()
                    ? Reply.MATCHES
                    : Reply.DIFFERS;
        } catch (OutOfPatience | StackOverflowError e) {
            return Reply.GAVE_UP;
        }
    }

    private static final class OutOfPatience extends RuntimeException {
        private static final long serialVersionUID = 1;

        OutOfPatience() {
            super(null, null, false, false);
        }
    }

    /** A text that can be looked at only so often. */
    private static final class Watched implements CharSequence {
        private final String text;
        private int patience;

        Watched(String text, int patience) {
            this.text = text;
            this.patience = patience;
        }

        @Override
        public char charAt(int index) {
            if (patience-- <= 0) {
                throw new OutOfPatience();
            }
            return text.charAt(index);
        }

        @Override
        public int length() {
            return text.length();
        }

        @Override
        public CharSequence subSequence(int start, int end) {
            return text.substring(start, end);
        }

        @Override
        public String toString() {
            return text;
        }
    }
}
