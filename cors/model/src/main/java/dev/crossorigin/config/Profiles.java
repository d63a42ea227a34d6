package dev.crossorigin.config;

import dev.crossorigin.declaration.Property;
import dev.crossorigin.declaration.Source.Variable;
import io.smallrye.config.SmallRyeConfig;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.eclipse.microprofile.config.spi.ConfigSource;

/** The profiles that a configuration declares. */
public final class Profiles {

    private static final String ORIGINS = Pattern.quote(Property.ORIGINS.key());

    /** A list of origins that one profile has: as a file names it, and as a variable does. */
    private static final Pattern LIST =
            Pattern.compile(
                    "%([^.{},]+)[.]"
                            + ORIGINS
                            + "(?:\\[[0-9]+])?|_([A-Z0-9_]+)_"
                            + Variable.named(Property.ORIGINS.key())
                            + "(?:_[0-9]+_)?");

    private static final Set<String> OF_QUARKUS = Set.of("dev", "test", "prod");

    private Profiles() {}

    /**
     * Why the service must not start under the active profiles; empty if it may. Quarkus itself
     * starts under a mistyped name, allows no origin, and does not mention it.
     */
    public static Optional<String> refusal(SmallRyeConfig config) {
        var declared = withOrigins(config);
        var unnamed =
                config.getProfiles().stream().filter(profile -> !isNamed(config, profile)).toList();
        if (hasOrigins(config) || declared.isEmpty() || unnamed.isEmpty()) {
            return Optional.empty();
        }
        // SmallRye Config has the last named first.
        var active = new ArrayList<>(config.getProfiles());
        Collections.reverse(active);
        return Optional.of(
                "\"%s\" is not an environment that the configuration declares: quarkus.profile is \"%s\", and no origins are set for every environment; set QUARKUS_PROFILE to one of %s"
                        .formatted(
                                unnamed.get(0),
                                String.join(",", active),
                                String.join(", ", declared)));
    }

    /** Those that have origins of their own, in the order of their names. */
    static Set<String> withOrigins(SmallRyeConfig config) {
        var profiles = new TreeSet<String>();
        names(config)
                .map(LIST::matcher)
                .filter(name -> name.matches())
                .map(name -> name.group(1) == null ? lowerCase(name.group(2)) : name.group(1))
                .forEach(profiles::add);
        return profiles;
    }

    private static boolean hasOrigins(SmallRyeConfig config) {
        return Written.of(config, Property.ORIGINS.key()).getValue() != null
                || new ListSetting(config, Property.ORIGINS).isIndexed();
    }

    /** Whether Quarkus itself names it, or any key or file is for it. */
    private static boolean isNamed(SmallRyeConfig config, String profile) {
        if (OF_QUARKUS.contains(profile)) {
            return true;
        }
        var key = "%" + profile + ".";
        var variable = "_" + Variable.named(profile) + "_";
        var file = "application-" + profile + ".";
        return names(config).anyMatch(name -> name.startsWith(key) || name.startsWith(variable))
                || sources(config).anyMatch(source -> source.getName().contains(file));
    }

    private static Stream<String> names(SmallRyeConfig config) {
        return sources(config).flatMap(source -> source.getPropertyNames().stream());
    }

    private static Stream<ConfigSource> sources(SmallRyeConfig config) {
        return StreamSupport.stream(config.getConfigSources().spliterator(), false);
    }

    private static String lowerCase(String profile) {
        return profile.toLowerCase(Locale.ROOT);
    }
}
