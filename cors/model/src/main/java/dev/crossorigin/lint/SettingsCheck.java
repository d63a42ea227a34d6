package dev.crossorigin.lint;

import static dev.crossorigin.declaration.Property.CREDENTIALS;
import static dev.crossorigin.declaration.Property.ENABLED;
import static dev.crossorigin.declaration.Property.FORWARDING;
import static dev.crossorigin.declaration.Property.MAX_AGE;
import static dev.crossorigin.declaration.Property.OLD_SWITCH;
import static dev.crossorigin.declaration.Property.ORIGINS;

import dev.crossorigin.declaration.CorsDeclaration;
import dev.crossorigin.declaration.Property.Group;
import dev.crossorigin.declaration.Setting;
import dev.crossorigin.declaration.Switch;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** What is wrong with the values that are not lists. */
final class SettingsCheck {

    private static final long TWO_HOURS = 7_200;
    private static final long A_DAY = 86_400;

    /** A number of seconds, minutes, hours or days, in words. */
    private static final Pattern WORDS =
            Pattern.compile(
                    "(?i)[\"']?([0-9]+)\\s*(s|secs?|seconds?|m|mins?|minutes?|h|hrs?|hours?|d|days?)[\"';.,]*");

    private SettingsCheck() {}

    static Stream<Finding> oldSwitch(CorsDeclaration declaration) {
        return declaration.setting(OLD_SWITCH).stream()
                .map(
                        old ->
                                Finding.of(Rule.OLD_SWITCH, old)
                                        .fixedBy(
                                                ENABLED.key()
                                                        + "="
                                                        + old.expression().orElse(old.value())));
    }

    static Stream<Finding> switches(CorsDeclaration declaration) {
        return Stream.of(ENABLED, CREDENTIALS, FORWARDING)
                .flatMap(property -> declaration.setting(property).stream())
                .filter(setting -> Switch.of(setting.value()) == Switch.UNREADABLE)
                .map(setting -> Finding.of(Rule.SWITCH_UNREADABLE, setting));
    }

    /** What is left of an expression that could not be replaced; Quarkus takes it for no value. */
    static Stream<Finding> expressions(CorsDeclaration declaration) {
        return declaration.settings().stream()
                .filter(SettingsCheck::isUnresolved)
                .map(setting -> Finding.of(Rule.EXPRESSION_UNRESOLVED, setting));
    }

    private static boolean isUnresolved(Setting setting) {
        return setting.value().contains("${");
    }

    /** Whether a finding is about the text of an expression, which is no value. */
    static boolean isUnresolved(Finding finding) {
        var setting = finding.setting();
        boolean ofKey =
                finding.rule() == Rule.EXPRESSION_UNRESOLVED
                        || finding.rule() == Rule.OLD_SWITCH
                        || setting.property().group() == Group.OTHER;
        return !ofKey && isUnresolved(setting);
    }

    static Stream<Finding> disabled(CorsDeclaration declaration) {
        if (declaration.isOn(ENABLED) || declaration.settings(ORIGINS).isEmpty()) {
            return Stream.empty();
        }
        var place = declaration.setting(ENABLED).orElse(Setting.unset(ENABLED));
        return Stream.of(Finding.of(Rule.DISABLED_WITH_ORIGINS, place).fixedBy("true"));
    }

    static Stream<Finding> credentials(CorsDeclaration declaration) {
        return declaration.listsSomebody() && declaration.setting(CREDENTIALS).isEmpty()
                ? Stream.of(
                        Finding.of(Rule.CREDENTIALS_BY_DEFAULT, Setting.unset(CREDENTIALS))
                                .fixedBy("false"))
                : Stream.empty();
    }

    static Stream<Finding> maxAge(CorsDeclaration declaration) {
        return declaration.setting(MAX_AGE).stream()
                .flatMap(
                        setting ->
                                declaration
                                        .maxAge()
                                        .map(time -> maxAge(setting, time.toSeconds()))
                                        .orElseGet(
                                                () ->
                                                        Stream.of(
                                                                Finding.of(
                                                                                Rule
                                                                                        .MAX_AGE_UNREADABLE,
                                                                                setting)
                                                                        .fixedBy(
                                                                                duration(
                                                                                        setting)))));
    }

    /** The same in Quarkus's words, where a number and a unit are written in others. */
    private static Optional<String> duration(Setting setting) {
        var words = WORDS.matcher(setting.value().strip());
        return words.matches()
                ? Optional.of(
                        words.group(1) + words.group(2).substring(0, 1).toUpperCase(Locale.ROOT))
                : Optional.empty();
    }

    private static Stream<Finding> maxAge(Setting setting, long seconds) {
        if (seconds < 0) {
            return Stream.of(Finding.of(Rule.MAX_AGE_NEGATIVE, setting).fixedBy("0"));
        }
        if (seconds > A_DAY) {
            return Stream.of(Finding.of(Rule.MAX_AGE_OVER_A_DAY, setting).fixedBy("2H"));
        }
        return seconds > TWO_HOURS
                ? Stream.of(Finding.of(Rule.MAX_AGE_OVER_TWO_HOURS, setting).fixedBy("2H"))
                : Stream.empty();
    }
}
