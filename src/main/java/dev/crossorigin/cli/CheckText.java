package dev.crossorigin.cli;

import dev.crossorigin.declared.Inspection;
import dev.crossorigin.lint.CorsDeclaration;
import dev.crossorigin.lint.Finding;
import dev.crossorigin.lint.Setting;
import dev.crossorigin.lint.Severity;
import dev.crossorigin.wire.Visible;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import picocli.CommandLine.Help.Ansi;

/** An inspection for people: the policy as a table, then what is wrong with it, worst first. */
record CheckText(Inspection inspection, Ansi ansi) {

    private static final String DEFAULT = "the default";

    /** The rows, and what holds where nothing is set. */
    private static final List<Setting> ROWS =
            List.of(
                    new Setting(CorsDeclaration.ENABLED, "false", DEFAULT),
                    new Setting(CorsDeclaration.ORIGINS, "(only the service's own)", DEFAULT),
                    new Setting(CorsDeclaration.METHODS, "(every method)", DEFAULT),
                    new Setting(CorsDeclaration.HEADERS, "(every header)", DEFAULT),
                    new Setting(CorsDeclaration.EXPOSED, "(none)", DEFAULT),
                    new Setting(CorsDeclaration.MAX_AGE, "(not sent: 5 seconds)", DEFAULT),
                    new Setting(CorsDeclaration.CREDENTIALS, "(true for listed origins)", DEFAULT));

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
        var rows = ROWS.stream().flatMap(this::rows).toList();
        var layout =
                "%%-%ds  %%-%ds  %%s"
                        .formatted(width(rows, Setting::property), width(rows, Setting::value));
        return rows.stream()
                .map(row -> layout.formatted(row.property(), row.value(), row.source()));
    }

    private static int width(List<Setting> rows, Function<Setting, String> column) {
        return rows.stream().map(column).mapToInt(String::length).max().orElse(1);
    }

    private Stream<Setting> rows(Setting otherwise) {
        var declaration = inspection.declaration();
        var set =
                Stream.concat(
                                declaration.setting(otherwise.property()).stream(),
                                declaration.elements(otherwise.property()).stream())
                        .map(
                                row ->
                                        new Setting(
                                                row.property(),
                                                Visible.of(row.value()),
                                                row.source()))
                        .toList();
        return set.isEmpty() ? Stream.of(otherwise) : set.stream();
    }
}
