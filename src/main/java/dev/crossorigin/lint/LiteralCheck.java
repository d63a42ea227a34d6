package dev.crossorigin.lint;

import static dev.crossorigin.lint.Rule.HTTP_WITH_CREDENTIALS;
import static dev.crossorigin.lint.Rule.LOOPBACK_ORIGIN;
import static dev.crossorigin.lint.Rule.ORIGIN_NOT_WEB;
import static dev.crossorigin.lint.Rule.ORIGIN_NULL;
import static dev.crossorigin.lint.Rule.TRAILING_DOT;

import dev.crossorigin.policy.Origin;
import dev.crossorigin.policy.ParsedOrigin.Miswritten;
import dev.crossorigin.policy.ParsedOrigin.Opaque;
import java.util.Optional;
import java.util.stream.Stream;

/** What is wrong with an entry that stands for one origin. */
record LiteralCheck(CorsDeclaration declaration) {

    static Stream<Problem> problems(CorsDeclaration declaration) {
        var check = new LiteralCheck(declaration);
        return Entry.literals(declaration).map(Entry::setting).flatMap(check::of);
    }

    private Stream<Problem> of(Setting setting) {
        var text = setting.value();
        if (text.equals("*")) {
            return Stream.of(StarCheck.besideOthers(setting));
        }
        if (text.startsWith("file:")) {
            return Stream.of(
                    Problem.of(
                            ORIGIN_NOT_WEB, setting, "a page from a file has no origin but null"));
        }
        var parsed = Origin.parse(text);
        if (parsed instanceof Opaque) {
            return Stream.of(Problem.of(ORIGIN_NULL, setting));
        }
        if (parsed instanceof Origin origin) {
            return of(setting, origin);
        }
        var faults = Misspelling.of(setting, parsed).problems();
        return parsed instanceof Miswritten miswritten
                ? Stream.concat(faults, of(setting, miswritten.meant()))
                : faults;
    }

    private Stream<Problem> of(Setting setting, Origin origin) {
        if (!isWeb(origin)) {
            return Stream.of(Problem.of(ORIGIN_NOT_WEB, setting));
        }
        var problems = Stream.<Problem>builder();
        if (Loopback.isHostOf(origin)) {
            if (declaration.isShared()) {
                problems.add(Problem.of(LOOPBACK_ORIGIN, setting));
            }
        } else if (origin.scheme().equals("http") && declaration.allowsCredentials()) {
            var twin = new Origin("https", origin.host(), 0).toString();
            // On another port than the usual one, https may not be served.
            problems.add(
                    Problem.of(HTTP_WITH_CREDENTIALS, setting)
                            .mendedBy(Optional.of(twin).filter(same -> origin.port() == 0)));
        }
        if (origin.host().endsWith(".")) {
            var host = origin.host().substring(0, origin.host().length() - 1);
            var usual = new Origin(origin.scheme(), host, origin.port());
            problems.add(Problem.of(TRAILING_DOT, setting).mendedBy(usual.toString()));
        }
        return problems.build();
    }

    static boolean isWeb(Origin origin) {
        return origin.scheme().equals("https") || origin.scheme().equals("http");
    }
}
