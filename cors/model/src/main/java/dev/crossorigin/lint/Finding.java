package dev.crossorigin.lint;

import dev.crossorigin.declaration.Setting;
import dev.crossorigin.web.Visible;
import java.util.Optional;

/**
 * One thing that is wrong with a declaration.
 *
 * @param rule the rule that is broken
 * @param severity how much that weighs here
 * @param setting the property, with its index, its value and where the value came from
 * @param problem what is wrong
 * @param fix what to write as the value instead; a whole line if another property must be set;
 *     empty if only a person can decide
 * @param accepted why it may stay; empty if no reason is given
 */
public record Finding(
        Rule rule,
        Severity severity,
        Setting setting,
        String problem,
        Optional<String> fix,
        Optional<String> accepted) {

    static Finding of(Rule rule, Setting setting) {
        return of(rule, setting, rule.summary());
    }

    static Finding of(Rule rule, Setting setting, String problem) {
        var severity = rule.severity(true);
        return new Finding(rule, severity, setting, problem, Optional.empty(), Optional.empty());
    }

    Finding fixedBy(String value) {
        return fixedBy(Optional.of(value));
    }

    Finding fixedBy(Optional<String> value) {
        return new Finding(rule, severity, setting, problem, value, accepted);
    }

    /** The same, as heavy as it is here; a warning may stay if a reason is given. */
    Finding weighed(boolean credentials, Optional<String> reason) {
        var weight = rule.severity(credentials);
        return weight == Severity.WARNING && reason.isPresent()
                ? new Finding(rule, Severity.INFO, setting, problem, fix, reason)
                : new Finding(rule, weight, setting, problem, fix, Optional.empty());
    }

    /** Whether the same is wrong by the same rule, even in another value. */
    public boolean isLike(Finding other) {
        return rule == other.rule && problem.equals(other.problem);
    }

    /** The place and what is wrong, without what to do. */
    public String complaint() {
        return setting + ": " + problem;
    }

    /** The finding on one line, with the rule's name, which is what an acceptance names. */
    public String line() {
        return "%s [%s]".formatted(this, rule.id());
    }

    /** What to write, and where, if the value comes from elsewhere. */
    private String cure(String value) {
        return setting.expression()
                .filter(written -> !value.contains(written))
                .map(
                        written ->
                                "; the value comes from %s, so write \"%s\" there"
                                        .formatted(Visible.of(written), Visible.of(value)))
                .orElseGet(() -> "; write \"%s\"".formatted(Visible.of(value)));
    }

    /** The finding on one line: the place, the value, what is wrong and what to write instead. */
    @Override
    public String toString() {
        return "%s: %s%s%s"
                .formatted(
                        setting,
                        Visible.of(problem),
                        fix.map(this::cure).orElse(""),
                        accepted.map(Visible::of).map("; accepted: %s"::formatted).orElse(""));
    }
}
