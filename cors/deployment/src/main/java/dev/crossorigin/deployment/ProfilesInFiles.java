package dev.crossorigin.deployment;

import dev.crossorigin.declaration.OwnKeys;
import io.quarkus.deployment.builditem.ApplicationArchivesBuildItem;
import io.quarkus.runtime.configuration.QuarkusConfigBuilderCustomizer;
import io.smallrye.config.PropertiesConfigSource;
import io.smallrye.config.SmallRyeConfig;
import io.smallrye.config.SmallRyeConfigBuilder;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/** The profiles that the files of an application name, and what holds in each. */
record ProfilesInFiles(Set<String> names) {

    private static final Pattern KEY = Pattern.compile("%([^.{}]+)[.].*");

    private static final Pattern FILE = Pattern.compile("application-(.+)[.](properties|ya?ml)");

    /** Above every file. */
    private static final int ORDINAL = 1000;

    /** With {@code prod}, which a start has if it names none. */
    static ProfilesInFiles in(ApplicationArchivesBuildItem archives) {
        var names = new TreeSet<>(Set.of("prod"));
        StreamSupport.stream(config("prod").getConfigSources().spliterator(), false)
                .flatMap(source -> source.getPropertyNames().stream())
                .flatMap(key -> first(KEY, key).stream())
                .flatMap(list -> Stream.of(list.split(",", -1)))
                .forEach(names::add);
        archives.getRootArchive().getRootDirectories().stream()
                .flatMap(folder -> files(folder).stream())
                .flatMap(file -> first(FILE, file).stream())
                .forEach(names::add);
        return new ProfilesInFiles(names);
    }

    private static Optional<String> first(Pattern pattern, String text) {
        return Optional.of(pattern.matcher(text))
                .filter(Matcher::matches)
                .map(matcher -> matcher.group(1));
    }

    private static Set<String> files(Path folder) {
        try (var files = Files.list(folder)) {
            var names = new TreeSet<String>();
            files.forEach(file -> names.add(String.valueOf(file.getFileName())));
            return names;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * What the files say under a profile, without the environment of the build. The profile is a
     * source of its own, because {@code withProfile} would not read its parents.
     */
    static SmallRyeConfig config(String profile) {
        return new SmallRyeConfigBuilder()
                .forClassLoader(Thread.currentThread().getContextClassLoader())
                .withCustomizers(new QuarkusConfigBuilderCustomizer())
                .addDiscoveredConverters()
                .addDefaultInterceptors()
                .addDiscoveredInterceptors()
                .withDefaultValues(OwnKeys.WITH_EXTENSION)
                .addPropertiesSources()
                .addDiscoveredSources()
                .withSources(
                        new PropertiesConfigSource(
                                Map.of("quarkus.profile", profile), "the build", ORDINAL))
                .build();
    }
}
