package dev.crossorigin.declaration;

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
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * All that bears on who may call, as it is declared.
 *
 * @param profile the profile it is declared for
 * @param settings the values set under {@code quarkus.http.cors}, {@code quarkus.http.header},
 *     {@code quarkus.http.proxy} and {@code cors.accept}; of a list each element
 * @param maxAge what {@code access-control-max-age} says; empty if it is not set or no duration
 * @param routes what the application serves; none if that is not known
 */
public record CorsDeclaration(
        String profile, List<Setting> settings, Optional<Duration> maxAge, List<Route> routes) {

    /** The old switch, which Quarkus no longer reads, and the prefix of all the others. */
    public static final String CORS = "quarkus.http.cors";

    public static final String ENABLED = CORS + ".enabled";
    public static final String ORIGINS = CORS + ".origins";
    public static final String METHODS = CORS + ".methods";
    public static final String HEADERS = CORS + ".headers";
    public static final String EXPOSED = CORS + ".exposed-headers";
    public static final String MAX_AGE = CORS + ".access-control-max-age";
    public static final String CREDENTIALS = CORS + ".access-control-allow-credentials";

    public static final String PROXY = "quarkus.http.proxy";
    public static final String FORWARDING = PROXY + ".proxy-address-forwarding";

    private static final Set<String> OF_ONE_MACHINE = Set.of("dev", "test");

    private static final Pattern INDEX = Pattern.compile("\\[[0-9]+]");

    public CorsDeclaration {
        settings = List.copyOf(settings);
        routes = List.copyOf(routes);
    }

    /** The value of a property that is no list; empty if it is not set. */
    public Optional<Setting> setting(String property) {
        return settings.stream().filter(setting -> setting.property().equals(property)).findFirst();
    }

    /** The elements of a list, in order. */
    public List<Setting> elements(String property) {
        return settings.stream()
                .filter(setting -> setting.property().startsWith(property + "["))
                .filter(
                        setting ->
                                INDEX.matcher(setting.property().substring(property.length()))
                                        .matches())
                .toList();
    }

    /** The same, but with these settings in the place of those of the same properties. */
    public CorsDeclaration with(Stream<Setting> others) {
        var replacing = others.toList();
        var replaced = replacing.stream().map(CorsDeclaration::list).collect(Collectors.toSet());
        var kept = settings.stream().filter(setting -> !replaced.contains(list(setting)));
        return new CorsDeclaration(
                profile, Stream.concat(kept, replacing.stream()).toList(), maxAge, routes);
    }

    /** The same without what the handler cannot read; dev mode serves so. */
    public CorsDeclaration servable() {
        return new CorsDeclaration(
                profile, settings.stream().filter(this::isReadable).toList(), maxAge, routes);
    }

    private boolean isReadable(Setting setting) {
        return switch (list(setting)) {
            case ORIGINS -> OriginRule.parse(List.of(setting.value())).get(0) instanceof OriginRule;
            case METHODS -> Token.matches(setting.value());
            case MAX_AGE -> maxAge.isPresent();
            default -> true;
        };
    }

    /** The property, without the index of an element. */
    private static String list(Setting setting) {
        return INDEX.matcher(setting.property()).replaceFirst("");
    }

    public List<Setting> under(String prefix) {
        return settings.stream()
                .filter(setting -> setting.property().startsWith(prefix + "."))
                .toList();
    }

    /** Whether a property is set to what Quarkus takes for true. */
    public boolean isOn(String property) {
        return setting(property).filter(CorsDeclaration::isTrue).isPresent();
    }

    private static boolean isTrue(Setting setting) {
        return Switch.of(setting.value()) == Switch.ON;
    }

    /** Whether others than the developer's own machine are served under this profile. */
    public boolean isShared() {
        return !OF_ONE_MACHINE.contains(profile);
    }

    /** Whether somebody from another origin may send cookies and read the answer. */
    public boolean allowsCredentials() {
        return setting(CREDENTIALS).map(CorsDeclaration::isTrue).orElseGet(this::listsSomebody);
    }

    /** Whether origins are listed; {@code *} alone lists none, it is for anyone. */
    public boolean listsSomebody() {
        var entries = values(ORIGINS);
        return entries.size() > 1
                || OriginRule.parse(entries).stream().anyMatch(entry -> !(entry instanceof Anyone));
    }

    /** The policy in force; empty if the handler could not start with it. */
    public Optional<CorsPolicy> policy() {
        var entries = OriginRule.parse(values(ORIGINS));
        var methods = values(METHODS);
        if (!entries.stream().allMatch(OriginRule.class::isInstance)
                || !methods.stream().allMatch(Token::matches)) {
            return Optional.empty();
        }
        return Optional.of(
                new CorsPolicy(
                        isOn(ENABLED),
                        entries.stream().map(OriginRule.class::cast).toList(),
                        Names.parse(methods),
                        Names.parse(values(HEADERS)),
                        Names.parse(values(EXPOSED)),
                        maxAge.<MaxAge>map(Lasting::new).orElse(new Unset()),
                        credentials()));
    }

    private Credentials credentials() {
        return setting(CREDENTIALS)
                .map(said -> isTrue(said) ? Credentials.ALLOWED : Credentials.DENIED)
                .orElse(Credentials.LEFT_TO_DEFAULT);
    }

    private List<String> values(String property) {
        return elements(property).stream().map(Setting::value).toList();
    }
}
