package dev.crossorigin.console;

import dev.crossorigin.web.Visible;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;

/**
 * Text made fit to be shown, and cut where it is too long: a page must not grow with a question.
 */
final class Brief {

    private static final int LONGEST_VALUE = 200;
    private static final int LONGEST_SENTENCE = 800;

    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss 'UTC'").withZone(ZoneOffset.UTC);

    private Brief() {}

    /** To the second. */
    static String time(Instant instant) {
        return TIME.format(instant);
    }

    /** What somebody has written, on one line. */
    static String value(String text) {
        return cut(text, LONGEST_VALUE);
    }

    /** What is said about it. */
    static String sentence(String text) {
        return cut(text, LONGEST_SENTENCE);
    }

    private static String cut(String text, int most) {
        return Visible.of(text.length() > most ? text.substring(0, most) + "…" : text);
    }
}
