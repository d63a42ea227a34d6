package dev.crossorigin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeFalse;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Wherever Quarkus would read a bad origin from, the packaged program refuses to start with it. */
class PlacesIT {

    private static final String BAD = "https://a.example/";
    private static final String ORIGINS = "quarkus.http.cors.origins=" + BAD;
    private static final String FILE = "config/application.properties";
    private static final String NAMED = "more.properties";

    /** Makes a jar read its configuration the way a native executable does. */
    private static final String AS_EXECUTABLE = "-Dorg.graalvm.nativeimage.imagecode=runtime";

    @TempDir Path home;

    /**
     * One place.
     *
     * @param set variables ({@code NAME=value}) and options ({@code -Dname=value})
     * @param files the content of each, by its name
     * @param source what the finding names
     */
    record Place(List<String> set, Map<String, String> files, String source) {

        static Place variable(String name) {
            return new Place(List.of(name + "=" + BAD), Map.of(), "environment variable " + name);
        }

        static Place file(String name, String line, String source) {
            return new Place(List.of(), Map.of(name, line), source);
        }

        static Place namedBy(String setting) {
            return new Place(
                    List.of(setting + "=" + NAMED), Map.of(NAMED, ORIGINS), NAMED + ", line 1");
        }

        Place with(String setting) {
            return new Place(List.of(setting), files, source);
        }
    }

    static Stream<Place> places() {
        return Stream.of(
                Place.variable("QUARKUS_HTTP_CORS_ORIGINS"),
                Place.variable("QUARKUS_HTTP_CORS_ORIGINS_0_"),
                Place.variable("_PROD_QUARKUS_HTTP_CORS_ORIGINS"),
                new Place(
                        List.of("-D" + ORIGINS),
                        Map.of(),
                        "system property quarkus.http.cors.origins"),
                Place.file(".env", "QUARKUS_HTTP_CORS_ORIGINS=" + BAD, ".env"),
                Place.file(FILE, ORIGINS, FILE + ", line 1"),
                Place.file(FILE, "%prod." + ORIGINS, FILE + ", line 1, profile prod"),
                Place.file(FILE, "quarkus.http.cors.origins[0]=" + BAD, FILE + ", line 1"),
                new Place(
                        List.of(),
                        Map.of(FILE, "#", "config/application-prod.properties", ORIGINS),
                        "config/application-prod.properties, line 1"),
                Place.file(FILE, "%staging." + ORIGINS, FILE + ", line 1, profile staging")
                        .with("QUARKUS_PROFILE=staging"),
                Place.file(FILE, "%staging." + ORIGINS, FILE + ", line 1, profile staging")
                        .with("-Dquarkus.profile=staging"),
                new Place(
                        List.of(),
                        Map.of(".env", "QUARKUS_PROFILE=staging", FILE, "%staging." + ORIGINS),
                        FILE + ", line 1, profile staging"));
    }

    /** What a native executable does not find by itself. */
    static Stream<Place> named() {
        return Stream.of(
                Place.namedBy("QUARKUS_CONFIG_LOCATIONS"),
                Place.namedBy("SMALLRYE_CONFIG_LOCATIONS"),
                Place.namedBy("-Dsmallrye.config.locations"),
                Place.namedBy("-Dquarkus.config.locations"));
    }

    @ParameterizedTest
    @MethodSource({"places", "named"})
    void aBadOriginIsRefusedWhereverItStands(Place place) throws IOException {
        refuses(place, List.of());
    }

    @ParameterizedTest
    @MethodSource("named")
    void anExecutableRefusesItToo(Place place) throws IOException {
        assumeFalse(Service.isNative(), "the executable itself has been asked");
        refuses(place, List.of(AS_EXECUTABLE));
    }

    private void refuses(Place place, List<String> options) throws IOException {
        for (var file : place.files().entrySet()) {
            var path = home.resolve(file.getKey());
            Files.createDirectories(path.getParent());
            Files.writeString(path, file.getValue() + "\n");
        }
        var settings = new TreeMap<String, String>();
        place.set().stream()
                .filter(set -> !set.startsWith("-D"))
                .map(set -> set.split("=", 2))
                .forEach(set -> settings.put(set[0], set[1]));
        var all =
                Stream.concat(options.stream(), place.set().stream())
                        .filter(set -> set.startsWith("-D"));
        try (var service = Service.start(home, settings, all.toList())) {
            assertThat(service.log())
                    .contains(
                            "error: quarkus.http.cors.origins[0] \"%s\" (from %s): an origin has no path"
                                    .formatted(BAD, place.source()));
            assertThat(service.exitCode()).isEqualTo(1);
        }
    }
}
