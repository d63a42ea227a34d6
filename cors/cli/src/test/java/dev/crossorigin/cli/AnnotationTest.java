package dev.crossorigin.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.crossorigin.cli.Annotation.Level;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What GitHub reads. */
class AnnotationTest {

    @TempDir Path folder;

    @Test
    void whatGithubWouldReadAsSyntaxIsEscapedAsItDemands() {
        var annotation =
                new Annotation(
                        Level.ERROR,
                        Optional.of("a,b:c%d\r\n/application.properties"),
                        3,
                        "a,b:c%d\r\n",
                        "a,b:c%d\r\n::error::e");
        assertThat(annotation)
                .hasToString(
                        "::error file=a%2Cb%3Ac%25d%0D%0A/application.properties,line=3,"
                                + "title=a%2Cb%3Ac%25d%0D%0A::a,b:c%25d%0D%0A::error::e");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "WARNING |                        | 0 | ::warning title=CORS t::m",
                "NOTICE  | application.properties | 0 | ::notice file=application.properties,title=CORS t::m",
                "ERROR   | application.properties | 7 | ::error file=application.properties,line=7,title=CORS t::m"
            })
    void whatIsNotKnownIsLeftOut(Level level, String file, int line, String printed) {
        assertThat(new Annotation(level, Optional.ofNullable(file), line, "CORS t", "m"))
                .hasToString(printed);
    }

    @ParameterizedTest
    @CsvSource({
        "application.properties, services/shop/RESOURCES/application.properties",
        "application-qa.yaml, services/shop/RESOURCES/application-qa.yaml",
        "config/application.properties, services/shop/config/application.properties",
        "microprofile-config.properties,"
                + " services/shop/RESOURCES/META-INF/microprofile-config.properties",
        ".env, services/shop/.env",
        "mounted.properties,"
    })
    void aFileIsNamedFromTheTopOfTheRepository(String name, String path) throws IOException {
        var here = folder.resolve("services/shop");
        written(here, "config/application.properties");
        written(here, ".env");
        written(here, Repository.RESOURCES + "META-INF/microprofile-config.properties");
        assertThat(Repository.of(Optional.of(folder.toString()), here).path(name))
                .isEqualTo(
                        Optional.ofNullable(path)
                                .map(file -> file.replace("RESOURCES/", Repository.RESOURCES)));
    }

    @ParameterizedTest
    @CsvSource(
            nullValues = "-",
            value = {"-", "''", "relative", "/nowhere", "\0"})
    void withoutTheFolderOfAWorkflowTheTopIsWhereTheCommandRuns(String workspace) {
        assertThat(Repository.of(Optional.ofNullable(workspace), folder))
                .isEqualTo(new Repository(folder, folder));
    }

    private static void written(Path folder, String file) throws IOException {
        Files.createDirectories(folder.resolve(file).getParent());
        Files.createFile(folder.resolve(file));
    }
}
