package dev.crossorigin.program;

import dev.crossorigin.declaration.OwnKeys;
import io.smallrye.config.DotEnvConfigSourceProvider;
import io.smallrye.config.EnvConfigSource;
import io.smallrye.config.PropertiesConfigSourceLoader;
import io.smallrye.config.SmallRyeConfig;
import io.smallrye.config.SmallRyeConfigBuilder;
import io.smallrye.config.source.yaml.YamlConfigSourceLoader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.eclipse.microprofile.config.spi.ConfigSource;

/**
 * Reads what Quarkus reads when the application starts: the same sources, at the same ordinals,
 * under the same profiles.
 *
 * @param notes takes what has to be said about what is not read
 */
record SiteReader(Site site, Consumer<String> notes) {

    /** A file of the extension, in an application that has it. */
    private static final String EXTENSION = "META-INF/crossorigin/console.html";

    private static final String PROPERTIES = "application.properties";
    private static final String MICROPROFILE = "META-INF/microprofile-config.properties";

    /**
     * What Quarkus listens on unless something is set; 0 if nobody says which application it is.
     */
    private static final String PORT = "8080";

    /** Puts this program in the application's place, so that its routes are found there. */
    SmallRyeConfig read() {
        check();
        var config = config(new ApplicationLoader(site.archives(), List.of()));
        var lines = site.unknownRoutes().isPresent() ? List.<String>of() : routes(config);
        Thread.currentThread().setContextClassLoader(new ApplicationLoader(site.archives(), lines));
        return config;
    }

    private List<String> routes(SmallRyeConfig config) {
        return ClassIndex.of(site.classes()).lines(config);
    }

    private void check() {
        site.archives().forEach(SiteReader::check);
        files().filter(Files::exists).forEach(ConfigFiles::check);
    }

    private static void check(Archive archive) {
        try {
            boolean concerned =
                    Stream.of(PROPERTIES, "application.yaml", "application.yml", MICROPROFILE)
                            .anyMatch(
                                    name -> {
                                        try {
                                            return archive.has(name);
                                        } catch (IOException e) {
                                            throw new UncheckedIOException(e);
                                        }
                                    });
            if (concerned) {
                archive.names().stream()
                        .filter(ConfigFiles::isConfig)
                        .forEach(name -> ConfigFiles.check(archive, name));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Those outside the class path. */
    private Stream<Path> files() {
        return Stream.concat(
                site.files().stream(),
                site.startedIn().stream()
                        .flatMap(
                                folder ->
                                        Stream.concat(
                                                Stream.of(folder.resolve(".env"))
                                                        .filter(Files::isRegularFile),
                                                beside(folder.resolve("config")))));
    }

    private Stream<Path> beside(Path folder) {
        if (!Files.isDirectory(folder)) {
            return Stream.empty();
        }
        try (var files = Files.list(folder)) {
            return files
                    .filter(file -> ConfigFiles.isConfig(ConfigFiles.name(file)))
                    .filter(file -> site.yaml() || !ConfigFiles.isYaml(file.toString()))
                    .toList()
                    .stream();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private SmallRyeConfig config(ClassLoader loader) {
        var builder =
                new SmallRyeConfigBuilder()
                        .forClassLoader(loader)
                        .withCustomizers(new QuarkusNames())
                        .addDefaultInterceptors();
        if (site.equals(Site.NOWHERE)) {
            return builder.build();
        }
        if (loader.getResource(EXTENSION) != null) {
            builder.withDefaultValues(OwnKeys.WITH_EXTENSION);
        }
        builder.withDefaultValue("quarkus.http.port", PORT)
                .withSources(
                        new GivenProperties(site.startedIn()),
                        new EnvConfigSource(System.getenv(), 300))
                .withSources(started(loader))
                .withSources(given(loader))
                .withSources(PropertiesConfigSourceLoader.inClassPath(PROPERTIES, 250, loader))
                .withSources(PropertiesConfigSourceLoader.inClassPath(MICROPROFILE, 100, loader));
        var located = new Located(site.startedIn().orElse(Path.of("").toAbsolutePath()), notes);
        builder.withSources(new PropertiesLocations(located, loader));
        if (site.yaml()) {
            builder.withSources(new YamlConfigSourceLoader.InClassPath().getConfigSources(loader))
                    .withSources(new YamlLocations(located, loader));
        }
        return builder.build();
    }

    /** From the folder that it is started in. */
    private Collection<ConfigSource> started(ClassLoader loader) {
        var sources = new ArrayList<ConfigSource>();
        site.startedIn()
                .ifPresent(
                        folder -> {
                            var variables = folder.resolve(".env");
                            if (Files.isRegularFile(variables)) {
                                sources.addAll(variables(variables, loader));
                            }
                            var config = folder.resolve("config");
                            sources.addAll(properties(config.resolve(PROPERTIES), 260, loader));
                            if (site.yaml()) {
                                Stream.of("application.yaml", "application.yml")
                                        .map(config::resolve)
                                        .forEach(
                                                file ->
                                                        sources.addAll(
                                                                new YamlFiles()
                                                                        .read(file, 265, loader)));
                            }
                        });
        return sources;
    }

    /** As if each lay in the application's own place for its kind; of two, the first added wins. */
    private Collection<ConfigSource> given(ClassLoader loader) {
        var files = new ArrayList<>(site.files());
        Collections.reverse(files);
        var sources = new ArrayList<ConfigSource>();
        for (var file : files) {
            if (ConfigFiles.isVariables(file)) {
                sources.addAll(variables(file, loader));
            } else if (ConfigFiles.isYaml(file.toString())) {
                sources.addAll(new YamlFiles().read(file, 255, loader));
            } else {
                sources.addAll(properties(file, 250, loader));
            }
        }
        return sources;
    }

    private static List<ConfigSource> variables(Path file, ClassLoader loader) {
        return DotEnvConfigSourceProvider.dotEnvSources(file.toUri().toString(), loader);
    }

    private static List<ConfigSource> properties(Path file, int ordinal, ClassLoader loader) {
        return PropertiesConfigSourceLoader.inFileSystem(file.toUri().toString(), ordinal, loader);
    }
}
