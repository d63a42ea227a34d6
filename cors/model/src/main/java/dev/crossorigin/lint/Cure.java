package dev.crossorigin.lint;

import dev.crossorigin.declaration.Property;
import dev.crossorigin.declaration.Setting;
import dev.crossorigin.declaration.Source;
import dev.crossorigin.declaration.Source.SystemProperty;
import dev.crossorigin.declaration.Source.Variable;
import dev.crossorigin.web.Visible;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * A list as it has to be written so that several findings about it are gone.
 *
 * @param source where it is written
 * @param fixed how many findings are gone then
 * @param all how many there are
 */
public record Cure(Property property, List<String> values, Source source, int fixed, int all) {

    /** More slips than this in one list are rare; the rest is found when these are gone. */
    private static final int MOST_ROUNDS = 12;

    public Cure {
        values = List.copyOf(values);
    }

    /** Those of lists about which there are several findings. */
    public static List<Cure> of(PolicyLinter linter) {
        return Property.LISTS.stream().flatMap(list -> of(linter, list).stream()).toList();
    }

    private static Optional<Cure> of(PolicyLinter linter, Property list) {
        var findings = about(linter, list);
        var settings = linter.declaration().settings(list);
        boolean written =
                settings.stream().allMatch(setting -> setting.expression().isEmpty())
                        && settings.stream().map(Setting::source).distinct().count() == 1;
        if (!written || findings.stream().filter(one -> one.fix().isPresent()).count() < 2) {
            return Optional.empty();
        }
        var cured = linter;
        for (int i = 0; i < MOST_ROUNDS && next(cured, list).isPresent(); i++) {
            var values = next(cured, list).orElseThrow();
            cured = cured.with(cured.declaration().settings(list, values).toList());
        }
        int left = about(cured, list).size();
        return left < findings.size() && next(cured, list).isEmpty()
                ? Optional.of(
                        new Cure(
                                list,
                                cured.declaration().values(list),
                                settings.get(0).source(),
                                findings.size() - left,
                                findings.size()))
                : Optional.empty();
    }

    /** Not those that are accepted. */
    private static List<Finding> about(PolicyLinter linter, Property list) {
        return linter.findings().stream()
                .filter(finding -> finding.severity() != Severity.INFO)
                .filter(finding -> finding.setting().property().equals(list))
                .toList();
    }

    /** The list after one more fix: first of what is misspelt, then of what is missing. */
    private static Optional<List<String>> next(PolicyLinter linter, Property list) {
        var before = linter.declaration().values(list);
        return about(linter, list).stream()
                .flatMap(finding -> applied(before, finding).stream())
                .filter(values -> !values.equals(before))
                .findFirst();
    }

    private static Optional<List<String>> applied(List<String> values, Finding finding) {
        if (finding.rule() == Rule.DUPLICATE) {
            return Optional.of(values.stream().distinct().toList());
        }
        return finding.fix()
                .map(fix -> List.of(fix.split(",", -1)))
                .map(fix -> applied(values, finding.setting(), fix));
    }

    private static List<String> applied(List<String> values, Setting place, List<String> fix) {
        if (place.index().isEmpty()) {
            return fix;
        }
        int begin = place.index().getAsInt();
        int end = begin + place.value().split(",", -1).length;
        return IntStream.range(0, values.size())
                .boxed()
                .flatMap(
                        i ->
                                i == begin
                                        ? fix.stream()
                                        : List.of(values.get(i)).stream()
                                                .filter(value -> i < begin || i >= end))
                .collect(Collectors.toList());
    }

    /** The line as it has to be written where the list is now. */
    public String line() {
        var value =
                values.stream()
                        .map(text -> text.replace("\\", "\\\\"))
                        .collect(Collectors.joining(","));
        if (source instanceof Variable variable) {
            return Variable.named(variable.key()) + "=" + forShell(value);
        }
        if (source instanceof SystemProperty given) {
            return "-D" + given.key() + "=" + forShell(value);
        }
        var profile =
                source instanceof Source.File file
                        ? file.profile().map("%%%s."::formatted).orElse("")
                        : "";
        return profile + property.key() + "=" + value.replace("\\", "\\\\");
    }

    private static String forShell(String value) {
        return value.matches("[A-Za-z0-9_./:,=@%+-]*")
                ? value
                : "'" + value.replace("'", "'\\''") + "'";
    }

    /** What the line does, and the line. */
    @Override
    public String toString() {
        var which =
                fixed == all
                        ? (all == 2 ? "both findings" : "all %d findings".formatted(all))
                        : "%d of the %d findings".formatted(fixed, all);
        return "this line fixes %s of %s: %s".formatted(which, property.key(), Visible.of(line()));
    }
}
