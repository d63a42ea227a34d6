package dev.crossorigin.lint;

import dev.crossorigin.declaration.CorsDeclaration;
import dev.crossorigin.declaration.Property;
import dev.crossorigin.declaration.Setting;
import dev.crossorigin.pattern.Guarded;
import dev.crossorigin.policy.OriginRule.Matching;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

/** What is declared twice, or in other words. */
final class RepetitionCheck {

    private RepetitionCheck() {}

    static Stream<Problem> duplicates(CorsDeclaration declaration) {
        UnaryOperator<String> anyCase = name -> name.toLowerCase(Locale.ROOT);
        return Stream.of(
                        duplicates(
                                Entry.of(declaration).stream().map(Entry::setting).toList(),
                                UnaryOperator.identity()),
                        duplicates(
                                declaration.settings(Property.METHODS), UnaryOperator.identity()),
                        duplicates(declaration.settings(Property.HEADERS), anyCase),
                        duplicates(declaration.settings(Property.EXPOSED), anyCase))
                .flatMap(problems -> problems);
    }

    private static Stream<Problem> duplicates(List<Setting> list, UnaryOperator<String> meaning) {
        Map<String, Setting> seen = new HashMap<>();
        return list.stream()
                .flatMap(
                        setting -> {
                            var before = seen.putIfAbsent(meaning.apply(setting.value()), setting);
                            return before == null
                                    ? Stream.empty()
                                    : Stream.of(
                                            Problem.of(
                                                    Rule.DUPLICATE,
                                                    setting,
                                                    "it is already listed, as " + before.place()));
                        });
    }

    static Stream<Problem> covered(CorsDeclaration declaration) {
        var patterns = Entry.patterns(declaration).toList();
        return Entry.literals(declaration)
                .flatMap(
                        literal ->
                                patterns.stream()
                                        .filter(pattern -> covers(pattern, literal))
                                        .limit(1)
                                        .map(pattern -> covered(pattern, literal)));
    }

    private static boolean covers(Entry pattern, Entry literal) {
        return pattern.read() instanceof Matching matching
                && new Guarded(matching.pattern()).matches(literal.setting().value());
    }

    private static Problem covered(Entry pattern, Entry literal) {
        return Problem.of(
                Rule.COVERED_BY_PATTERN,
                literal.setting(),
                "%s \"%s\" already allows it"
                        .formatted(pattern.setting().place(), pattern.setting().value()));
    }
}
