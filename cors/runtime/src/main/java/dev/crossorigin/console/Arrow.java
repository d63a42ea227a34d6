package dev.crossorigin.console;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * A message laid out: its title over an arrow, and under that a box with what it says, as wide as
 * the way of the arrow and half of the other way.
 *
 * @param middle the middle of the arrow, where its title is, and the cross of one that fails
 * @param tip the points of the arrow's head
 */
record Arrow(
        String title,
        int titleY,
        int x1,
        int x2,
        int y,
        int middle,
        String tip,
        int boxX,
        int boxY,
        int boxHeight,
        boolean failed,
        List<Row> rows) {

    private static final int BOX_WIDTH = 252;

    private static final int LINE = 15;
    private static final int MARGIN = 4;

    /** Between the edge of a box and its text. */
    private static final int PADDING = 7;

    /** Between the arrow and its box. */
    private static final int TIP = 9;

    /** What fits on a line in a type of fixed width, and how many lines a box may have. */
    private static final int COLUMNS = 36;

    private static final int MOST_ROWS = 14;

    /** What fits over an arrow in a bold type. */
    private static final int LONGEST_TITLE = 25;

    /** A line of text with its place. */
    record Row(int x, int y, String text, boolean failing) {}

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
        int middle = (x1 + x2) / 2;
        boolean right = middle > Drawing.WIDTH / 2;
        int boxX = right ? Drawing.WIDTH - MARGIN - BOX_WIDTH : MARGIN;
        var rows = rows(message, boxX + PADDING, y + TIP);
        return new Arrow(
                cut(message.title()),
                top + LINE - 3,
                x1,
                x2,
                y,
                middle,
                "%d,%d %d,%d %d,%d".formatted(x2, y, x2 + back, y - 4, x2 + back, y + 4),
                boxX,
                y + TIP,
                rows.size() * LINE + 8,
                message.failed(),
                rows);
    }

    int bottom() {
        return boxY + boxHeight;
    }

    private static List<Row> rows(Message message, int x, int top) {
        var said = message.lines().stream().flatMap(Arrow::wrapped).toList();
        var texts = new ArrayList<>(said.subList(0, Math.min(said.size(), MOST_ROWS)));
        if (said.size() > MOST_ROWS) {
            texts.set(MOST_ROWS - 1, "… and more, in the list of steps");
        }
        int shown = texts.size();
        if (message.failed()) {
            texts.add("✕ blocked here:");
            wrapped(message.fault()).forEach(texts::add);
        }
        return IntStream.range(0, texts.size())
                .mapToObj(i -> new Row(x, top + (i + 1) * LINE, texts.get(i), i >= shown))
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
        return title.length() > LONGEST_TITLE ? title.substring(0, LONGEST_TITLE - 1) + "…" : title;
    }
}
