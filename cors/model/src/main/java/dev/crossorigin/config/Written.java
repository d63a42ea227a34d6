package dev.crossorigin.config;

import io.smallrye.config.ConfigValue;
import io.smallrye.config.Expressions;
import io.smallrye.config.SmallRyeConfig;

/** A value as it is in force; where an expression in it cannot be replaced, as it is written. */
final class Written {

    private Written() {}

    static ConfigValue of(SmallRyeConfig config, String property) {
        var written = Expressions.withoutExpansion(() -> config.getConfigValue(property));
        if (written.getValue() == null || !written.getValue().contains("${")) {
            return config.getConfigValue(property);
        }
        try {
            var replaced = config.getConfigValue(property);
            return replaced.getValue() == null ? written : replaced;
        } catch (RuntimeException e) {
            // It has no common type for expressions that end too soon or name themselves.
            return written;
        }
    }

    static boolean isUnresolved(ConfigValue value) {
        return value.getValue() != null && value.getValue().contains("${");
    }
}
