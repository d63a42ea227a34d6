package dev.crossorigin.config;

import dev.crossorigin.declaration.Property;
import dev.crossorigin.declaration.Property.Group;
import dev.crossorigin.declaration.Setting;
import dev.crossorigin.declaration.Unused;
import io.smallrye.config.ProfileConfigSourceInterceptor;
import io.smallrye.config.SmallRyeConfig;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.eclipse.microprofile.config.spi.ConfigSource;

/** Finds what is written for the active profiles, or for all, and sets nothing. */
record UnusedReader(SmallRyeConfig config) {

    /** Lists that mean something else where they are empty. */
    private static final List<Property> EMPTY_MATTERS =
            List.of(Property.ORIGINS, Property.METHODS, Property.HEADERS);

    List<Unused> read() {
        return Stream.of(
                        sources().flatMap(new UnknownKeys(config)::found),
                        sources().flatMap(this::repeated),
                        new UnreadFiles(config).found(),
                        EMPTY_MATTERS.stream().flatMap(list -> empty(list).stream()))
                .flatMap(found -> found)
                .toList();
    }

    private Stream<ConfigSource> sources() {
        return StreamSupport.stream(config.getConfigSources().spliterator(), false);
    }

    private String active(String name) {
        return ProfileConfigSourceInterceptor.activeName(name, config.getProfiles());
    }

    /** The profiles that a key names; empty if it names none. */
    static Optional<String> profile(String name, String active) {
        return name.equals(active)
                ? Optional.empty()
                : Optional.of(name.substring(1, name.length() - active.length() - 1));
    }

    private Stream<Unused> repeated(ConfigSource source) {
        return SourceReader.file(source.getName()).stream()
                .flatMap(
                        url ->
                                PropertiesLines.of(url)
                                        .repeated(name -> concerns(active(name)))
                                        .map(twice -> repeated(url, twice)));
    }

    /** Whether a key bears on who may call, or is one of ours. */
    static boolean concerns(String key) {
        return key.equals(Property.OLD_SWITCH.key())
                || Stream.of(Group.CORS, Group.PROXY, Group.HEADER)
                        .anyMatch(group -> key.startsWith(group.prefix()))
                || key.startsWith("cors.");
    }

    private Unused repeated(String url, PropertiesLines.Twice twice) {
        var key = active(twice.first().key());
        var place =
                SourceReader.line(url, twice.first().number(), profile(twice.first().key(), key));
        return new Unused.Repeated(
                Setting.of(Group.OTHER.named(key), twice.first().value(), place),
                twice.last().number());
    }

    private Optional<Unused> empty(Property list) {
        var value = Written.of(config, list.key());
        if (value.getValue() == null
                || !value.getValue().replace(',', ' ').isBlank()
                || new ListSetting(config, list).isIndexed()) {
            return Optional.empty();
        }
        return Optional.of(
                new Unused.EmptyList(
                        Setting.of(list, value.getValue(), SourceReader.of(value))
                                .writtenAs(Objects.requireNonNullElse(value.getRawValue(), ""))));
    }
}
