package dev.crossorigin.console;

import dev.crossorigin.console.Message.Lane;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A sequence laid out on paper that is as wide as a small telephone, so that it needs no scrolling
 * there and is only enlarged elsewhere.
 *
 * @param description the sequence in words
 */
record Drawing(int height, List<Head> heads, List<Arrow> arrows, String description) {

    /** In units of the drawing, as are all the other lengths. */
    static final int WIDTH = 300;

    private static final int FIRST = 44;

    /** Between the end of one step and the next. */
    private static final int GAP = 16;

    static final int EDGE = 40;
    private static final int HEAD_WIDTH = 72;

    /** A frame around text. */
    record Box(int x, int y, int width, int height) {

        public int bottom() {
            return y + height;
        }
    }

    /** The name of who takes part, over the middle of the lane. */
    record Head(int x, Box box, String label) {

        static Head of(Lane lane) {
            int x = Drawing.x(lane);
            return new Head(x, new Box(x - HEAD_WIDTH / 2, 6, HEAD_WIDTH, 26), lane.label());
        }
    }

    Drawing {
        heads = List.copyOf(heads);
        arrows = List.copyOf(arrows);
    }

    static Drawing of(List<Message> messages) {
        var arrows = new ArrayList<Arrow>();
        int top = FIRST;
        for (var message : messages) {
            var arrow = Arrow.of(message, top);
            arrows.add(arrow);
            top = arrow.box().bottom() + GAP;
        }
        return new Drawing(
                top,
                Stream.of(Lane.values()).map(Head::of).toList(),
                arrows,
                messages.stream().map(Drawing::sentence).collect(Collectors.joining(" ")));
    }

    public int width() {
        return WIDTH;
    }

    /** The middle of a lane. */
    static int x(Lane lane) {
        return switch (lane) {
            case PAGE -> EDGE;
            case BROWSER -> WIDTH / 2;
            case SERVICE -> WIDTH - EDGE;
        };
    }

    private static String sentence(Message message) {
        var end = message.failed() ? ", blocked here: " + message.fault() : "";
        return "%s: %s%s.".formatted(message.way(), message.title(), end);
    }
}
