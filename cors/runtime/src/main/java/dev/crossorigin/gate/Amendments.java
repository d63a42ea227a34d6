package dev.crossorigin.gate;

import dev.crossorigin.config.Inspection;
import dev.crossorigin.config.Rebuilt;
import dev.crossorigin.declaration.Property;
import dev.crossorigin.declaration.Setting;
import io.smallrye.config.SmallRyeConfig;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.eclipse.microprofile.config.spi.ConfigSource;
import org.jspecify.annotations.Nullable;

/**
 * What dev mode changes in the configuration so that it can serve in spite of mistakes, and what it
 * says about them. Empty in every other mode.
 */
public final class Amendments implements ConfigSource {

    /** For a page that shows them: a line for each finding. */
    private static final String NOTICES = "cors.notices";

    private static final String NAME = "amendments of dev mode";

    /** Above the environment and system properties. */
    private static final int ORDINAL = 1000;

    private static volatile Map<String, String> made = Map.of();

    /** Takes effect in the configuration that the handler is made with. */
    static void make(Inspection inspection) {
        var declaration = inspection.declaration();
        var served = declaration.servable();
        var amended = new HashMap<String, String>();
        amended.put(NOTICES, String.join("\n", inspection.lines()));
        for (var property : List.of(Property.ORIGINS, Property.METHODS)) {
            var elements = served.settings(property);
            if (!elements.equals(declaration.settings(property))) {
                amended.put(property.key(), list(elements));
            }
        }
        if (served.setting(Property.MAX_AGE).isEmpty()) {
            amended.put(Property.MAX_AGE.key(), "");
        }
        made = Map.copyOf(amended);
    }

    /** What was declared before anything was left out. */
    public static SmallRyeConfig undone(SmallRyeConfig config) {
        if (made.keySet().stream().allMatch(NOTICES::equals)) {
            return config;
        }
        return Rebuilt.from(
                config, Rebuilt.sources(config).filter(source -> !source.getName().equals(NAME)));
    }

    private static String list(List<Setting> elements) {
        return elements.stream()
                .map(Setting::value)
                .map(value -> value.replace("\\", "\\\\").replace(",", "\\,"))
                .collect(Collectors.joining(","));
    }

    @Override
    public Set<String> getPropertyNames() {
        return made.keySet();
    }

    @Override
    public @Nullable String getValue(String property) {
        return made.get(property);
    }

    @Override
    public String getName() {
        return NAME;
    }

    @Override
    public int getOrdinal() {
        return ORDINAL;
    }
}
