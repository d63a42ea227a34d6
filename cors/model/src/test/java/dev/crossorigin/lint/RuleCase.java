package dev.crossorigin.lint;

import java.util.Optional;

/**
 * A declaration that breaks a rule, and the nearest that does not.
 *
 * @param says a part of what the finding says
 * @param fix what it says to write instead
 */
record RuleCase(
        Rule rule,
        Severity severity,
        Declared broken,
        Declared neighbour,
        String says,
        Optional<String> fix) {

    static RuleCase error(Rule rule, Declared broken, Declared neighbour) {
        return new RuleCase(rule, Severity.ERROR, broken, neighbour, "", Optional.empty());
    }

    static RuleCase warning(Rule rule, Declared broken, Declared neighbour) {
        return new RuleCase(rule, Severity.WARNING, broken, neighbour, "", Optional.empty());
    }

    /** Two lists of one origin, without credentials. */
    static RuleCase origin(Rule rule, String broken, String neighbour) {
        return error(rule, Declared.sound().origins(broken), Declared.sound().origins(neighbour));
    }

    /** Two lists of one pattern, with credentials. */
    static RuleCase pattern(Rule rule, String broken, String neighbour) {
        return error(
                rule,
                Declared.withCredentials().origins(broken),
                Declared.withCredentials().origins(neighbour));
    }

    RuleCase saying(String part) {
        return new RuleCase(rule, severity, broken, neighbour, part, fix);
    }

    RuleCase mendedBy(String value) {
        return new RuleCase(rule, severity, broken, neighbour, says, Optional.of(value));
    }

    @Override
    public String toString() {
        return rule.id() + " " + broken;
    }
}
