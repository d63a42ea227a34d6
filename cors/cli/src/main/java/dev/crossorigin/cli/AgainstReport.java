package dev.crossorigin.cli;

import dev.crossorigin.cli.Annotation.Level;
import dev.crossorigin.compare.Comparison;
import dev.crossorigin.compare.ComparisonJson;
import dev.crossorigin.compare.ComparisonText;
import dev.crossorigin.config.Inspection;
import dev.crossorigin.config.InspectionJson;
import dev.crossorigin.web.Visible;
import java.util.LinkedHashMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Help.Ansi;

/**
 * What a change of the policy does, in each format.
 *
 * @param inspection of the policy after the change
 */
record AgainstReport(Against against, Comparison comparison, Inspection inspection) {

    /** Somebody gains, or it cannot be told. */
    private static final int GAINS = 3;

    static AgainstReport of(Against against, Inspection inspection) {
        return new AgainstReport(against, against.comparison(), inspection);
    }

    int exitCode() {
        if (inspection.refuses()) {
            return ExitCode.SOFTWARE;
        }
        return comparison.mayGain() ? GAINS : ExitCode.OK;
    }

    String in(Format format) {
        return switch (format) {
            case TEXT -> lines(text(Ansi.AUTO));
            case JSON -> json();
            case GITHUB -> lines(github(Repository.checkedOut()));
        };
    }

    private static String lines(Stream<String> lines) {
        return lines.map(line -> line + System.lineSeparator()).collect(Collectors.joining());
    }

    private Stream<String> text(Ansi ansi) {
        var title =
                "CORS policy of profile %s, compared with %s"
                        .formatted(inspection.declaration().profile(), against.name());
        return Stream.of(
                        Stream.of(Visible.of(title), ""),
                        sentences(ansi),
                        inspection.refuses() ? inspection.lines().stream() : Stream.<String>empty(),
                        Stream.of(said().summary(), inspection.summary()))
                .flatMap(lines -> lines);
    }

    private ComparisonText said() {
        return new ComparisonText(comparison);
    }

    private Stream<String> sentences(Ansi ansi) {
        var said = said();
        return Stream.of(
                        said.gains().stream()
                                .map(line -> styled(ansi, "bold,yellow", "Gains:", line)),
                        said.losses().stream().map(line -> styled(ansi, "bold", "Loses:", line)),
                        said.unchanged().stream()
                                .map(line -> styled(ansi, "faint", "Unchanged:", line)),
                        said.doubts().stream()
                                .map(line -> styled(ansi, "bold,yellow", "Cannot be told:", line)),
                        Stream.concat(said.maxAge().stream(), against.notes().stream())
                                .map(line -> styled(ansi, "faint", "Note:", line)))
                .flatMap(lines -> lines);
    }

    /** For words of ours alone: what others wrote could be read as a style. */
    private static String styled(Ansi ansi, String style, String word, String line) {
        return ansi.string("@|%s %s|@".formatted(style, word)) + " " + line;
    }

    private String json() {
        var json = new LinkedHashMap<String, @Nullable Object>(InspectionJson.of(inspection));
        var compared = new LinkedHashMap<String, Object>();
        compared.put("against", against.name());
        compared.putAll(ComparisonJson.of(comparison));
        compared.put("notes", against.notes());
        json.put("comparison", compared);
        return Json.of(json) + System.lineSeparator();
    }

    private Stream<String> github(Repository repository) {
        var said = said();
        return Stream.of(
                        said.gains().stream()
                                .map(line -> Annotation.of(Level.WARNING, "gain", line)),
                        said.doubts().stream()
                                .map(
                                        line ->
                                                Annotation.of(
                                                        Level.WARNING,
                                                        "gain or loss",
                                                        "Cannot be told: " + line)),
                        said.losses().stream()
                                .map(line -> Annotation.of(Level.NOTICE, "loss", line)),
                        Stream.of(said.summary(), new CheckGithub(inspection, repository)))
                .flatMap(lines -> lines)
                .map(line -> line.toString().stripTrailing());
    }
}
