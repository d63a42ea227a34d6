package dev.crossorigin.program;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * What the program says about a packaged application, and what that application says about itself
 * when it is started in the same folder. {@code -Dapplication=DIR} names one that has the command
 * {@code check}.
 */
class PackagedIT {

    /**
     * One way to start it.
     *
     * @param files what lies in the folder that it is started in
     */
    record Start(
            String name, Map<String, String> files, Map<String, String> variables, String profile) {

        @Override
        public String toString() {
            return name + ", " + profile;
        }
    }

    static Stream<Start> starts() {
        return Stream.of("prod", "dev", "staging", "dev,staging", "staging,prod", "mistyped")
                .flatMap(
                        profile ->
                                Stream.of(
                                        new Start("as packaged", Map.of(), Map.of(), profile),
                                        new Start(
                                                "variables",
                                                Map.of(),
                                                Map.of(
                                                        "QUARKUS_HTTP_CORS_ORIGINS",
                                                        "https://env.example",
                                                        "_DEV_QUARKUS_HTTP_CORS_METHODS",
                                                        "PATCH"),
                                                profile),
                                        new Start(
                                                "files beside it",
                                                Map.of(
                                                        ".env",
                                                        "QUARKUS_HTTP_CORS_HEADERS=x-env\n",
                                                        "config/application.properties",
                                                        """
                                                        quarkus.http.cors.origins=https://beside.example
                                                        %dev.quarkus.http.cors.methods=GET
                                                        quarkus.http.cors.exposed-headers=${NOT_THERE}
                                                        """,
                                                        "config/application-staging.properties",
                                                        "quarkus.http.cors.methods=HEAD\n",
                                                        "config/application.yaml",
                                                        "quarkus:\n  http:\n    cors:\n      methods: DELETE\n"),
                                                Map.of(),
                                                profile),
                                        new Start(
                                                "locations",
                                                Map.of(
                                                        "more/a.properties",
                                                        "quarkus.http.cors.origins=https://a.example\n",
                                                        "more/b.properties",
                                                        """
                                                        quarkus.http.cors.origins=https://b.example
                                                        quarkus.http.cors.methods=GET
                                                        """,
                                                        "more/b-dev.properties",
                                                        "quarkus.http.cors.headers=x-b-dev\n"),
                                                Map.of(
                                                        "QUARKUS_CONFIG_LOCATIONS",
                                                        "more/a.properties,more/b.properties"),
                                                profile),
                                        new Start(
                                                "a parent",
                                                Map.of(
                                                        "config/application.properties",
                                                        "quarkus.config.profile.parent=staging\n"),
                                                Map.of(),
                                                profile)));
    }

    @ParameterizedTest
    @MethodSource("starts")
    void saysWhatTheApplicationSaysOfItself(Start start, @TempDir Path folder) throws IOException {
        var application = System.getProperty("application", "");
        Assumptions.assumeFalse(
                application.isEmpty() || application.startsWith("$"),
                "no packaged application was named with -Dapplication=DIR");
        for (var file : start.files().entrySet()) {
            var path = folder.resolve(file.getKey());
            Files.createDirectories(path.getParent());
            Files.writeString(path, file.getValue());
        }
        var packaged = Path.of(application).toAbsolutePath().normalize();
        var variables = new LinkedHashMap<>(start.variables());
        variables.put("QUARKUS_PROFILE", start.profile());
        var itself =
                CompletableFuture.supplyAsync(
                        () ->
                                Ran.ofJar(
                                        packaged.resolve("quarkus-run.jar"),
                                        folder,
                                        variables,
                                        List.of("check")));
        var told =
                Ran.in(
                        folder,
                        variables,
                        "check",
                        "--app",
                        packaged.toString(),
                        "--started-in",
                        ".");
        assertThat(told.out()).isEqualTo(itself.join().out());
        assertThat(told.code()).isEqualTo(itself.join().code());
    }
}
