package dev.crossorigin.lint;

import dev.crossorigin.declaration.CorsDeclaration;
import dev.crossorigin.declaration.Property.Group;
import dev.crossorigin.declaration.Setting;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The warnings that may stay, each with its reason: {@code cors.accept.<rule>=why}.
 *
 * @param reasons the reason for each rule
 */
record Acceptances(Map<Rule, String> reasons) {

    static Acceptances of(CorsDeclaration declaration) {
        return new Acceptances(
                declaration.settings(Group.ACCEPT).stream()
                        .filter(setting -> !setting.value().isBlank())
                        .flatMap(
                                setting ->
                                        rule(setting).stream()
                                                .map(rule -> Map.entry(rule, setting.value())))
                        .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue)));
    }

    /** The same finding, but accepted if it is a warning and somebody said why. */
    Finding weigh(Finding finding) {
        var reason = Optional.ofNullable(reasons.get(finding.rule()));
        return finding.severity() == Severity.WARNING && reason.isPresent()
                ? new Finding(
                        finding.rule(),
                        Severity.INFO,
                        finding.setting(),
                        finding.problem(),
                        finding.fix(),
                        reason)
                : finding;
    }

    static Stream<Problem> problems(CorsDeclaration declaration) {
        return declaration.settings(Group.ACCEPT).stream()
                .flatMap(
                        setting ->
                                why(setting).stream()
                                        .map(
                                                why ->
                                                        Problem.of(
                                                                Rule.ACCEPTANCE_VOID,
                                                                setting,
                                                                why)));
    }

    private static Optional<String> why(Setting setting) {
        var rule = rule(setting);
        if (rule.isEmpty()) {
            return Optional.of("there is no such rule");
        }
        if (rule.get().severity(false) == Severity.ERROR) {
            return Optional.of("an error cannot be accepted");
        }
        return setting.value().isBlank() ? Optional.of("the reason is missing") : Optional.empty();
    }

    private static Optional<Rule> rule(Setting setting) {
        return Rule.named(setting.property().name());
    }
}
