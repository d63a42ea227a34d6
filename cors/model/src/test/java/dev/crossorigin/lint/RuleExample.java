package dev.crossorigin.lint;

import dev.crossorigin.declaration.CorsDeclaration;
import dev.crossorigin.declaration.Property;
import dev.crossorigin.declaration.Property.Group;
import dev.crossorigin.declaration.Route;
import dev.crossorigin.declaration.Setting;
import dev.crossorigin.declaration.Unused;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The row of a rule in {@code docs/policy.md}.
 *
 * @param broken a declaration that breaks the rule
 * @param cured the same after the cure
 * @param words the cure, where it is not a line to write
 */
record RuleExample(Rule rule, Declared broken, Declared cured, Optional<String> words) {

    static RuleExample example(Rule rule, Declared broken, Declared cured) {
        return new RuleExample(rule, broken, cured, Optional.empty());
    }

    static RuleExample example(Rule rule, Declared broken, Declared cured, String words) {
        return new RuleExample(rule, broken, cured, Optional.of(words));
    }

    /** Of one origin, without credentials. */
    static RuleExample origin(Rule rule, String broken, String cured) {
        return example(rule, Declared.sound().origins(broken), Declared.sound().origins(cured));
    }

    /** Of one origin that is to be left out. */
    static RuleExample left(Rule rule, String broken) {
        return example(
                rule, Declared.sound().origins("https://shop.example", broken), Declared.sound());
    }

    String row() {
        return "| `%s` | %s | %s | %s | %s |"
                .formatted(rule.id(), severity(), rule.summary(), shown(), cure());
    }

    private String severity() {
        var strict = rule.severity(true);
        var mild = rule.severity(false);
        return strict == mild
                ? strict.toString()
                : "%s; %s without credentials".formatted(strict, mild);
    }

    private String shown() {
        var before = lines(broken.declaration());
        var after = lines(cured.declaration());
        var key = key(found().setting().property());
        var lines =
                before.stream()
                        .filter(line -> line.startsWith("`" + key + "=") || !after.contains(line))
                        .collect(Collectors.joining("<br>"));
        return (lines.isEmpty() ? "no `" + key + "`" : lines) + routes(broken.declaration());
    }

    private Finding found() {
        return broken.findings().stream()
                .filter(finding -> finding.rule() == rule)
                .findFirst()
                .orElseThrow(() -> new AssertionError("nothing breaks " + rule.id()));
    }

    private static String routes(CorsDeclaration declaration) {
        var methods = declaration.routes().stream().map(Route::method).toList();
        return methods.isEmpty() ? "" : ", with routes for " + String.join(" and ", methods);
    }

    private String cure() {
        var before = lines(broken.declaration());
        var written =
                lines(cured.declaration()).stream()
                        .filter(Predicate.not(before::contains))
                        .collect(Collectors.joining("<br>"));
        return words.orElse(written.isEmpty() ? "remove it" : written);
    }

    /** As a file has them; a list on one line. */
    private List<String> lines(CorsDeclaration declaration) {
        return Stream.concat(
                        declaration.settings().stream()
                                .map(Setting::property)
                                .distinct()
                                .map(property -> line(property, declaration)),
                        declaration.unused().stream().flatMap(RuleExample::lines))
                .map(line -> "`" + line.replace("|", "\\|") + "`")
                .toList();
    }

    private String line(Property property, CorsDeclaration declaration) {
        return key(property) + "=" + String.join(",", declaration.values(property));
    }

    private String key(Property property) {
        return (broken.declaration().isDev() ? "%dev." : "") + shortened(property.key());
    }

    private static String shortened(String key) {
        var prefix = Group.CORS.prefix();
        return key.startsWith(prefix) ? key.substring(prefix.length()) : key;
    }

    private static Stream<String> lines(Unused unused) {
        var written = unused.setting();
        var key = shortened(written.property().key());
        if (unused instanceof Unused.UnreadFile) {
            return Stream.of(key);
        }
        var line = key + "=" + written.value();
        return unused instanceof Unused.Repeated ? Stream.of(line, line) : Stream.of(line);
    }

    @Override
    public String toString() {
        return rule.id();
    }
}
