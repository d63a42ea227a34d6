package dev.crossorigin.lint;

import dev.crossorigin.declaration.CorsDeclaration;
import dev.crossorigin.declaration.Setting;
import dev.crossorigin.policy.OriginRule.Exactly;
import dev.crossorigin.web.Origin;
import dev.crossorigin.web.Origin.Opaque;
import dev.crossorigin.web.ParsedOrigin.Miswritten;
import dev.crossorigin.web.TupleOrigin;
import java.util.Optional;
import java.util.stream.Stream;

/** What is wrong with an entry that stands for one origin. */
record LiteralCheck(CorsDeclaration declaration) {

    static Stream<Finding> findings(Subject subject) {
        var check = new LiteralCheck(subject.declaration());
        return subject.entries(Exactly.class).map(Entry::setting).flatMap(check::of);
    }

    private Stream<Finding> of(Setting setting) {
        var text = setting.value();
        if (text.equals("*")) {
            return Stream.of(PatternCheck.besideOthers(setting));
        }
        if (text.startsWith("file:")) {
            return Stream.of(
                    Finding.of(
                            Rule.ORIGIN_NOT_WEB,
                            setting,
                            "the origin of a page from a file is always null"));
        }
        var parsed = Origin.parse(text);
        if (parsed instanceof Opaque) {
            return Stream.of(Finding.of(Rule.ORIGIN_NULL, setting));
        }
        if (parsed instanceof TupleOrigin origin) {
            return of(setting, origin);
        }
        var faults = Misspelling.of(setting, parsed, this::sound).findings();
        return parsed instanceof Miswritten miswritten
                ? Stream.concat(faults, of(setting, miswritten.meant()))
                : faults;
    }

    private Stream<Finding> of(Setting setting, TupleOrigin origin) {
        if (!origin.isHttp()) {
            return Stream.of(Finding.of(Rule.ORIGIN_NOT_WEB, setting));
        }
        var findings = Stream.<Finding>builder();
        if (origin.isLoopback() && declaration.isShared()) {
            findings.add(Finding.of(Rule.LOOPBACK_ORIGIN, setting));
        }
        if (isOverheard(origin)) {
            findings.add(Finding.of(Rule.HTTP_WITH_CREDENTIALS, setting).fixedBy(sound(origin)));
        }
        if (origin.host().endsWith(".")) {
            var host = origin.host().substring(0, origin.host().length() - 1);
            var usual = new TupleOrigin(origin.scheme(), host, origin.port());
            findings.add(Finding.of(Rule.TRAILING_DOT, setting).fixedBy(sound(usual)));
        }
        return findings.build();
    }

    /** What to write for an origin; empty if only a person can tell. */
    private Optional<String> sound(TupleOrigin origin) {
        if (!isOverheard(origin)) {
            return Optional.of(origin.toString()).filter(text -> origin.isHttp());
        }
        // On another port than the usual one, https may not be served.
        var twin = new TupleOrigin("https", origin.host()).toString();
        return Optional.of(twin).filter(text -> origin.port() < 0);
    }

    private boolean isOverheard(TupleOrigin origin) {
        return origin.scheme().equals("http")
                && !origin.isLoopback()
                && declaration.allowsCredentials();
    }
}
