package dev.crossorigin.declaration;

import dev.crossorigin.declaration.Property.Group;
import dev.crossorigin.declaration.Property.Kind;
import dev.crossorigin.policy.Around;
import dev.crossorigin.policy.CorsPolicy;
import dev.crossorigin.policy.Credentials;
import dev.crossorigin.policy.MaxAge;
import dev.crossorigin.policy.MaxAge.Lasting;
import dev.crossorigin.policy.MaxAge.Unset;
import dev.crossorigin.policy.Names;
import dev.crossorigin.policy.OriginRule;
import dev.crossorigin.policy.OriginRule.Anyone;
import dev.crossorigin.web.Token;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * All that bears on who may call, as it is declared.
 *
 * @param profile the profile it is declared for
 * @param settings the values that are set; of a list each element
 * @param routes what the application serves; none if that is not known
 * @param unused what is written and sets nothing
 */
public record CorsDeclaration(
        String profile, List<Setting> settings, List<Route> routes, List<Unused> unused) {

    private static final Set<String> OF_ONE_MACHINE = Set.of("dev", "test");

    public CorsDeclaration {
        settings = List.copyOf(settings);
        routes = List.copyOf(routes);
        unused = List.copyOf(unused);
    }

    /** One in which everything that is written has an effect. */
    public CorsDeclaration(String profile, List<Setting> settings, List<Route> routes) {
        this(profile, settings, routes, List.of());
    }

    /** What a property is set to: a list's elements in order, one value, or nothing. */
    public List<Setting> settings(Property property) {
        return settings.stream().filter(setting -> setting.property().equals(property)).toList();
    }

    /** The value of a property that is not a list; empty if it is not set. */
    public Optional<Setting> setting(Property property) {
        return settings(property).stream().findFirst();
    }

    /** What is set whose keys begin alike. */
    public List<Setting> settings(Group group) {
        return settings.stream().filter(setting -> setting.property().group() == group).toList();
    }

    /** The values of a property, in order; none if it is not set. */
    public List<String> values(Property property) {
        return settings(property).stream().map(Setting::value).toList();
    }

    /** Settings that give a property these values; what is declared already keeps its source. */
    public Stream<Setting> settings(Property property, List<String> values) {
        var sources =
                settings(property).stream()
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
                                                sources.getOrDefault(
                                                        values.get(i), Source.Other.FIX)))
                : values.stream().map(value -> Setting.of(property, value, Source.Other.FIX));
    }

    /** The same, but with these settings in the place of those of the same properties. */
    public CorsDeclaration with(List<Setting> others) {
        var replaced = others.stream().map(Setting::property).collect(Collectors.toSet());
        var kept = settings.stream().filter(setting -> !replaced.contains(setting.property()));
        var idle =
                unused.stream()
                        .filter(written -> !replaced.contains(written.setting().property()))
                        .toList();
        return new CorsDeclaration(
                profile, Stream.concat(kept, others.stream()).toList(), routes, idle);
    }

    /** The same without what the handler cannot read; dev mode serves so. */
    public CorsDeclaration servable() {
        return new CorsDeclaration(
                profile,
                settings.stream().filter(CorsDeclaration::isReadable).toList(),
                routes,
                unused);
    }

    private static boolean isReadable(Setting setting) {
        if (setting.property().equals(Property.ORIGINS)) {
            return OriginRule.parse(List.of(setting.value())).get(0) instanceof OriginRule;
        }
        if (setting.property().equals(Property.METHODS)) {
            return Token.matches(setting.value());
        }
        return !setting.property().equals(Property.MAX_AGE)
                || Conversions.duration(setting.value()).isPresent();
    }

    /** How long a preflight may be remembered; empty if it is not set, or to no duration. */
    public Optional<Duration> maxAge() {
        return setting(Property.MAX_AGE).flatMap(set -> Conversions.duration(set.value()));
    }

    /** Whether a property is set to what Quarkus takes for true. */
    public boolean isOn(Property property) {
        return setting(property).filter(CorsDeclaration::isTrue).isPresent();
    }

    private static boolean isTrue(Setting setting) {
        return Switch.of(setting.value()) == Switch.ON;
    }

    /** Whether others than the developer's own machine are served under this profile. */
    public boolean isShared() {
        return !OF_ONE_MACHINE.contains(profile);
    }

    /** Whether the service runs on the machine of a developer who changes it. */
    public boolean isDev() {
        return profile.equals("dev");
    }

    /** Whether a page on another origin may send cookies and read the answer. */
    public boolean allowsCredentials() {
        return setting(Property.CREDENTIALS)
                .map(CorsDeclaration::isTrue)
                .orElseGet(this::listsSomebody);
    }

    /** Whether origins are listed; {@code *} alone lists none, it is for anyone. */
    public boolean listsSomebody() {
        var entries = values(Property.ORIGINS);
        return entries.size() > 1
                || OriginRule.parse(entries).stream().anyMatch(entry -> !(entry instanceof Anyone));
    }

    /** The policy in force; empty if the handler could not start with it. */
    public Optional<CorsPolicy> policy() {
        var entries = OriginRule.parse(values(Property.ORIGINS));
        var methods = values(Property.METHODS);
        if (!entries.stream().allMatch(OriginRule.class::isInstance)
                || !methods.stream().allMatch(Token::matches)) {
            return Optional.empty();
        }
        return Optional.of(
                new CorsPolicy(
                        isOn(Property.ENABLED),
                        entries.stream().map(OriginRule.class::cast).toList(),
                        Names.parse(methods),
                        Names.parse(values(Property.HEADERS)),
                        Names.parse(values(Property.EXPOSED)),
                        maxAge().<MaxAge>map(Lasting::new).orElse(new Unset()),
                        credentials(),
                        around()));
    }

    /** Whatever declares one of the switches has the guard, which has none. */
    private Around around() {
        return Property.AROUND.stream().allMatch(property -> settings(property).isEmpty())
                ? Around.NOTHING
                : new Around(
                        true,
                        isOn(Property.ONE_ORIGIN),
                        isOn(Property.VARY),
                        isOn(Property.TIDY),
                        isOn(Property.STRICT));
    }

    private Credentials credentials() {
        return setting(Property.CREDENTIALS)
                .map(said -> isTrue(said) ? Credentials.ALLOWED : Credentials.DENIED)
                .orElse(Credentials.LEFT_TO_DEFAULT);
    }
}
