package dev.crossorigin.cli;

import dev.crossorigin.browser.Fault;
import dev.crossorigin.explain.Change;
import dev.crossorigin.explain.Explanation;
import dev.crossorigin.explain.Fix;
import dev.crossorigin.web.Visible;
import dev.crossorigin.words.Engine;
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
        return Stream.of(
                        title(),
                        Stream.of(Visible.of(summary())),
                        faults(),
                        console(),
                        section("Nearest entry", explanation.nearMiss().stream()),
                        explanation.fixes().stream().flatMap(this::fix),
                        section("Worth knowing", explanation.notes().stream()))
                .flatMap(lines -> lines)
                .map(line -> line + System.lineSeparator())
                .collect(Collectors.joining());
    }

    private Stream<String> title() {
        var asked = explanation.exchange().request();
        var verdict =
                explanation.allowed()
                        ? styled("bold,green", "ALLOWED")
                        : styled("bold,red", "BLOCKED");
        var request = "%s %s from %s".formatted(asked.method(), asked.address(), asked.origin());
        return Stream.of(
                verdict
                        + INDENT
                        + name.map(text -> Visible.of(text) + ": ").orElse("")
                        + Visible.of(request),
                "");
    }

    /** With the name of the fault, if there is but one. */
    private String summary() {
        var faults = explanation.verdict().faults();
        return faults.size() == 1
                ? "%s [%s]".formatted(explanation.summary(), name(faults.get(0)))
                : explanation.summary();
    }

    private Stream<String> faults() {
        var faults = explanation.verdict().faults();
        if (faults.size() < 2) {
            return Stream.empty();
        }
        var sentences = explanation.sentences();
        return section(
                "Everything that is wrong",
                IntStream.range(0, faults.size())
                        .mapToObj(i -> name(faults.get(i)) + ": " + sentences.get(i)));
    }

    private static String name(Fault fault) {
        return (fault.name() + " " + fault.subject()).strip();
    }

    private Stream<String> console() {
        return section(
                "On the console",
                Stream.of(Engine.values())
                        .flatMap(
                                engine ->
                                        explanation.console(engine).stream()
                                                .map(
                                                        line ->
                                                                "%-9s %s"
                                                                        .formatted(
                                                                                engine.title(),
                                                                                line))));
    }

    private Stream<String> fix(Fix fix) {
        return section(
                "What to change",
                Stream.concat(
                        fix.changes().stream().flatMap(ExplainText::change),
                        Stream.of("Cost: " + fix.cost() + ".")));
    }

    private static Stream<String> change(Change change) {
        return Stream.of(
                        Stream.of(change.instruction()),
                        change.replaces().stream()
                                .flatMap(
                                        old ->
                                                Stream.concat(
                                                        old.lines().map(INDENT::concat),
                                                        Stream.of("by"))),
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
