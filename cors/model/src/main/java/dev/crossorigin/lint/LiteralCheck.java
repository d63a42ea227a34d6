package dev.crossorigin.lint;

import dev.crossorigin.declaration.CorsDeclaration;
import dev.crossorigin.declaration.Setting;
import dev.crossorigin.policy.OriginRule.Exactly;
import dev.crossorigin.web.Origin;
import dev.crossorigin.web.Origin.Opaque;
import dev.crossorigin.web.ParsedOrigin;
import dev.crossorigin.web.ParsedOrigin.Miswritten;
import dev.crossorigin.web.TupleOrigin;
import java.util.Optional;
import java.util.stream.Stream;

/** What is wrong with an entry that stands for one origin. */
record LiteralCheck(CorsDeclaration declaration) {

    private static final String TOO_LONG =
            "a host name has at most 253 characters, and at most 63 between two dots";

    static Stream<Finding> findings(Subject subject) {
        var check = new LiteralCheck(subject.declaration());
        return subject.entries(Exactly.class).map(Entry::setting).flatMap(check::of);
    }

    private Stream<Finding> of(Setting setting) {
        var text = setting.value();
        if (text.equals("*")) {
            return Stream.of(PatternCheck.besideOthers(setting));
        }
        if (Everyone.isMeantBy(text)) {
            return Stream.of(Everyone.finding(setting));
        }
        var parts = Parts.of(text);
        if (parts.isPresent()) {
            return parts.stream()
                    .map(
                            several ->
                                    Finding.of(Rule.ORIGIN_SEVERAL, setting, several.problem())
                                            .fixedBy(several.fix(this::sound)));
        }
        var link = Link.target(text);
        if (link.isPresent()) {
            return Stream.of(
                    Finding.of(Rule.ORIGIN_QUOTED, setting, "this is a link, not an origin")
                            .fixedBy(link.map(Origin::parse).flatMap(this::meant)));
        }
        return Schemes.objection(text)
                .map(why -> Stream.of(noPage(setting, why)))
                .orElseGet(() -> single(setting));
    }

    /** With the origin of a page, if only that can be meant. */
    private Finding noPage(Setting setting, String why) {
        var page =
                setting.value()
                        .replaceFirst("(?i)^ws(s?):", "http$1:")
                        .replaceFirst("(?i)^blob:(?=https?:)", "");
        return Finding.of(Rule.ORIGIN_NO_PAGE, setting, why)
                .fixedBy(Optional.of(Origin.parse(page)).flatMap(this::meant));
    }

    /** What to write where this was meant. */
    private Optional<String> meant(ParsedOrigin parsed) {
        return parsed.origin()
                .filter(TupleOrigin.class::isInstance)
                .map(TupleOrigin.class::cast)
                .flatMap(this::sound);
    }

    private Stream<Finding> single(Setting setting) {
        var parsed = Origin.parse(setting.value());
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
            return Stream.of(
                    Finding.of(Rule.ORIGIN_NOT_WEB, setting, Schemes.notWeb(origin.scheme())));
        }
        if (isTooLong(origin.host())) {
            return Stream.of(Finding.of(Rule.ORIGIN_HOST, setting, TOO_LONG));
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

    /** Longer names are in no directory, so no page comes from there. */
    private static boolean isTooLong(String host) {
        var name = host.endsWith(".") ? host.substring(0, host.length() - 1) : host;
        return name.length() > 253
                || Stream.of(name.split("[.]")).anyMatch(label -> label.length() > 63);
    }

    /** What to write for an origin; empty if only a person can decide. */
    private Optional<String> sound(TupleOrigin origin) {
        if (!isOverheard(origin)) {
            return Optional.of(origin.toString());
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
