package dev.crossorigin.lint;

import static dev.crossorigin.declaration.Property.CREDENTIALS;
import static dev.crossorigin.declaration.Property.ENABLED;
import static dev.crossorigin.declaration.Property.EXPOSED;
import static dev.crossorigin.declaration.Property.FORWARDING;
import static dev.crossorigin.declaration.Property.HEADERS;
import static dev.crossorigin.declaration.Property.HOSTS;
import static dev.crossorigin.declaration.Property.MAX_AGE;
import static dev.crossorigin.declaration.Property.METHODS;
import static dev.crossorigin.declaration.Property.OLD_SWITCH;
import static dev.crossorigin.declaration.Property.ORIGINS;
import static dev.crossorigin.declaration.Property.TRUSTED_PROXIES;

import dev.crossorigin.declaration.CorsDeclaration;
import dev.crossorigin.declaration.Property;
import dev.crossorigin.declaration.Property.Group;
import dev.crossorigin.declaration.Setting;
import java.util.Comparator;
import java.util.List;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Looks a declaration through, and says all that is wrong with it at once. */
public final class PolicyLinter {

    /**
     * A row of what is looked at.
     *
     * @param reads the properties that its findings depend on
     */
    private record Check(Function<Subject, Stream<Finding>> findings, Predicate<Property> reads) {}

    private static final List<Check> CHECKS =
            List.of(
                    check(SettingsCheck::oldSwitch, OLD_SWITCH),
                    check(SettingsCheck::switches, ENABLED, CREDENTIALS, FORWARDING),
                    check(SettingsCheck::expressions, any -> true),
                    check(UnusedCheck::findings, any -> true),
                    check(PolicyLinter::comments, any -> true),
                    check(SettingsCheck::disabled, ENABLED, ORIGINS),
                    check(SplitPattern::findings, ORIGINS),
                    ofEntries(LiteralCheck::findings, ORIGINS, CREDENTIALS),
                    ofEntries(PatternCheck::findings, ORIGINS, CREDENTIALS),
                    ofEntries(RepetitionCheck::duplicates, ORIGINS, METHODS, HEADERS, EXPOSED),
                    ofEntries(RepetitionCheck::covered, ORIGINS),
                    ofEntries(RepetitionCheck::twins, ORIGINS, CREDENTIALS),
                    check(NamesCheck::methods, METHODS),
                    check(NamesCheck::headers, HEADERS),
                    check(NamesCheck::exposed, EXPOSED, ORIGINS, CREDENTIALS),
                    check(SettingsCheck::credentials, CREDENTIALS, ORIGINS),
                    check(SettingsCheck::maxAge, MAX_AGE),
                    check(
                            SurroundingsCheck::vary,
                            property -> property.equals(ORIGINS) || isOf(Group.HEADER, property)),
                    check(
                            SurroundingsCheck::fixedAnswers,
                            property -> isOf(Group.HEADER, property)),
                    check(HostsCheck::findings, HOSTS),
                    check(SurroundingsCheck::proxy, FORWARDING, TRUSTED_PROXIES),
                    check(RoutesCheck::findings, METHODS, HEADERS, ORIGINS, CREDENTIALS),
                    check(Acceptances::findings, property -> isOf(Group.ACCEPT, property)));

    private final Subject subject;

    /** What each check has found, before it is weighed. */
    private final List<List<Finding>> found;

    private final List<Finding> findings;

    private PolicyLinter(Subject subject, List<List<Finding>> found) {
        this.subject = subject;
        this.found = found;
        var comments = Comment.in(declaration());
        var plain =
                found.stream()
                        .flatMap(List::stream)
                        .filter(each -> comments.stream().noneMatch(text -> text.explains(each)))
                        .filter(each -> !SettingsCheck.isUnresolved(each))
                        .toList();
        var broken = plain.stream().map(Finding::rule).collect(Collectors.toSet());
        findings =
                Stream.concat(plain.stream(), Acceptances.idle(declaration(), broken))
                        .map(this::weighed)
                        .sorted(Comparator.comparing(Finding::severity))
                        .toList();
    }

    private Finding weighed(Finding finding) {
        return finding.weighed(
                declaration().allowsCredentials(),
                Acceptances.reason(declaration(), finding.rule()));
    }

    private static Stream<Finding> comments(CorsDeclaration declaration) {
        return Comment.in(declaration).stream().map(Comment::finding);
    }

    private static Check check(
            Function<CorsDeclaration, Stream<Finding>> findings, Property... reads) {
        return check(findings, List.of(reads)::contains);
    }

    private static Check check(
            Function<CorsDeclaration, Stream<Finding>> findings, Predicate<Property> reads) {
        return new Check(subject -> findings.apply(subject.declaration()), reads);
    }

    private static Check ofEntries(Function<Subject, Stream<Finding>> findings, Property... reads) {
        return new Check(findings, List.of(reads)::contains);
    }

    private static boolean isOf(Group group, Property property) {
        return property.group() == group;
    }

    public static PolicyLinter of(CorsDeclaration declaration) {
        var subject = Subject.of(declaration);
        return new PolicyLinter(
                subject,
                CHECKS.stream().map(check -> check.findings().apply(subject).toList()).toList());
    }

    /**
     * The same declaration, but with these settings in the place of those of the same properties.
     * It is looked at again only where a check reads what has changed.
     */
    public PolicyLinter with(List<Setting> others) {
        var changed = subject.with(others);
        var properties =
                others.stream()
                        .map(Setting::property)
                        .distinct()
                        .filter(
                                property ->
                                        !changed.declaration()
                                                .settings(property)
                                                .equals(declaration().settings(property)))
                        .toList();
        return new PolicyLinter(
                changed,
                IntStream.range(0, CHECKS.size())
                        .mapToObj(
                                i ->
                                        properties.stream().anyMatch(CHECKS.get(i).reads())
                                                ? CHECKS.get(i).findings().apply(changed).toList()
                                                : found.get(i))
                        .toList());
    }

    /** What is linted. */
    public CorsDeclaration declaration() {
        return subject.declaration();
    }

    /** The findings, worst first; the same declaration has the same ones. */
    public List<Finding> findings() {
        return findings;
    }

    /** Those that weigh so much. */
    public Stream<Finding> findings(Severity severity) {
        return findings.stream().filter(finding -> finding.severity() == severity);
    }
}
