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
 * @param accepted why it may stay; empty if nobody said so
 */
public record Finding(
        Rule rule,
        Severity severity,
        Setting setting,
        String problem,
        Optional<String> fix,
        Optional<String> accepted) {

    /** The finding on one line, with the rule's name, which is what an acceptance names. */
    public String line() {
        return "%s [%s]".formatted(this, rule.id());
    }

    /** The finding on one line: the place, the value, what is wrong and what to write instead. */
    @Override
    public String toString() {
        return "%s: %s%s%s"
                .formatted(
                        setting,
                        Visible.of(problem),
                        fix.map(Visible::of).map("; write \"%s\""::formatted).orElse(""),
                        accepted.map(Visible::of).map("; accepted: %s"::formatted).orElse(""));
    }
}
