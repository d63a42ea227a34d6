package dev.crossorigin.config;

import static com.google.common.base.Suppliers.memoize;

import dev.crossorigin.declaration.CorsDeclaration;
import dev.crossorigin.declaration.Property;
import dev.crossorigin.declaration.Route;
import dev.crossorigin.declaration.Setting;
import dev.crossorigin.policy.CorsPolicy;
import io.smallrye.config.SmallRyeConfig;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * The policy that a configuration puts in force.
 *
 * @param served what the service goes by, which in dev mode is what the handler can read of what is
 *     declared
 * @param policy what {@code served} comes to
 * @param inspection of {@code served}; made when it is first asked for
 * @param elsewhere the policies of the other profiles, by name; read when first asked for
 */
public record DeclaredPolicy(
        SmallRyeConfig config,
        CorsDeclaration declaration,
        CorsDeclaration served,
        CorsPolicy policy,
        Supplier<Inspection> inspection,
        Supplier<Map<String, CorsPolicy>> elsewhere) {

    private static final String FORGIVING = "dev";

    /** Empty if the handler could not start with what is declared. */
    public static Optional<DeclaredPolicy> of(SmallRyeConfig config) {
        var declaration = EffectiveDeclaration.read(config, Routes.own());
        return of(config, declaration, () -> Inspection.of(config, declaration));
    }

    /** The same of a configuration that was inspected. */
    public static Optional<DeclaredPolicy> of(SmallRyeConfig config, Inspection inspection) {
        return of(config, inspection.declaration(), () -> inspection);
    }

    private static Optional<DeclaredPolicy> of(
            SmallRyeConfig config, CorsDeclaration declaration, Supplier<Inspection> inspection) {
        var profile = declaration.profile();
        var served = profile.equals(FORGIVING) ? declaration.servable() : declaration;
        return served.policy()
                .map(
                        policy ->
                                new DeclaredPolicy(
                                        config,
                                        declaration,
                                        served,
                                        policy,
                                        memoize(() -> inspection.get().ofOther(served)),
                                        memoize(() -> elsewhere(config, profile))));
    }

    /** Read from the same sources, so that what an environment variable sets holds in all. */
    private static Map<String, CorsPolicy> elsewhere(SmallRyeConfig config, String here) {
        var policies = new LinkedHashMap<String, CorsPolicy>();
        Profiles.withOrigins(config).stream()
                .filter(name -> !name.equals(here))
                .forEach(name -> in(name, config).ifPresent(other -> policies.put(name, other)));
        return policies;
    }

    private static Optional<CorsPolicy> in(String profile, SmallRyeConfig config) {
        var other = Rebuilt.under(profile, Rebuilt.sources(config));
        return EffectiveDeclaration.read(other, List.of()).policy();
    }

    /**
     * Where the service is called on the machine it runs on, such as {@code http://localhost:3000}.
     */
    public static String address(SmallRyeConfig config) {
        return "http://localhost:" + config.getConfigValue("quarkus.http.port").getValue();
    }

    /** The port that health and metrics are on, if they have one of their own. */
    public Optional<String> managementPort() {
        return config.getOptionalValue("quarkus.management.enabled", Boolean.class)
                .filter(Boolean::booleanValue)
                .map(
                        on ->
                                config.getOptionalValue("quarkus.management.port", String.class)
                                        .orElse("9000"));
    }

    /**
     * What a page asks for if no path is given: the first path of the service that answers a GET.
     */
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

    /** The line that sets a property now. */
    public Line line(Property property) {
        var written =
                declaration.settings(property).stream()
                        .map(Setting::source)
                        .findFirst()
                        .orElseGet(
                                () -> SourceReader.ofNothing(Written.of(config, property.key())));
        var indexed = new ListSetting(config, property).isIndexed();
        return new Line(config.getProfiles().get(0), property, indexed, written);
    }
}
