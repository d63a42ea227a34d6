package dev.crossorigin.bench;

import dev.crossorigin.bench.Figures.Metric;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Bars of what a reader asks first, as SVG: one for each peer, with a line from least to most. */
final class Chart {

    /** The colours; the ground is the page's own. */
    enum Theme {
        LIGHT("#1f2328", "#59636e", "#0969da", "#afb8c1"),
        DARK("#f0f6fc", "#9198a1", "#4493f8", "#59636e");

        private final String text;
        private final String faint;
        private final String ours;
        private final String others;

        Theme(String text, String faint, String ours, String others) {
            this.text = text;
            this.faint = faint;
            this.ours = ours;
            this.others = others;
        }
    }

    private static final int WIDTH = 760;
    private static final int LEFT = 190;
    private static final int LONGEST = 400;
    private static final int ROW = 26;
    private static final int TITLE = 40;

    private final Theme theme;
    private final Figures figures;
    private final List<Peer> peers;

    Chart(Theme theme, Figures figures, List<Peer> peers) {
        this.theme = theme;
        this.figures = figures;
        this.peers = peers;
    }

    String svg() {
        var height = 2 * (TITLE + ROW * peers.size()) + 20;
        var panels =
                panel(
                                0,
                                Metric.GET,
                                "Requests per second on one core, allowed GET (longer is better)")
                        + panel(
                                TITLE + ROW * peers.size() + 10,
                                Metric.START,
                                "Seconds from start to first answer (shorter is better)");
        return """
        <svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 %d %d" font-family="system-ui, sans-serif" font-size="14">
        %s</svg>
        """
                .formatted(WIDTH, height, panels);
    }

    private String panel(int top, Metric metric, String title) {
        var most =
                peers.stream()
                        .map(peer -> figures.spread(peer.name(), metric))
                        .flatMap(Optional::stream)
                        .mapToDouble(Spread::high)
                        .max()
                        .orElse(1);
        var lines = Stream.<String>builder();
        lines.add(text(0, top + 24, "start", theme.text, "bold", title));
        for (var i = 0; i < peers.size(); i++) {
            lines.add(bar(top + TITLE + ROW * i, peers.get(i), metric, LONGEST / most));
        }
        return lines.build().collect(Collectors.joining());
    }

    private String bar(int top, Peer peer, Metric metric, double scale) {
        var name = text(LEFT - 10, top + 15, "end", theme.text, "normal", peer.label());
        return name
                + figures.spread(peer.name(), metric)
                        .map(spread -> bar(top, peer, spread, metric, scale))
                        .orElse(
                                text(
                                        LEFT,
                                        top + 15,
                                        "start",
                                        theme.faint,
                                        "normal",
                                        "not measured"));
    }

    private String bar(int top, Peer peer, Spread spread, Metric metric, double scale) {
        var ours = peer.name().startsWith(Peer.OURS);
        return """
        <rect x="%d" y="%d" width="%.1f" height="18" rx="2" fill="%s"/>
        <path d="M%.1f %dH%.1f" stroke="%s" stroke-width="2"/>
        """
                        .formatted(
                                LEFT,
                                top,
                                spread.median() * scale,
                                ours ? theme.ours : theme.others,
                                LEFT + spread.low() * scale,
                                top + 9,
                                LEFT + spread.high() * scale,
                                theme.text)
                + text(
                        (int) (LEFT + spread.high() * scale) + 8,
                        top + 15,
                        "start",
                        theme.text,
                        "normal",
                        metric.format.formatted(spread.median()));
    }

    private static String text(
            int x, int y, String anchor, String fill, String weight, String text) {
        return """
        <text x="%d" y="%d" text-anchor="%s" fill="%s" font-weight="%s">%s</text>
        """
                .formatted(x, y, anchor, fill, weight, text);
    }
}
