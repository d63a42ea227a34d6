package dev.crossorigin.lint;

import dev.crossorigin.declaration.Setting;
import java.util.Optional;

/** What a check has found, before it is weighed. */
record Problem(Rule rule, Setting setting, String text, Optional<String> fix) {

    static Problem of(Rule rule, Setting setting) {
        return of(rule, setting, rule.summary());
    }

    static Problem of(Rule rule, Setting setting, String text) {
        return new Problem(rule, setting, text, Optional.empty());
    }

    Problem mendedBy(String value) {
        return mendedBy(Optional.of(value));
    }

    Problem mendedBy(Optional<String> value) {
        return new Problem(rule, setting, text, value);
    }
}
