package dev.crossorigin.config;

import dev.crossorigin.declaration.Conversions;
import dev.crossorigin.declaration.Property;
import dev.crossorigin.declaration.Setting;
import io.smallrye.config.ConfigValue;
import io.smallrye.config.SmallRyeConfig;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** A list as the handler gets it. The values are SmallRye's own reading; the sources are found. */
record ListSetting(SmallRyeConfig config, Property property) {

    Stream<Setting> elements() {
        var written = Written.of(config, property.key());
        return Written.isUnresolved(written)
                ? Stream.of(Setting.at(property, 0, written.getValue(), SourceReader.of(written)))
                : read();
    }

    private Stream<Setting> read() {
        List<String> values =
                config.getOptionalValues(
                                property.key(),
                                Conversions::trimmed,
                                (int size) -> new ArrayList<String>(size))
                        .orElseGet(ArrayList::new);
        var indexed = indexed();
        var whole = config.getConfigValue(property.key());
        return IntStream.range(0, values.size())
                .mapToObj(
                        i -> element(i, values.get(i), indexed.isEmpty() ? whole : indexed.get(i)));
    }

    private Setting element(int index, String value, ConfigValue written) {
        return Setting.at(property, index, value, SourceReader.of(written))
                .writtenAs(Objects.requireNonNullElse(written.getRawValue(), value));
    }

    /** Whether its elements are set one by one. */
    boolean isIndexed() {
        return !indexed().isEmpty();
    }

    /**
     * The elements that are set one by one; none if the list that is set as a whole outweighs them.
     */
    private List<ConfigValue> indexed() {
        var elements =
                config.getIndexedProperties(property.key()).stream()
                        .map(config::getConfigValue)
                        .filter(element -> element.getValue() != null)
                        .filter(element -> !element.getValue().isBlank())
                        .toList();
        var whole = config.getConfigValue(property.key());
        int heaviest =
                elements.stream().mapToInt(ConfigValue::getConfigSourceOrdinal).max().orElse(0);
        return whole.getValue() == null || whole.getConfigSourceOrdinal() <= heaviest
                ? elements
                : List.of();
    }
}
