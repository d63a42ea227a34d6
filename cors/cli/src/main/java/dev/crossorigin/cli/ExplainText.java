package dev.crossorigin.cli;

import dev.crossorigin.browser.Fault;
import dev.crossorigin.explain.Change;
import dev.crossorigin.explain.Explanation;
import dev.crossorigin.explain.Fix;
import dev.crossorigin.explain.Ruling;
import dev.crossorigin.web.Visible;
import dev.crossorigin.words.Engine;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import picocli.CommandLine.Help.Ansi;

/**
 * An explanation for people. Whatever comes from elsewhere is made visible, for it may hold what a
 * terminal obeys.
 *
 * @param name what the exchange was recorded as
 */
record ExplainText(Optional<String> name, Explanation explanation, Ansi ansi) {

    private static final String INDENT = "  ";

    @Override
    public String toString() {
        return text(title()) + withoutTitle();
    }

    /** What stands below the first line. */
    String withoutTitle() {
        return text(
                Stream.of(change(), why(), headers(), more(), console()).flatMap(lines -> lines));
    }

    private static String text(Stream<String> lines) {
        return lines.map(line -> line + System.lineSeparator()).collect(Collectors.joining());
    }

    /** What happened, and who has to change something. */
    private Stream<String> title() {
        var asked = explanation.exchange().request();
        var request = "%s %s from %s".formatted(asked.method(), asked.address(), asked.origin());
        var title = name.filter(text -> !request.startsWith(text)).map(text -> text + ": ");
        var told = Visible.of(title.orElse("") + request);
        return Stream.of(heading() + told);
    }

    private String heading() {
        return switch (explanation.ruling()) {
            case ALLOWED -> styled("bold,green", "ALLOWED") + INDENT;
            case UNKNOWN -> styled("bold,yellow", "UNKNOWN") + INDENT;
            case BLOCKED ->
                    styled("bold,red", "BLOCKED")
                            + explanation
                                    .culprit()
                                    .map(blamed -> " " + Visible.of(blamed.words()) + ": ")
                                    .orElse(INDENT);
        };
    }

    private Stream<String> change() {
        var title = explanation.ruling() == Ruling.UNKNOWN ? "How to find out" : "What to change";
        return section(
                title,
                Stream.concat(
                        explanation.steps().stream(),
                        explanation.fixes().stream().flatMap(ExplainText::lines)));
    }

    private Stream<String> why() {
        return explanation.ruling() == Ruling.BLOCKED
                ? reasons()
                : Stream.of("", Visible.of(explanation.summary()));
    }

    private Stream<String> reasons() {
        return section("Why", Stream.concat(sentences(), explanation.nearMiss().stream()));
    }

    /** With the names of the faults, under which they can be looked for. */
    private Stream<String> sentences() {
        var faults = explanation.verdict().faults();
        var sentences = explanation.sentences();
        return IntStream.range(0, faults.size())
                .mapToObj(i -> "%s [%s]".formatted(sentences.get(i), name(faults.get(i))));
    }

    private static String name(Fault fault) {
        return (fault.name() + " " + fault.subject()).strip();
    }

    private Stream<String> headers() {
        var reading = explanation.reading();
        return section(
                "Response headers",
                Stream.of(
                                list("The page may read", reading.readable()),
                                list(
                                        "The answer also has, but the page may not read",
                                        reading.missed()),
                                reading.expose().stream().flatMap(this::exposing),
                                reading.example().stream())
                        .flatMap(lines -> lines));
    }

    private Stream<String> exposing(Change change) {
        return Stream.concat(
                Stream.of("To let the page read those that scripts can use:"), lines(change));
    }

    private static Stream<String> list(String what, List<String> names) {
        return names.isEmpty()
                ? Stream.empty()
                : Stream.of("%s: %s.".formatted(what, String.join(", ", names)));
    }

    private Stream<String> more() {
        return section("Good to know", explanation.notes().stream());
    }

    private Stream<String> console() {
        return section(
                "What browsers print",
                Stream.of(Engine.values())
                        .flatMap(
                                engine ->
                                        explanation.console(engine).stream()
                                                .map(
                                                        "%-9s %s".formatted(engine.title(), "")
                                                                ::concat)));
    }

    private static Stream<String> lines(Fix fix) {
        var lines = new ArrayList<String>();
        var place = "";
        for (var change : fix.changes()) {
            var instruction = change.instruction();
            // What is added at one place is one block.
            lines(change).skip(instruction.equals(place) ? 1 : 0).forEach(lines::add);
            place = change.replaces().isEmpty() ? instruction : "";
        }
        lines.add("Cost: " + fix.cost());
        return lines.stream();
    }

    private static Stream<String> lines(Change change) {
        var replaced =
                change.replaces().stream().flatMap(String::lines).map(INDENT::concat).toList();
        var by = replaced.isEmpty() ? Stream.<String>of() : Stream.of("by");
        return Stream.of(
                        Stream.of(change.instruction()),
                        replaced.stream(),
                        by,
                        change.write().lines().map(INDENT::concat))
                .flatMap(lines -> lines);
    }

    /** Nothing, if there are no lines. */
    private Stream<String> section(String title, Stream<String> lines) {
        List<String> shown = lines.map(line -> INDENT + Visible.of(line)).toList();
        return shown.isEmpty()
                ? Stream.empty()
                : Stream.concat(Stream.of("", styled("bold", title)), shown.stream());
    }

    /** For words of ours alone: what others wrote could be read as a style. */
    private String styled(String style, String words) {
        return ansi.string("@|%s %s|@".formatted(style, words));
    }
}
