package dev.crossorigin.lint;

import dev.crossorigin.declaration.CorsDeclaration;
import dev.crossorigin.declaration.Property.Group;
import dev.crossorigin.declaration.Setting;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** The warnings that may stay, each with its reason: {@code cors.accept.<rule>=why}. */
final class Acceptances {

    private static final Set<Rule> OF_ROUTES =
            Set.of(
                    Rule.METHOD_UNSERVED,
                    Rule.METHOD_NOT_ALLOWED,
                    Rule.JSON_NOT_ALLOWED,
                    Rule.STAR_AND_AUTHORIZATION);

    private Acceptances() {}

    /** Why findings by a rule may stay; empty if no reason is given. */
    static Optional<String> reason(CorsDeclaration declaration, Rule rule) {
        return declaration
                .setting(Group.ACCEPT.named(rule.id()))
                .map(Setting::value)
                .filter(why -> !why.isBlank());
    }

    static Stream<Finding> findings(CorsDeclaration declaration) {
        return declaration.settings(Group.ACCEPT).stream()
                .flatMap(
                        setting ->
                                why(setting)
                                        .map(why -> Finding.of(Rule.ACCEPTANCE_VOID, setting, why))
                                        .stream());
    }

    /** Those of rules by which nothing is found. */
    static Stream<Finding> idle(CorsDeclaration declaration, Set<Rule> broken) {
        return declaration.settings(Group.ACCEPT).stream()
                .filter(setting -> why(setting).isEmpty())
                .filter(
                        setting ->
                                Rule.named(setting.property().name())
                                        .filter(rule -> !broken.contains(rule))
                                        .filter(rule -> isTried(declaration, rule))
                                        .isPresent())
                .map(
                        setting ->
                                Finding.of(
                                        Rule.ACCEPTANCE_VOID,
                                        setting,
                                        "this rule finds nothing in profile %s; remove the line, or write it for the profile that needs it"
                                                .formatted(declaration.profile())));
    }

    /** What some rules find depends on the routes, and they are not always known. */
    private static boolean isTried(CorsDeclaration declaration, Rule rule) {
        return !OF_ROUTES.contains(rule) || !declaration.routes().isEmpty();
    }

    private static Optional<String> why(Setting setting) {
        var rule = Rule.named(setting.property().name());
        if (rule.isEmpty()) {
            return Optional.of("there is no such rule");
        }
        if (rule.get().severity(false) == Severity.ERROR) {
            return Optional.of("an error cannot be accepted");
        }
        return setting.value().isBlank()
                ? Optional.of("the reason is missing; write one")
                : Optional.empty();
    }
}
