package dev.crossorigin.config;

import dev.crossorigin.declaration.CorsDeclaration;
import dev.crossorigin.declaration.Expectation;
import dev.crossorigin.declaration.Property;
import dev.crossorigin.declaration.Property.Kind;
import dev.crossorigin.declaration.Route;
import dev.crossorigin.declaration.Setting;
import dev.crossorigin.declaration.Source;
import dev.crossorigin.declaration.Source.None;
import dev.crossorigin.explain.Change;
import dev.crossorigin.explain.PolicyInForce;
import dev.crossorigin.explain.Trial;
import dev.crossorigin.lint.Finding;
import dev.crossorigin.lint.PolicyLinter;
import dev.crossorigin.lint.Severity;
import dev.crossorigin.policy.CorsPolicy;
import io.smallrye.config.SmallRyeConfig;
import io.smallrye.config.SmallRyeConfigBuilder;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * The policy that a configuration puts in force.
 *
 * @param served what is declared and the service goes by, which in dev mode is what the handler can
 *     read of it
 * @param policy what {@code served} comes to
 */
public record DeclaredPolicy(
        SmallRyeConfig config,
        CorsDeclaration declaration,
        CorsDeclaration served,
        CorsPolicy policy)
        implements PolicyInForce {

    private static final String FORGIVING = "dev";

    /** Empty if the handler could not start with what is declared. */
    public static Optional<PolicyInForce> of(SmallRyeConfig config) {
        var declaration = EffectiveDeclaration.read(config, Routes.own());
        var served = declaration.profile().equals(FORGIVING) ? declaration.servable() : declaration;
        return served.policy()
                .map(policy -> new DeclaredPolicy(config, declaration, served, policy));
    }

    /**
     * Where the service is called on the machine it runs on, such as {@code http://localhost:3000}.
     */
    public static String address(SmallRyeConfig config) {
        return "http://localhost:" + config.getConfigValue("quarkus.http.port").getValue();
    }

    /** What a page asks for where nobody says: the first path of the service that answers a GET. */
    public static String path() {
        return path(Routes.own());
    }

    /** Only a path without parameters can be asked for as it stands. */
    static String path(List<Route> routes) {
        return routes.stream()
                .filter(route -> route.method().equals("GET"))
                .map(Route::path)
                .filter(path -> !path.contains("{"))
                .findFirst()
                .orElse("/");
    }

    @Override
    public String profile() {
        return declaration.profile();
    }

    /** Read from the same sources, so that what an environment variable sets holds in all. */
    @Override
    public Map<String, CorsPolicy> elsewhere() {
        var policies = new LinkedHashMap<String, CorsPolicy>();
        Profiles.withOrigins(config).stream()
                .filter(name -> !name.equals(profile()))
                .forEach(name -> in(name).ifPresent(other -> policies.put(name, other)));
        return policies;
    }

    private Optional<CorsPolicy> in(String profile) {
        var builder = new SmallRyeConfigBuilder().addDefaultInterceptors().withProfile(profile);
        config.getConfigSources().forEach(builder::withSources);
        return EffectiveDeclaration.read(builder.build(), List.of()).policy();
    }

    @Override
    public List<String> values(Property property) {
        return served.values(property);
    }

    @Override
    public Trial with(Map<Property, List<String>> values) {
        var tried = served.with(values.entrySet().stream().flatMap(this::settings).toList());
        var findings = PolicyLinter.of(tried).findings();
        var known =
                PolicyLinter.of(served).findings().stream()
                        .map(finding -> finding.rule() + finding.problem())
                        .toList();
        var errors =
                Stream.concat(
                                problems(findings, Severity.ERROR).stream(),
                                unmet(tried).filter(line -> !unmet(served).toList().contains(line)))
                        .toList();
        return new Trial(
                tried.policy().filter(policy -> errors.isEmpty()),
                errors,
                problems(
                        findings.stream()
                                .filter(
                                        finding ->
                                                !known.contains(finding.rule() + finding.problem()))
                                .toList(),
                        Severity.WARNING));
    }

    /** What is not as expected. */
    private Stream<String> unmet(CorsDeclaration tried) {
        return new Expectations(config, tried.policy())
                .results().stream()
                        .filter(expectation -> !expectation.met())
                        .map(Expectation::line);
    }

    private static List<String> problems(List<Finding> findings, Severity severity) {
        return findings.stream()
                .filter(finding -> finding.severity() == severity)
                .map(finding -> finding.setting() + ": " + finding.problem())
                .toList();
    }

    /** What is declared already keeps its source. */
    private Stream<Setting> settings(Map.Entry<Property, List<String>> entry) {
        var property = entry.getKey();
        var values = entry.getValue();
        var sources =
                served.settings(property).stream()
                        .collect(
                                Collectors.toMap(
                                        Setting::value, Setting::source, (first, other) -> first));
        return property.kind() == Kind.LIST
                ? IntStream.range(0, values.size())
                        .mapToObj(
                                i ->
                                        Setting.at(
                                                property,
                                                i,
                                                values.get(i),
                                                sources.getOrDefault(values.get(i), None.FIX)))
                : Stream.of(Setting.of(property, values.get(0), None.FIX));
    }

    @Override
    public Change change(Property property, List<String> values) {
        var now = declaration.values(property);
        var source =
                declaration.settings(property).stream()
                        .map(Setting::source)
                        .findFirst()
                        .orElseGet(() -> emptied(property));
        var indexed = new ListSetting(config, property).isIndexed();
        var line = new Line(config.getProfiles().get(0), property, indexed, source);
        return new Change(
                property.key(),
                source.toString(),
                now.isEmpty() ? Optional.empty() : Optional.of(String.join(",", now)),
                source.isOfProfile() ? Optional.of(line.setTo(now)) : Optional.empty(),
                line.setTo(values));
    }

    /** Where a property is set to nothing, as a list of nobody is; it may be set nowhere too. */
    private Source emptied(Property property) {
        var written = Written.of(config, property.key());
        boolean somewhere = written.getValue() != null && written.getConfigSourceName() != null;
        return somewhere ? SourceReader.of(written) : None.UNSET_IN_FILE;
    }
}
