package dev.crossorigin.config;

import dev.crossorigin.declaration.Property.Group;
import dev.crossorigin.declaration.Setting;
import dev.crossorigin.declaration.Source;
import dev.crossorigin.declaration.Unused;
import io.smallrye.config.SmallRyeConfig;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.OptionalInt;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/** Files that say something about CORS, where people put them, and that nothing reads. */
record UnreadFiles(SmallRyeConfig config) {

    private static final List<String> LOCATIONS =
            List.of("quarkus.config.locations", "smallrye.config.locations");

    private static final long LARGEST = 1 << 20;

    Stream<Unused> found() {
        return Stream.concat(usual(), mounted())
                .distinct()
                .filter(file -> !isRead(file))
                .filter(UnreadFiles::mentionsCors)
                .map(
                        file ->
                                new Unused.UnreadFile(
                                        new Setting(
                                                Group.OTHER.named(SourceReader.shown(file)),
                                                OptionalInt.empty(),
                                                "",
                                                Source.Other.UNREAD)));
    }

    /** Where Quarkus looks, under the ending that it cannot read, and beside it. */
    private Stream<Path> usual() {
        var names =
                Stream.concat(
                        Stream.of("application"),
                        config.getProfiles().stream().map("application-"::concat));
        return names.flatMap(
                        name ->
                                Stream.of(
                                        "config/" + name + ".yaml",
                                        "config/" + name + ".yml",
                                        name + ".yaml",
                                        name + ".yml",
                                        name + ".properties"))
                .map(name -> Path.of(System.getProperty("user.dir", ""), name))
                .filter(Files::isRegularFile);
    }

    private Stream<Path> mounted() {
        return LOCATIONS.stream()
                .map(config::getConfigValue)
                .flatMap(
                        value ->
                                value.getValue() == null
                                        ? Stream.of()
                                        : Stream.of(value.getValue()))
                .flatMap(value -> Stream.of(value.split(",")))
                .flatMap(UnreadFiles::path)
                .flatMap(UnreadFiles::files)
                .filter(file -> isYaml(file.toString()));
    }

    private static Stream<Path> path(String location) {
        try {
            var plain = location.strip().replaceFirst("^file:(//)?", "");
            return plain.isEmpty() ? Stream.empty() : Stream.of(Path.of(plain).toAbsolutePath());
        } catch (InvalidPathException e) {
            return Stream.empty();
        }
    }

    private static Stream<Path> files(Path location) {
        if (!Files.isDirectory(location)) {
            return Stream.of(location).filter(Files::isRegularFile);
        }
        try (var files = Files.list(location)) {
            return files.sorted().toList().stream();
        } catch (IOException | UncheckedIOException e) {
            return Stream.empty();
        }
    }

    private static boolean isYaml(String name) {
        return name.endsWith(".yaml") || name.endsWith(".yml");
    }

    private boolean isRead(Path file) {
        var url = file.toUri().toString().replaceFirst("^file:/*", "/");
        return StreamSupport.stream(config.getConfigSources().spliterator(), false)
                .anyMatch(source -> source.getName().replaceFirst("file:/+", "/").contains(url));
    }

    private static boolean mentionsCors(Path file) {
        try {
            return Files.size(file) <= LARGEST
                    && new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1)
                            .toLowerCase(Locale.ROOT)
                            .contains("cors");
        } catch (IOException e) {
            return false;
        }
    }
}
