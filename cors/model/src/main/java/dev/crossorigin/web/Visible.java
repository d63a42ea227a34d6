package dev.crossorigin.web;

import java.util.stream.Collectors;

/** Text from elsewhere, made fit to be shown. */
public final class Visible {

    private Visible() {}

    /**
     * The text on one line, with every character that shows nothing, or turns others around, as its
     * number: an escape sequence must not reach a terminal.
     */
    public static String of(String text) {
        return text.codePoints().mapToObj(Visible::shown).collect(Collectors.joining());
    }

    private static String shown(int character) {
        return switch (Character.getType(character)) {
            case Character.CONTROL,
                    Character.FORMAT,
                    Character.LINE_SEPARATOR,
                    Character.PARAGRAPH_SEPARATOR,
                    Character.PRIVATE_USE,
                    Character.SURROGATE,
                    Character.UNASSIGNED ->
                    character > 0xFFFF
                            ? "\\u{%x}".formatted(character)
                            : "\\u%04x".formatted(character);
            default -> Character.toString(character);
        };
    }
}
