package dev.crossorigin.config;

import dev.crossorigin.declaration.CorsDeclaration;
import dev.crossorigin.declaration.Property;
import dev.crossorigin.declaration.Property.Group;
import dev.crossorigin.declaration.Setting;
import dev.crossorigin.lint.Finding;
import dev.crossorigin.lint.PolicyLinter;
import dev.crossorigin.lint.Severity;
import io.smallrye.config.SmallRyeConfig;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A policy that is tried on live traffic before it is enforced: the one that is declared, with the
 * properties under {@code cors.candidate} in the place of the handler's.
 */
public record Candidate(CorsDeclaration declaration, List<Setting> settings) {

    /** What follows {@code cors.candidate}, by the handler's property that it stands for. */
    private static final Map<Property, String> NAMES =
            Map.of(
                    Property.ORIGINS, "origins",
                    Property.METHODS, "methods",
                    Property.HEADERS, "headers",
                    Property.EXPOSED, "exposed-headers",
                    Property.CREDENTIALS, "credentials");

    /**
     * What is set under {@code cors.candidate}; empty if nothing is.
     *
     * @param declared what is enforced
     */
    public static Optional<Candidate> of(SmallRyeConfig config, CorsDeclaration declared) {
        var settings = NAMES.keySet().stream().flatMap(property -> set(config, property)).toList();
        return settings.isEmpty()
                ? Optional.empty()
                : Optional.of(new Candidate(declared.with(switchedOn(settings)), settings));
    }

    private static List<Setting> switchedOn(List<Setting> settings) {
        var on = Setting.of(Property.ENABLED, "true", settings.get(0).source());
        return Stream.concat(settings.stream(), Stream.of(on)).toList();
    }

    /** What is set in the place of a property of the handler's, as that property. */
    private static Stream<Setting> set(SmallRyeConfig config, Property property) {
        var own = own(property);
        if (property.kind() == Property.Kind.LIST) {
            return new ListSetting(config, own).elements().map(setting -> as(property, setting));
        }
        var value = Written.of(config, own.key());
        return Stream.ofNullable(value.getValue())
                .filter(text -> !text.isEmpty())
                .map(text -> Setting.of(property, text, SourceReader.of(value)));
    }

    private static Property own(Property property) {
        return new Property(
                Group.CANDIDATE, Objects.requireNonNull(NAMES.get(property)), property.kind());
    }

    private static Setting as(Property property, Setting setting) {
        return new Setting(
                property, setting.index(), setting.value(), setting.source(), setting.expression());
    }

    /**
     * What is wrong with what is set under {@code cors.candidate}, and is not wrong already with
     * what is enforced. Nothing of it is more than a warning, because nobody enforces it.
     */
    List<Finding> findings(PolicyLinter enforced) {
        return PolicyLinter.of(declaration).findings().stream()
                .filter(finding -> settings.contains(finding.setting()))
                .filter(finding -> enforced.findings().stream().noneMatch(finding::equals))
                .map(Candidate::asOwn)
                .toList();
    }

    private static Finding asOwn(Finding finding) {
        var own = own(finding.setting().property());
        return new Finding(
                finding.rule(),
                finding.severity() == Severity.ERROR ? Severity.WARNING : finding.severity(),
                as(own, finding.setting()),
                finding.problem(),
                finding.fix(),
                finding.accepted());
    }
}
