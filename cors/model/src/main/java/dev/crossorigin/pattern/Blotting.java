package dev.crossorigin.pattern;

/** Goes through a regular expression and blots out what is not syntax. */
final class Blotting {

    /** Stands where a group is referred back to. */
    static final char REFERENCE = '\u0001';

    private static final char BLOT = '_';

    private final String text;
    private final StringBuilder syntax = new StringBuilder();
    private int depth;

    private Blotting(String text) {
        this.text = text;
    }

    static String of(String text) {
        return new Blotting(text).blotted();
    }

    private String blotted() {
        while (syntax.length() < text.length()) {
            char c = text.charAt(syntax.length());
            if (c == '\\') {
                escape();
            } else {
                plain(c);
            }
        }
        return syntax.toString();
    }

    private void escape() {
        int at = syntax.length();
        if (text.startsWith("\\Q", at)) {
            int end = text.indexOf("\\E", at);
            blot(end < 0 ? text.length() - at : end + 2 - at);
            return;
        }
        char escaped = at + 1 < text.length() ? text.charAt(at + 1) : BLOT;
        if (depth == 0 && (escaped == 'k' || (escaped >= '1' && escaped <= '9'))) {
            syntax.append(REFERENCE).append(BLOT);
            return;
        }
        blot(Math.min(2, text.length() - at));
    }

    private void plain(char c) {
        if (c == '[') {
            depth++;
        }
        syntax.append(depth > 0 ? BLOT : c);
        if (c == ']' && depth > 0) {
            depth--;
        }
    }

    private void blot(int length) {
        syntax.append(String.valueOf(BLOT).repeat(length));
    }
}
