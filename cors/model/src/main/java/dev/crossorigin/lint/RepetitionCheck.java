package dev.crossorigin.lint;

import dev.crossorigin.declaration.Property;
import dev.crossorigin.declaration.Setting;
import dev.crossorigin.pattern.Guarded;
import dev.crossorigin.policy.OriginRule.Exactly;
import dev.crossorigin.policy.OriginRule.Matching;
import dev.crossorigin.web.Origin;
import dev.crossorigin.web.TupleOrigin;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What is declared twice, or in other words. */
final class RepetitionCheck {

    private RepetitionCheck() {}

    static Stream<Finding> duplicates(Subject subject) {
        var declaration = subject.declaration();
        UnaryOperator<String> anyCase = name -> name.toLowerCase(Locale.ROOT);
        return Stream.of(
                        duplicates(
                                subject.entries().stream().map(Entry::setting).toList(),
                                UnaryOperator.identity()),
                        duplicates(
                                declaration.settings(Property.METHODS), UnaryOperator.identity()),
                        duplicates(declaration.settings(Property.HEADERS), anyCase),
                        duplicates(declaration.settings(Property.EXPOSED), anyCase))
                .flatMap(findings -> findings);
    }

    private static Stream<Finding> duplicates(List<Setting> list, UnaryOperator<String> meaning) {
        Map<String, Setting> seen = new HashMap<>();
        return list.stream()
                .flatMap(
                        setting -> {
                            var before = seen.putIfAbsent(meaning.apply(setting.value()), setting);
                            return before == null
                                    ? Stream.empty()
                                    : Stream.of(
                                            Finding.of(
                                                    Rule.DUPLICATE,
                                                    setting,
                                                    "it is already listed, as " + before.place()));
                        });
    }

    static Stream<Finding> covered(Subject subject) {
        var patterns = subject.entries(Matching.class).toList();
        var literals =
                subject.entries(Exactly.class)
                        .flatMap(
                                literal ->
                                        patterns.stream()
                                                .filter(pattern -> covers(pattern, literal))
                                                .limit(1)
                                                .map(pattern -> covered(pattern, literal)));
        return Stream.concat(literals, Covers.findings(patterns).stream());
    }

    /** Sites that are listed under https, and once more under http. */
    static Stream<Finding> twins(Subject subject) {
        var declaration = subject.declaration();
        if (!declaration.isShared() || declaration.allowsCredentials()) {
            return Stream.empty();
        }
        var listed =
                subject.entries(Exactly.class)
                        .map(entry -> entry.setting().value())
                        .collect(Collectors.toSet());
        return subject.entries(Exactly.class)
                .map(Entry::setting)
                .filter(setting -> isTwin(setting.value(), listed))
                .map(setting -> Finding.of(Rule.HTTP_TWIN, setting));
    }

    private static boolean isTwin(String text, Set<String> listed) {
        return Origin.parse(text) instanceof TupleOrigin origin
                && origin.scheme().equals("http")
                && !origin.isLoopback()
                && listed.contains(text.replaceFirst("http:", "https:"));
    }

    private static boolean covers(Entry pattern, Entry literal) {
        return pattern.read() instanceof Matching matching
                && new Guarded(matching.pattern()).matches(literal.setting().value());
    }

    static Finding covered(Entry pattern, Entry other) {
        return Finding.of(
                Rule.COVERED_BY_PATTERN,
                other.setting(),
                "%s \"%s\" already allows it"
                        .formatted(pattern.setting().place(), pattern.setting().value()));
    }
}
