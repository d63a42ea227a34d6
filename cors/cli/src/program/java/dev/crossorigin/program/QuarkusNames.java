package dev.crossorigin.program;

import io.smallrye.config.ConfigSourceInterceptor;
import io.smallrye.config.ConfigSourceInterceptorContext;
import io.smallrye.config.ConfigSourceInterceptorFactory;
import io.smallrye.config.FallbackConfigSourceInterceptor;
import io.smallrye.config.Priorities;
import io.smallrye.config.RelocateConfigSourceInterceptor;
import io.smallrye.config.SmallRyeConfigBuilder;
import io.smallrye.config.SmallRyeConfigBuilderCustomizer;
import java.util.Iterator;
import java.util.Map;
import java.util.OptionalInt;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * Makes SmallRye Config know its own settings by the names that Quarkus gives them. It does what
 * {@code io.quarkus.runtime.configuration.QuarkusConfigBuilderCustomizer} does, at the same
 * priorities; a test compares the two.
 */
final class QuarkusNames implements SmallRyeConfigBuilderCustomizer {

    private static final String PROFILE = "quarkus.profile";
    private static final String SMALLRYE_PROFILE = "smallrye.config.profile";
    private static final String LOCATIONS = "smallrye.config.locations";
    private static final String PARENT = "smallrye.config.profile.parent";

    private static final Map<String, String> OF_QUARKUS =
            Map.of(LOCATIONS, "quarkus.config.locations", PARENT, "quarkus.config.profile.parent");

    private static final Map<String, String> OF_SMALLRYE =
            OF_QUARKUS.entrySet().stream()
                    .collect(Collectors.toMap(Map.Entry::getValue, Map.Entry::getKey));

    @Override
    public void configBuilder(SmallRyeConfigBuilder builder) {
        builder.withDefaultValue(PROFILE, "prod");
        builder.withInterceptorFactories(
                at(
                        Priorities.LIBRARY + 190,
                        new RelocateConfigSourceInterceptor(
                                name -> name.equals(SMALLRYE_PROFILE) ? PROFILE : name)),
                at(Priorities.LIBRARY + 195, relocate(QuarkusNames::ofQuarkus)),
                at(Priorities.LIBRARY + 595, fallBack(QuarkusNames::ofSmallRye)));
    }

    private static ConfigSourceInterceptorFactory at(
            int priority, ConfigSourceInterceptor interceptor) {
        return new ConfigSourceInterceptorFactory() {
            @Override
            public ConfigSourceInterceptor getInterceptor(ConfigSourceInterceptorContext context) {
                return interceptor;
            }

            @Override
            public OptionalInt getPriority() {
                return OptionalInt.of(priority);
            }
        };
    }

    private static ConfigSourceInterceptor relocate(Function<String, String> names) {
        return new RelocateConfigSourceInterceptor(names) {
            private static final long serialVersionUID = 1;

            @Override
            public Iterator<String> iterateNames(ConfigSourceInterceptorContext context) {
                return context.iterateNames();
            }
        };
    }

    private static ConfigSourceInterceptor fallBack(Function<String, String> names) {
        return new FallbackConfigSourceInterceptor(names) {
            private static final long serialVersionUID = 1;

            @Override
            public Iterator<String> iterateNames(ConfigSourceInterceptorContext context) {
                return context.iterateNames();
            }
        };
    }

    /** Of a profile too: {@code %staging.smallrye.config.locations}. */
    private static String ofQuarkus(String name) {
        if (!name.startsWith("%")) {
            return OF_QUARKUS.getOrDefault(name, name);
        }
        return OF_QUARKUS.entrySet().stream()
                .filter(names -> name.endsWith("." + names.getKey()))
                .map(
                        names ->
                                name.substring(0, name.length() - names.getKey().length())
                                        + names.getValue())
                .findFirst()
                .orElse(name);
    }

    private static String ofSmallRye(String name) {
        return name.equals(PROFILE) ? SMALLRYE_PROFILE : OF_SMALLRYE.getOrDefault(name, name);
    }
}
