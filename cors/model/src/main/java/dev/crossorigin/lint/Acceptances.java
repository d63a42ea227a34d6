package dev.crossorigin.lint;

import dev.crossorigin.declaration.CorsDeclaration;
import dev.crossorigin.declaration.Property.Group;
import dev.crossorigin.declaration.Setting;
import java.util.Optional;
import java.util.stream.Stream;

/** The warnings that may stay, each with its reason: {@code cors.accept.<rule>=why}. */
final class Acceptances {

    private Acceptances() {}

    /** Why findings by a rule may stay; empty if nobody said so. */
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

    private static Optional<String> why(Setting setting) {
        var rule = Rule.named(setting.property().name());
        if (rule.isEmpty()) {
            return Optional.of("there is no such rule");
        }
        if (rule.get().severity(false) == Severity.ERROR) {
            return Optional.of("an error cannot be accepted");
        }
        return setting.value().isBlank() ? Optional.of("the reason is missing") : Optional.empty();
    }
}
