package dev.crossorigin.console;

import dev.crossorigin.console.Drawing.Box;
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
        Box box,
        boolean failed,
        List<Row> rows) {

    private static final int LINE = 15;
    private static final int MARGIN = 4;

    /** Ends short of the lane at the other edge. */
    private static final int BOX_WIDTH = Drawing.WIDTH - Drawing.EDGE - 2 * MARGIN;

    /** Between the edge of a box and its text. */
    private static final int PADDING = 7;

    /** Between the arrow and its box. */
    private static final int TIP = 9;

    /** What fits on a line in a type of fixed width, and how many lines a box may have. */
    private static final int COLUMNS = 36;

    private static final String INDENT = "  ";

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
                new Box(boxX, y + TIP, BOX_WIDTH, rows.size() * LINE + 8),
                message.failed(),
                rows);
    }

    private static List<Row> rows(Message message, int x, int top) {
        var said = message.lines().stream().flatMap(Arrow::wrapped).toList();
        var texts = new ArrayList<>(said.subList(0, Math.min(said.size(), MOST_ROWS)));
        if (said.size() > MOST_ROWS) {
            texts.set(MOST_ROWS - 1, "… the list of steps shows the rest");
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
    static Stream<String> wrapped(String text) {
        var lines = new ArrayList<String>();
        var rest = text;
        while (rest.length() > COLUMNS) {
            int end = end(rest);
            lines.add(rest.substring(0, end).stripTrailing());
            rest = INDENT + rest.substring(end).stripLeading();
        }
        lines.add(rest);
        return lines.stream();
    }

    /** Behind the last word that fits, or else the last item or part of a path, or anywhere. */
    private static int end(String text) {
        int blank = text.lastIndexOf(' ', COLUMNS) + 1;
        int item = text.lastIndexOf(',', COLUMNS - 1) + 1;
        int part = text.lastIndexOf('/', COLUMNS - 1) + 1;
        return IntStream.of(blank, item, part)
                .filter(end -> end > INDENT.length())
                .findFirst()
                .orElse(COLUMNS);
    }

    private static String cut(String title) {
        return title.length() > LONGEST_TITLE ? title.substring(0, LONGEST_TITLE - 1) + "…" : title;
    }
}
