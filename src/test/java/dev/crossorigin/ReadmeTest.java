package dev.crossorigin;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What the documents say of this project is so. {@link ExamplesIT} runs the commands they show. */
class ReadmeTest {

    private static final Path README = Path.of("README.md");

    private static final int MOST_LINES = 120;

    private static final Pattern ENVIRONMENT =
            Pattern.compile("(?m)^\\| `(\\w+)` \\| `([^`]+)` \\| `([^`]+)` \\| `([^`]+)` \\|$");

    private static final Pattern ARTIFACT =
            Pattern.compile(
                    "<dependency>\\s*<groupId>(?!dev\\.crossorigin)[^<]+</groupId>\\s*<artifactId>([^<]+)");

    private static final Pattern LINK = Pattern.compile("\\]\\((?!http)([^)#]*)(?:#([^)]+))?\\)");

    private static final Pattern PICTURE = Pattern.compile("src(?:set)?=\"([^\"]+)\"");

    /** A name in code font that is written like a type's. */
    private static final Pattern TYPE = Pattern.compile("`([A-Z]+[a-z][A-Za-z]*)`");

    /** Names of header fields look the same. */
    private static final Set<String> HEADERS = Set.of("Allow", "ETag", "Host", "Vary");

    /** A path, or the name of a file, in code font. */
    private static final Pattern FILE =
            Pattern.compile(
                    "`((?:src|cors|k8s|docs|\\.ci)/[^` ]*|[^` /]+\\.(?:md|properties|yaml|xml))`");

    /** Files that readers may have in a service of their own. */
    private static final Set<String> OF_READERS = Set.of("application-qa.properties");

    static Stream<Document> documents() {
        return Document.all();
    }

    static Stream<Document> manuals() {
        return Document.all().filter(document -> document.path().startsWith("docs"));
    }

    @Test
    void theReadmeIsOneScreenAndAMap() throws IOException {
        assertThat(Files.readAllLines(README))
                .as(
                        "README.md has at most %d lines: move what is for one reader to docs/",
                        MOST_LINES)
                .hasSizeLessThanOrEqualTo(MOST_LINES);
    }

    @ParameterizedTest
    @MethodSource("manuals")
    void aManualBeginsWithItsReaderAndIsOnTheMap(Document manual) {
        assertThat(manual.text())
                .matches("(?s)# [^\n]+\n\nThis page is for .*?\\.\\sAfter\\sreading\\sit\\syou .*");
        assertThat(Document.read(README).text())
                .as("the table of documents in README.md needs a row for %s", manual)
                .contains("](" + manual + ")");
    }

    @Test
    void theTableOfEnvironmentsIsWhatIsDeclared() {
        var rows = Shipped.profiles().map(ReadmeTest::row).toList();
        assertThat(Document.read(README).matches(ENVIRONMENT).map(MatchResult::group))
                .as("the rows of the table of environments in README.md")
                .containsExactlyInAnyOrderElementsOf(rows);
    }

    private static String row(String profile) {
        return Stream.of("origins", "methods", "access-control-max-age")
                .map(key -> Shipped.value(profile, "quarkus.http.cors." + key))
                .collect(Collectors.joining("` | `", "| `" + profile + "` | `", "` |"));
    }

    @Test
    void everyDependencyHasALine() {
        var manual = Document.read(Path.of("docs/dependencies.md")).text();
        assertThat(
                        poms().flatMap(pom -> pom.matches(ARTIFACT))
                                .map(match -> match.group(1))
                                .filter(name -> !name.equals("quarkus-bom")))
                .isNotEmpty()
                .allSatisfy(
                        artifact ->
                                assertThat(manual)
                                        .as("docs/dependencies.md needs a row for %s", artifact)
                                        .contains("`" + artifact + "`"));
    }

    private static Stream<Document> poms() {
        return Stream.concat(
                Stream.of(Path.of("pom.xml")).map(Document::read),
                files("cors").filter(file -> file.endsWith("pom.xml")).map(Document::read));
    }

    /** {@code CorsTest} runs here; the document shows it without its package. */
    @Test
    void theTestToCopyIsOneThatRuns() {
        var test = Document.read(Path.of("src/test/java/dev/crossorigin/data/CorsTest.java"));
        var shown =
                Document.read(Path.of("docs/policy.md")).blocks().stream()
                        .filter(block -> block.language().equals("java"))
                        .map(block -> String.join("", block.lines()));
        var ran =
                test.text().replaceFirst("package .*;", "").replaceFirst("(?s)/\\*\\*.*?\\*/", "");
        assertThat(shown.map(ReadmeTest::withoutLayout)).containsExactly(withoutLayout(ran));
    }

    private static String withoutLayout(String java) {
        return java.replaceAll("\\s", "");
    }

    @ParameterizedTest
    @MethodSource("documents")
    void whatADocumentLinksToExists(Document document) {
        assertThat(document.matches(PICTURE).map(picture -> document.beside(picture.group(1))))
                .allSatisfy(picture -> assertThat(picture).exists());
        assertThat(document.matches(LINK))
                .allSatisfy(
                        link -> {
                            var target =
                                    link.group(1).isEmpty()
                                            ? document.path()
                                            : document.beside(link.group(1));
                            assertThat(target).exists();
                            if (link.group(2) != null) {
                                assertThat(Document.read(target).anchors()).contains(link.group(2));
                            }
                        });
    }

    @ParameterizedTest
    @MethodSource("documents")
    void whatADocumentNamesExists(Document document) {
        var names = names();
        assertThat(named(document, TYPE))
                .filteredOn(type -> !HEADERS.contains(type))
                .allSatisfy(type -> assertThat(names).contains(type + ".java"));
        assertThat(named(document, FILE))
                .filteredOn(file -> !OF_READERS.contains(file) && !file.contains("/target/"))
                .allSatisfy(
                        file ->
                                assertThat(Files.exists(Path.of(file)) || names.contains(file))
                                        .as("%s names %s, which is not there", document, file)
                                        .isTrue());
    }

    private static Set<String> names() {
        return Stream.of("src", "cors", "k8s")
                .flatMap(ReadmeTest::files)
                .map(file -> file.getFileName().toString())
                .collect(Collectors.toSet());
    }

    private static List<String> named(Document document, Pattern pattern) {
        return pattern.matcher(document.prose()).results().map(match -> match.group(1)).toList();
    }

    /** Those below a folder; none if it is not there. */
    private static Stream<Path> files(String folder) {
        if (!Files.isDirectory(Path.of(folder))) {
            return Stream.empty();
        }
        try (var files = Files.walk(Path.of(folder))) {
            return files.filter(Files::isRegularFile).toList().stream();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
