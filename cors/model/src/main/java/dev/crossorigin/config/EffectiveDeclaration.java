package dev.crossorigin.config;

import dev.crossorigin.declaration.CorsDeclaration;
import dev.crossorigin.declaration.Property;
import dev.crossorigin.declaration.Property.Group;
import dev.crossorigin.declaration.Route;
import dev.crossorigin.declaration.Setting;
import dev.crossorigin.lint.Rule;
import dev.crossorigin.web.Visible;
import io.smallrye.config.SmallRyeConfig;
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
        return "The configuration cannot be read; fix this: "
                + Visible.of(Objects.requireNonNullElse(why.getMessage(), why.toString()));
    }

    private CorsDeclaration read(List<Route> routes) {
        var lists =
                Property.LISTS.stream()
                        .flatMap(property -> new ListSetting(config, property).elements());
        var singles =
                Stream.of(
                                Property.SINGLE_VALUES.stream(),
                                names(Group.HEADER).stream().map(Group.HEADER::named),
                                acceptances())
                        .flatMap(properties -> properties)
                        .flatMap(property -> setting(property).stream());
        return new CorsDeclaration(
                String.join(",", config.getProfiles()),
                Stream.concat(singles, lists).toList(),
                routes,
                new UnusedReader(config).read());
    }

    private Optional<Setting> setting(Property property) {
        var value = Written.of(config, property.key());
        return Optional.ofNullable(value.getValue())
                .filter(text -> !text.isEmpty())
                .map(
                        text ->
                                Setting.of(property, text, SourceReader.of(value))
                                        .writtenAs(
                                                Objects.requireNonNullElse(
                                                        value.getRawValue(), text)));
    }

    /**
     * The rules are asked for by name, because an environment variable does not tell whether it
     * means {@code origin-path} or {@code origin.path}.
     */
    private Stream<Property> acceptances() {
        var rules =
                Stream.of(Rule.values())
                        .map(Rule::id)
                        .collect(Collectors.toCollection(TreeSet::new));
        names(Group.ACCEPT).stream()
                .filter(name -> !rules.contains(name.replace('.', '-')))
                .forEach(rules::add);
        return rules.stream().map(Group.ACCEPT::named);
    }

    /** What is set of a group, by its names in it. */
    private Set<String> names(Group group) {
        return StreamSupport.stream(config.getPropertyNames().spliterator(), false)
                .filter(key -> key.startsWith(group.prefix()))
                .map(key -> key.substring(group.prefix().length()))
                .collect(Collectors.toCollection(TreeSet::new));
    }
}
