package dev.crossorigin;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The documents say what is so. */
class ReadmeTest {

    private static final Pattern ENVIRONMENT =
            Pattern.compile("(?m)^\\| `(\\w+)` \\| `([^`]+)` \\| `([^`]+)` \\| `([^`]+)` \\|$");

    private static final Pattern ARTIFACT =
            Pattern.compile("<dependency>\\s*<groupId>[^<]+</groupId>\\s*<artifactId>([^<]+)");

    private static final Pattern LINK = Pattern.compile("\\]\\((?!http)([^)#]+)\\)");

    /** A name in code font that is written like a type's. */
    private static final Pattern TYPE = Pattern.compile("`([A-Z][a-z]+[A-Z][A-Za-z]*)`");

    @Test
    void theTableOfEnvironmentsIsWhatIsDeclared() throws IOException {
        var declared = new Properties();
        try (var file =
                Files.newBufferedReader(Path.of("src/main/resources/application.properties"))) {
            declared.load(file);
        }
        var table =
                matches(ENVIRONMENT, "README.md")
                        .collect(Collectors.toMap(row -> row.group(1), ReadmeTest::cells));
        assertThat(table)
                .isEqualTo(
                        Stream.of("dev", "test", "staging", "prod", "public")
                                .collect(
                                        Collectors.toMap(
                                                profile -> profile,
                                                profile -> policy(declared, profile))));
    }

    private static List<String> cells(MatchResult row) {
        return List.of(row.group(2), row.group(3), row.group(4));
    }

    private static List<String> policy(Properties declared, String profile) {
        return Stream.of("origins", "methods", "access-control-max-age")
                .map(key -> "quarkus.http.cors." + key)
                .map(
                        key ->
                                declared.getProperty(
                                        "%" + profile + "." + key, declared.getProperty(key, "")))
                .toList();
    }

    @Test
    void everyDependencyHasALine() throws IOException {
        var readme = Files.readString(Path.of("README.md"));
        assertThat(
                        matches(ARTIFACT, "pom.xml")
                                .map(match -> match.group(1))
                                .filter(name -> !name.equals("quarkus-bom")))
                .isNotEmpty()
                .allSatisfy(artifact -> assertThat(readme).contains("`" + artifact + "`"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"README.md", "ARCHITECTURE.md", "CONTRIBUTING.md", "SECURITY.md"})
    void whatADocumentNamesExists(String document) throws IOException {
        assertThat(matches(LINK, document).map(match -> Path.of(match.group(1))))
                .allSatisfy(path -> assertThat(path).exists());
        var types = types();
        assertThat(matches(TYPE, document).map(match -> match.group(1)))
                .allSatisfy(type -> assertThat(types).containsKey(type));
    }

    private static Map<String, Path> types() throws IOException {
        try (var service = Files.walk(Path.of("src"));
                var workbench = Files.walk(Path.of("cors"))) {
            return Stream.concat(service, workbench)
                    .filter(file -> file.toString().endsWith(".java"))
                    .filter(file -> !file.endsWith("package-info.java"))
                    .collect(
                            Collectors.toMap(
                                    file -> file.getFileName().toString().replace(".java", ""),
                                    file -> file));
        }
    }

    private static Stream<MatchResult> matches(Pattern pattern, String file) throws IOException {
        return pattern.matcher(Files.readString(Path.of(file))).results();
    }
}
