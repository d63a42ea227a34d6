package dev.crossorigin.config;

import dev.crossorigin.declaration.Conversions;
import dev.crossorigin.declaration.CorsDeclaration;
import dev.crossorigin.declaration.Route;
import dev.crossorigin.declaration.Setting;
import dev.crossorigin.lint.Rule;
import dev.crossorigin.web.Visible;
import io.smallrye.config.SmallRyeConfig;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/**
 * Reads what is in force under the active profile. Works before Quarkus starts, and while it runs.
 */
public final class EffectiveDeclaration {

    private static final String HEADER = "quarkus.http.header.";
    private static final String ACCEPT = "cors.accept.";

    private static final List<String> LISTS =
            List.of(
                    CorsDeclaration.ORIGINS,
                    CorsDeclaration.METHODS,
                    CorsDeclaration.HEADERS,
                    CorsDeclaration.EXPOSED,
                    CorsDeclaration.PROXY + ".trusted-proxies");

    private static final List<String> SINGLE_VALUES =
            List.of(
                    CorsDeclaration.CORS,
                    CorsDeclaration.ENABLED,
                    CorsDeclaration.CREDENTIALS,
                    CorsDeclaration.MAX_AGE,
                    CorsDeclaration.FORWARDING);

    private final SmallRyeConfig config;

    private EffectiveDeclaration(SmallRyeConfig config) {
        this.config = config;
    }

    /**
     * Everything that bears on who may call, each value with its source.
     *
     * @param routes what the application serves; none if that is not known
     */
    public static CorsDeclaration read(SmallRyeConfig config, List<Route> routes) {
        return new EffectiveDeclaration(config).read(routes);
    }

    /** Said where the configuration as a whole cannot be read, such as for a malformed file. */
    public static String unreadable(RuntimeException why) {
        return "The configuration cannot be read; fix it: "
                + Visible.of(Objects.requireNonNullElse(why.getMessage(), why.toString()));
    }

    private CorsDeclaration read(List<Route> routes) {
        var lists =
                LISTS.stream().flatMap(property -> new ListSetting(config, property).elements());
        var singles =
                Stream.of(SINGLE_VALUES.stream(), headers(), acceptances())
                        .flatMap(names -> names)
                        .flatMap(property -> setting(property).stream());
        return new CorsDeclaration(
                String.join(",", config.getProfiles()),
                Stream.concat(singles, lists).toList(),
                maxAge(),
                routes);
    }

    private Optional<Setting> setting(String property) {
        var value = Written.of(config, property);
        return Optional.ofNullable(value.getValue())
                .filter(text -> !text.isEmpty())
                .map(text -> new Setting(property, text, Source.of(value)));
    }

    private Optional<Duration> maxAge() {
        return setting(CorsDeclaration.MAX_AGE).flatMap(set -> Conversions.duration(set.value()));
    }

    private Stream<String> headers() {
        return names(HEADER).stream();
    }

    /**
     * The rules are asked for by name, because an environment variable does not tell whether it
     * means {@code origin-path} or {@code origin.path}.
     */
    private Stream<String> acceptances() {
        var rules =
                Stream.of(Rule.values())
                        .map(Rule::id)
                        .collect(Collectors.toCollection(TreeSet::new));
        var strangers = names(ACCEPT).stream().map(name -> name.substring(ACCEPT.length()));
        strangers.filter(name -> !rules.contains(name.replace('.', '-'))).forEach(rules::add);
        return rules.stream().map(rule -> ACCEPT + rule);
    }

    private Set<String> names(String prefix) {
        return StreamSupport.stream(config.getPropertyNames().spliterator(), false)
                .filter(name -> name.startsWith(prefix))
                .collect(Collectors.toCollection(TreeSet::new));
    }
}
