package dev.crossorigin.cli;

import dev.crossorigin.config.Inspection;
import dev.crossorigin.declaration.Setting;
import dev.crossorigin.lint.Finding;
import dev.crossorigin.lint.Severity;
import dev.crossorigin.web.Visible;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import picocli.CommandLine.Help.Ansi;

/** An inspection for people: the policy as a table, then what is wrong with it, worst first. */
record CheckText(Inspection inspection, Ansi ansi) {

    private static final Map<Severity, String> STYLES =
            Map.of(
                    Severity.ERROR, "bold,red",
                    Severity.WARNING, "yellow",
                    Severity.INFO, "faint");

    @Override
    public String toString() {
        var title = "CORS policy of profile " + inspection.declaration().profile();
        var style = inspection.refuses() ? "bold,red" : "bold,green";
        return Stream.of(
                        Stream.of(styled("bold", title), ""),
                        table(),
                        Stream.of(""),
                        inspection.findings().stream().map(this::line),
                        inspection.cures().stream()
                                .map(cure -> styled("bold", "fix:") + " " + cure),
                        expectations(),
                        Stream.of(styled(style, inspection.summary())))
                .flatMap(lines -> lines)
                .map(line -> line + System.lineSeparator())
                .collect(Collectors.joining());
    }

    private String line(Finding finding) {
        var severity =
                styled(STYLES.getOrDefault(finding.severity(), ""), finding.severity() + ":");
        return severity + " " + finding.line();
    }

    private Stream<String> expectations() {
        var met = styled("green", "met:");
        var unmet = styled("bold,red", "unmet:");
        return inspection.expectations().stream()
                .map(expected -> (expected.met() ? met : unmet) + " " + expected.line());
    }

    /** For words of ours alone: what others wrote could be read as a style. */
    private String styled(String style, String words) {
        return ansi.string("@|%s %s|@".formatted(style, words));
    }

    private Stream<String> table() {
        var rows = inspection.table().stream().map(CheckText::visible).toList();
        var layout =
                "%%-%ds  %%-%ds  %%s"
                        .formatted(width(rows, Setting::place), width(rows, Setting::value));
        return rows.stream().map(row -> layout.formatted(row.place(), row.value(), row.source()));
    }

    private static int width(List<Setting> rows, Function<Setting, String> column) {
        return rows.stream().map(column).mapToInt(String::length).max().orElse(1);
    }

    private static Setting visible(Setting row) {
        return new Setting(row.property(), row.index(), Visible.of(row.value()), row.source());
    }
}
