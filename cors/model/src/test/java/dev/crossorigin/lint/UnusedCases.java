package dev.crossorigin.lint;

import static dev.crossorigin.lint.Declared.sound;
import static dev.crossorigin.lint.RuleCase.error;
import static dev.crossorigin.lint.RuleCase.warning;

import dev.crossorigin.declaration.ForeignKey;
import dev.crossorigin.declaration.Property;
import dev.crossorigin.declaration.Property.Group;
import dev.crossorigin.declaration.Setting;
import dev.crossorigin.declaration.Source;
import dev.crossorigin.declaration.Source.Variable;
import dev.crossorigin.declaration.Unused;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.Stream;

/** The rules about what is written and has no effect. */
final class UnusedCases {

    private UnusedCases() {}

    static Stream<RuleCase> all() {
        return Stream.of(
                error(Rule.KEY_UNKNOWN, inFile("quarkus.http.cors.max-age", "24H"), sound())
                        .mendedBy("%prod.quarkus.http.cors.access-control-max-age=24H"),
                error(Rule.KEY_UNKNOWN, inFile("quarkus.http.cors.colour", "red"), sound())
                        .saying("it knows enabled, origins, methods, headers, exposed-headers,"),
                error(
                                Rule.KEY_UNKNOWN,
                                unknown(
                                        "QUARKUS_HTTP_CORS_ORIGIN",
                                        "https://a.example",
                                        new Variable(
                                                "_PROD_QUARKUS_HTTP_CORS_ORIGIN",
                                                OptionalInt.empty())),
                                sound())
                        .mendedBy("_PROD_QUARKUS_HTTP_CORS_ORIGINS=https://a.example"),
                warning(Rule.KEY_ELSEWHERE, inFile("quarkus.cors.origins", "*"), sound())
                        .mendedBy("%prod.quarkus.http.cors.origins=*"),
                warning(Rule.OWN_KEY_UNKNOWN, ours("cors.expct.a.origin"), sound())
                        .saying("perhaps you mean cors.expect"),
                warning(Rule.OWN_KEY_UNKNOWN, ours("cors.colour"), sound())
                        .saying(
                                "they know cors.accept.…, cors.answers.one-origin, cors.answers.refuse-malformed,"),
                warning(
                                Rule.OWN_VALUE_UNKNOWN,
                                with(
                                        new Unused.ForeignValueOfOurs(
                                                Setting.of(
                                                        Group.OTHER.named("cors.gate"),
                                                        "no",
                                                        file()),
                                                List.of("refuse", "warn", "off"))),
                                sound())
                        .saying("write one of refuse, warn, off"),
                warning(
                                Rule.LINE_REPEATED,
                                with(
                                        new Unused.Repeated(
                                                Setting.of(
                                                        Group.OTHER.named(
                                                                "quarkus.http.cors.origins"),
                                                        "*",
                                                        file()),
                                                3)),
                                sound())
                        .saying("line 3 sets the same key"),
                warning(Rule.FILE_UNREAD, with(unread("config/application.yaml")), sound())
                        .saying("quarkus-config-yaml"),
                warning(Rule.FILE_UNREAD, with(unread("application.properties")), sound())
                        .saying("only in the folder config"),
                warning(Rule.LIST_EMPTY, empty(Property.ORIGINS), sound())
                        .saying("no page on another origin may call"),
                warning(Rule.LIST_EMPTY, empty(Property.METHODS), sound())
                        .saying("allows every method"),
                warning(Rule.LIST_EMPTY, empty(Property.HEADERS), sound())
                        .saying("allows every request header"));
    }

    private static Declared with(Unused... unused) {
        return sound().withUnused(unused);
    }

    private static Declared ours(String key) {
        return with(new Unused.ForeignKeyOfOurs(Setting.of(Group.OTHER.named(key), "red", file())));
    }

    private static Declared inFile(String key, String value) {
        return unknown(key, value, file());
    }

    private static Source file() {
        return new Source.File("config/application.properties", 2, Optional.of("prod"));
    }

    private static Declared unknown(String key, String value, Source source) {
        var foreign = ForeignKey.of(key).or(() -> ForeignKey.ofVariable(key)).orElseThrow();
        return with(
                new Unused.UnknownKey(Setting.of(Group.OTHER.named(key), value, source), foreign));
    }

    private static Unused unread(String file) {
        return new Unused.UnreadFile(Setting.of(Group.OTHER.named(file), "", Source.Other.UNREAD));
    }

    private static Declared empty(Property list) {
        return with(new Unused.EmptyList(Setting.of(list, "", file()))).unset(list);
    }
}
