package dev.crossorigin.console;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * A message laid out: its title over an arrow, and under that a box with what it says.
 *
 * @param anchor which end of the title is at {@code titleX}
 * @param tip the points of the arrow's head
 */
record Arrow(
        String title,
        int titleX,
        int titleY,
        String anchor,
        int x1,
        int x2,
        int y,
        String tip,
        int boxY,
        int boxHeight,
        boolean failed,
        List<Row> rows) {

    private static final int LINE = 15;
    private static final int MARGIN = 8;

    /** Between the arrow and its box. */
    private static final int TIP = 9;

    /** What fits on a line in a type of fixed width, and how many lines a box may have. */
    private static final int COLUMNS = 52;

    private static final int MOST_ROWS = 14;

    /** A line of text with its baseline. */
    record Row(int y, String text, boolean failing) {}

    Arrow {
        rows = List.copyOf(rows);
    }

    /**
     * The message as drawn from {@code top} downwards.
     *
     * @param top in units of the drawing
     */
    static Arrow of(Message message, int top) {
        int y = top + LINE + 4;
        int x1 = Drawing.x(message.from());
        int x2 = Drawing.x(message.to());
        int back = x1 < x2 ? -8 : 8;
        boolean right = Math.max(x1, x2) > Drawing.WIDTH / 2;
        var rows = rows(message, y + TIP);
        return new Arrow(
                cut(message.title()),
                right ? Drawing.WIDTH - MARGIN : MARGIN,
                top + LINE - 3,
                right ? "end" : "start",
                x1,
                x2,
                y,
                "%d,%d %d,%d %d,%d".formatted(x2, y, x2 + back, y - 4, x2 + back, y + 4),
                y + TIP,
                rows.size() * LINE + 8,
                message.failed(),
                rows);
    }

    int bottom() {
        return boxY + boxHeight;
    }

    private static List<Row> rows(Message message, int top) {
        var said = message.lines().stream().flatMap(Arrow::wrapped).toList();
        var texts = new ArrayList<>(said.subList(0, Math.min(said.size(), MOST_ROWS)));
        if (said.size() > MOST_ROWS) {
            texts.set(MOST_ROWS - 1, "… and more, in the list of steps");
        }
        if (message.failed()) {
            texts.add("✕ blocked here: " + message.fault());
        }
        int last = message.failed() ? texts.size() - 1 : -1;
        return IntStream.range(0, texts.size())
                .mapToObj(i -> new Row(top + (i + 1) * LINE, texts.get(i), i == last))
                .toList();
    }

    /** The text on lines that fit, all but the first of them set in. */
    private static Stream<String> wrapped(String text) {
        var lines = new ArrayList<String>();
        var rest = text;
        while (rest.length() > COLUMNS) {
            lines.add(rest.substring(0, COLUMNS));
            rest = "  " + rest.substring(COLUMNS);
        }
        lines.add(rest);
        return lines.stream();
    }

    private static String cut(String title) {
        return title.length() > COLUMNS ? title.substring(0, COLUMNS - 1) + "…" : title;
    }
}
