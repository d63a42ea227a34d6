package dev.crossorigin.lint;

import dev.crossorigin.declaration.CorsDeclaration;
import dev.crossorigin.declaration.ForeignKey;
import dev.crossorigin.declaration.OwnKeys;
import dev.crossorigin.declaration.Property;
import dev.crossorigin.declaration.Setting;
import dev.crossorigin.declaration.Source;
import dev.crossorigin.declaration.Source.Variable;
import dev.crossorigin.declaration.Unused;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What is written and has no effect. */
final class UnusedCheck {

    /** What Quarkus makes of an empty list. */
    private static final Map<Property, String> EMPTY =
            Map.of(
                    Property.ORIGINS,
                    "the list is empty, so no page on another origin may call this service",
                    Property.METHODS,
                    "the list is empty, so Quarkus allows every method",
                    Property.HEADERS,
                    "the list is empty, so Quarkus allows every request header");

    private static final String KEYS =
            Stream.of(
                            Property.ENABLED,
                            Property.ORIGINS,
                            Property.METHODS,
                            Property.HEADERS,
                            Property.EXPOSED,
                            Property.MAX_AGE,
                            Property.CREDENTIALS)
                    .map(Property::name)
                    .collect(Collectors.joining(", "));

    private UnusedCheck() {}

    static Stream<Finding> findings(CorsDeclaration declaration) {
        return declaration.unused().stream().map(UnusedCheck::finding);
    }

    private static Finding finding(Unused unused) {
        if (unused instanceof Unused.UnknownKey unknown) {
            return unknown(unknown);
        }
        if (unused instanceof Unused.Repeated repeated) {
            return Finding.of(
                    Rule.LINE_REPEATED,
                    repeated.setting(),
                    "line %d sets the same key, so this line has no effect; remove it"
                            .formatted(repeated.line()));
        }
        if (unused instanceof Unused.EmptyList list) {
            return Finding.of(Rule.LIST_EMPTY, list.setting(), empty(list.setting()));
        }
        if (unused instanceof Unused.ForeignKeyOfOurs ours) {
            return Finding.of(Rule.OWN_KEY_UNKNOWN, ours.setting(), ours(ours.setting()));
        }
        if (unused instanceof Unused.ForeignValueOfOurs ours) {
            return Finding.of(
                    Rule.OWN_VALUE_UNKNOWN,
                    ours.setting(),
                    "%s; write one of %s"
                            .formatted(
                                    Rule.OWN_VALUE_UNKNOWN.summary(),
                                    String.join(", ", ours.values())));
        }
        return Finding.of(Rule.FILE_UNREAD, unused.setting(), unread(unused.setting()));
    }

    private static String ours(Setting setting) {
        return "%s; %s"
                .formatted(
                        Rule.OWN_KEY_UNKNOWN.summary(),
                        OwnKeys.meant(setting.property().key())
                                .map("perhaps you mean %s"::formatted)
                                .orElse("they know " + OwnKeys.all()));
    }

    private static String empty(Setting list) {
        var effect = EMPTY.getOrDefault(list.property(), Rule.LIST_EMPTY.summary());
        return list.expression()
                .map(written -> "%s has no value here: %s".formatted(written, effect))
                .orElse(effect);
    }

    private static Finding unknown(Unused.UnknownKey unknown) {
        var key = unknown.key();
        var setting = unknown.setting();
        var rule = key.isElsewhere() ? Rule.KEY_ELSEWHERE : Rule.KEY_UNKNOWN;
        return key.meant()
                .map(meant -> Finding.of(rule, setting).fixedBy(line(setting, key, meant)))
                .orElseGet(
                        () ->
                                Finding.of(
                                        rule,
                                        setting,
                                        rule.summary()
                                                + "; after quarkus.http.cors. it knows "
                                                + KEYS));
    }

    /** The same line with the key that was meant. */
    private static String line(Setting setting, ForeignKey key, String meant) {
        var source = setting.source();
        if (source instanceof Variable variable) {
            var profile = variable.key().substring(0, variable.key().length() - key.key().length());
            return profile + Variable.named(meant) + "=" + setting.value();
        }
        if (!key.key().contains(".")) {
            // Of a file of variables.
            return Variable.named(meant) + "=" + setting.value();
        }
        var profile =
                source instanceof Source.File file
                        ? file.profile().map("%%%s."::formatted).orElse("")
                        : "";
        return profile + meant + "=" + setting.value();
    }

    private static String unread(Setting file) {
        return file.property().name().endsWith(".properties")
                ? "Quarkus reads this file only in the folder config; move it there"
                : Rule.FILE_UNREAD.summary();
    }
}
