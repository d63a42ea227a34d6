package dev.crossorigin.program;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.runtime.configuration.QuarkusConfigBuilderCustomizer;
import io.smallrye.config.ConfigValue;
import io.smallrye.config.PropertiesLocationConfigSourceFactory;
import io.smallrye.config.SmallRyeConfig;
import io.smallrye.config.SmallRyeConfigBuilder;
import io.smallrye.config.source.yaml.YamlConfigSourceLoader;
import io.smallrye.config.source.yaml.YamlLocationConfigSourceFactory;
import java.io.IOException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * What the program reads of an application, and what SmallRye Config reads there by itself with
 * Quarkus's own customizer, as Quarkus does at a start: the same values from the same sources.
 */
class SameAsQuarkusIT {

    private static final String ORIGINS = "quarkus.http.cors.origins";
    private static final String METHODS = "quarkus.http.cors.methods";

    /** A layout: each file with its lines, below the class path or the folder of the start. */
    record Layout(String name, boolean yaml, Map<String, String> files) {

        @Override
        public String toString() {
            return name;
        }
    }

    record Case(Layout layout, String profile) {}

    static Stream<Case> cases() {
        return layouts()
                .flatMap(
                        layout ->
                                Stream.of(
                                                "prod",
                                                "dev",
                                                "staging",
                                                "qa,staging",
                                                "staging,qa",
                                                "eu",
                                                "none")
                                        .map(profile -> new Case(layout, profile)));
    }

    private static Stream<Layout> layouts() {
        var plain =
                Map.of(
                        "resources/application.properties",
                        ORIGINS
                                + "=https://a\n%staging."
                                + ORIGINS
                                + "=https://b\n%qa,dev."
                                + ORIGINS
                                + "=https://c\n%eu.quarkus.config.profile.parent=staging\n"
                                + METHODS
                                + "=${NOT_THERE}\n%{a,b}."
                                + METHODS
                                + "=PUT\n");
        return Stream.of(
                new Layout("properties", false, plain),
                new Layout(
                        "files of profiles",
                        false,
                        with(
                                plain,
                                "resources/application-staging.properties",
                                ORIGINS + "=https://of-file\n",
                                "resources/application-qa.properties",
                                METHODS + "=GET\n",
                                "resources/META-INF/microprofile-config.properties",
                                "quarkus.http.cors.headers=x-a\n" + ORIGINS + "=https://low\n",
                                "resources/META-INF/microprofile-config-qa.properties",
                                "quarkus.http.cors.headers=x-qa\n")),
                new Layout(
                        "beside the application",
                        false,
                        with(
                                plain,
                                "config/application.properties",
                                METHODS + "=GET,PUT\n%qa." + ORIGINS + "=https://beside\n",
                                "config/application-staging.properties",
                                METHODS + "=HEAD\n",
                                ".env",
                                "_DEV_QUARKUS_HTTP_CORS_ORIGINS=https://env\nQUARKUS_HTTP_CORS_HEADERS=x-env\n")),
                new Layout(
                        "locations",
                        false,
                        with(
                                plain,
                                "config/application.properties",
                                "quarkus.config.locations=ROOT/more/one.properties,ROOT/more/two.properties,on-path.properties\n",
                                "more/one.properties",
                                METHODS + "=PUT\nquarkus.http.cors.headers=x-one\n",
                                "more/one-qa.properties",
                                METHODS + "=PATCH\n",
                                "more/two.properties",
                                METHODS + "=DELETE\nquarkus.http.cors.exposed-headers=x-two\n",
                                "resources/on-path.properties",
                                "quarkus.http.cors.access-control-max-age=1M\n")),
                new Layout(
                        "a profile in a file",
                        false,
                        with(
                                plain,
                                "config/application.properties",
                                "quarkus.config.profile.parent=qa\n")),
                new Layout(
                        "YAML that is not read",
                        false,
                        with(plain, "resources/application.yaml", yaml("https://yaml"))),
                new Layout(
                        "YAML",
                        true,
                        with(
                                plain,
                                "resources/application.yaml",
                                yaml("https://yaml"),
                                "resources/application-staging.yml",
                                yaml("https://staging-yaml"),
                                "config/application.yml",
                                "quarkus:\n  http:\n    cors:\n      methods: [GET, PUT]\n")));
    }

    private static String yaml(String origin) {
        return "quarkus:\n  http:\n    cors:\n      origins:\n        - %s\n        - https://z\n\"%%qa\":\n  quarkus:\n    http:\n      cors:\n        origins: https://q\n"
                .formatted(origin);
    }

    private static Map<String, String> with(Map<String, String> files, String... more) {
        var all = new LinkedHashMap<>(files);
        for (int i = 0; i < more.length; i += 2) {
            all.put(more[i], more[i + 1]);
        }
        return all;
    }

    private final ClassLoader loader = Thread.currentThread().getContextClassLoader();
    private final String folder = System.getProperty("user.dir", "");

    @TempDir private Path root;

    @BeforeEach
    void clear() {
        System.clearProperty("quarkus.profile");
    }

    @AfterEach
    void restore() {
        clear();
        System.setProperty("user.dir", folder);
        Thread.currentThread().setContextClassLoader(loader);
    }

    @ParameterizedTest
    @MethodSource("cases")
    void readsTheSameValuesFromTheSameSources(Case tried) throws IOException {
        for (var file : tried.layout().files().entrySet()) {
            var path = root.resolve(file.getKey());
            Files.createDirectories(path.getParent());
            Files.writeString(path, file.getValue().replace("ROOT", root.toString()));
        }
        System.setProperty("quarkus.profile", tried.profile());
        var read = new SiteReader(site(tried.layout().yaml()), note -> {}).read();
        assertThat(values(read)).isEqualTo(values(quarkus(tried.layout().yaml())));
        assertThat(read.getProfiles()).isEqualTo(quarkus(tried.layout().yaml()).getProfiles());
    }

    private Site site(boolean yaml) {
        return new Site(
                List.of(new Archive.Folder(root.resolve("resources"))),
                List.of(),
                Optional.of(root),
                yaml,
                List.of(),
                List.of(),
                Optional.of("not looked at"));
    }

    private SmallRyeConfig quarkus(boolean yaml) throws IOException {
        System.setProperty("user.dir", root.toString());
        var url = root.resolve("resources").toUri().toURL();
        var hidden = new ClassLoader(ClassLoader.getPlatformClassLoader()) {};
        var path = new URLClassLoader(new URL[] {url}, hidden);
        Thread.currentThread().setContextClassLoader(path);
        var builder =
                new SmallRyeConfigBuilder()
                        .forClassLoader(path)
                        .withCustomizers(new QuarkusConfigBuilderCustomizer())
                        .addDefaultInterceptors()
                        .addDefaultSources()
                        .withSources(new PropertiesLocationConfigSourceFactory());
        if (yaml) {
            builder.withSources(new YamlConfigSourceLoader.InFileSystem())
                    .withSources(new YamlConfigSourceLoader.InClassPath())
                    .withSources(new YamlLocationConfigSourceFactory());
        }
        return builder.build();
    }

    private static Map<String, String> values(SmallRyeConfig config) {
        return StreamSupport.stream(config.getPropertyNames().spliterator(), false)
                .filter(name -> name.startsWith("quarkus.http.cors") || name.startsWith("%"))
                .distinct()
                .sorted()
                .collect(
                        Collectors.toMap(
                                name -> name,
                                name -> told(config, name),
                                (a, b) -> a,
                                LinkedHashMap::new));
    }

    private static String told(SmallRyeConfig config, String name) {
        try {
            ConfigValue value = config.getConfigValue(name);
            return "%s from %s at %d, line %d"
                    .formatted(
                            value.getValue(),
                            value.getConfigSourceName(),
                            value.getConfigSourceOrdinal(),
                            value.getLineNumber());
        } catch (RuntimeException e) {
            return e.getClass().getName();
        }
    }
}
