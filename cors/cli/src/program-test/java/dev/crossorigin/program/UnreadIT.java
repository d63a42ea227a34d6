package dev.crossorigin.program;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the program leaves out is said, once; what it reads is in the table with its source. */
class UnreadIT {

    private static final Path RESOURCES = Path.of("src", "main", "resources");

    @TempDir private Path folder;

    @BeforeEach
    void write() throws IOException {
        var resources = folder.resolve(RESOURCES);
        Files.createDirectories(resources.resolve("META-INF/services"));
        Files.writeString(folder.resolve("pom.xml"), "<project/>");
        Files.writeString(
                resources.resolve(
                        "META-INF/services/org.eclipse.microprofile.config.spi.ConfigSource"),
                "org.example.VaultSource # asks a server\n");
        Files.writeString(resources.resolve("application.yaml"), "quarkus: {}\n");
        Files.writeString(
                resources.resolve("application.properties"),
                """
                quarkus.config.locations=more.properties,https://config.example/x.properties
                quarkus.http.cors.enabled=true
                %eu.quarkus.config.profile.parent=staging
                %staging.quarkus.http.cors.origins=https://staging.example
                %qa.quarkus.http.cors.origins=https://qa.example/
                """);
        Files.writeString(
                folder.resolve("more.properties"), "quarkus.http.cors.methods=GET,HEAD,OPTIONS\n");
        Files.writeString(folder.resolve("a.properties"), "quarkus.http.cors.enabled=true\n");
        Files.writeString(folder.resolve("b.properties"), "quarkus.http.cors.headers=x-b\n");
        Files.writeString(folder.resolve("c.properties"), "quarkus.http.cors.headers=x-c\n");
        Files.writeString(folder.resolve("d.env"), "QUARKUS_HTTP_CORS_METHODS=GET\n");
    }

    @Test
    void namesEverySourceThatIsNotAsked() {
        var ran = check("--project", ".", "--profile", "eu", "--against", "profile:staging");
        assertThat(ran.err())
                .isEqualToNormalizingNewlines(
                        """
                        note: org.example.VaultSource of resources may change the configuration. It was not asked, because this program runs no code of the application.
                        note: ./%s/application.yaml was not read, because the build file does not name quarkus-config-yaml. If another file brings it, use --config.
                        note: The routes are not known, because the project is not built; build it first.
                        note: https://config.example/x.properties (from quarkus.config.locations) was not read, because this program fetches nothing. If you have a copy, use --config.
                        """
                                .formatted(RESOURCES));
        assertThat(ran.code()).isZero();
    }

    @Test
    void readsParentsAndLocations() {
        assertThat(table(check("--project", ".", "--profile", "eu")))
                .contains(
                        "quarkus.http.cors.origins[0] https://staging.example application.properties, line 4, profile staging",
                        "quarkus.http.cors.methods[0] GET more.properties, line 1");
    }

    @Test
    void aLaterFileOfTheSameKindWins() {
        assertThat(
                        table(
                                check(
                                        "--config",
                                        "a.properties",
                                        "--config",
                                        "d.env",
                                        "--config",
                                        "b.properties",
                                        "--config",
                                        "c.properties")))
                .contains(
                        "quarkus.http.cors.enabled true a.properties, line 1",
                        "quarkus.http.cors.methods[0] GET d.env",
                        "quarkus.http.cors.headers[0] x-c c.properties, line 1");
    }

    @Test
    void annotatesTheFileOfTheProject() {
        assertThat(check("--project", ".", "--profile", "qa", "--format", "github").out())
                .contains("::error file=%s/application.properties,line=5,".formatted(RESOURCES));
    }

    private Ran check(String... options) {
        var words = new ArrayList<>(List.of("check"));
        words.addAll(List.of(options));
        return Ran.in(folder, Map.of(), words.toArray(String[]::new));
    }

    private static List<String> table(Ran ran) {
        return ran.out().lines().map(line -> line.replaceAll(" +", " ").strip()).toList();
    }
}
