package dev.crossorigin.config;

import static org.assertj.core.api.Assertions.assertThat;

import dev.crossorigin.lint.Finding;
import dev.crossorigin.lint.PolicyLinter;
import io.smallrye.config.PropertiesConfigSource;
import io.smallrye.config.SmallRyeConfigBuilder;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What is written and sets nothing is found wherever it is written. */
class UnusedReaderTest {

    private static final String LIST = "quarkus.http.cors.origins";

    @TempDir Path folder;

    @ParameterizedTest
    @ValueSource(
            strings = {
                "quarkus.http.cors.origin=https://a.example",
                "%prod.quarkus.http.cors.origin=https://a.example",
                "%prod,dev.quarkus.http.cors.origin=https://a.example"
            })
    void aKeyInAFileIsNamedWithItsLine(String line) throws IOException {
        var profile = line.startsWith("%") ? line.replaceFirst("%(.*?)[.].*", ", profile $1") : "";
        assertThat(unused(Map.of(), "a=b", line))
                .containsExactly(
                        "quarkus.http.cors.origin \"https://a.example\" (from application.properties,"
                                + " line 2"
                                + profile
                                + "): Quarkus does not know this key, so it has no effect; write \""
                                + line.replace("cors.origin", "cors.origins")
                                + "\" [key-unknown]");
    }

    @ParameterizedTest
    @ValueSource(strings = {"QUARKUS_HTTP_CORS_ORIGIN", "_PROD_QUARKUS_HTTP_CORS_ORIGIN"})
    void aVariableIsNamedAsItIsWritten(String variable) throws IOException {
        assertThat(unused(Map.of(variable, "https://a.example")))
                .singleElement()
                .asString()
                .contains("(from environment variable " + variable + ")")
                .contains("; write \"" + variable + "S=https://a.example\"");
    }

    @ParameterizedTest
    @ValueSource(strings = {"cors.expct.a.origin", "%prod.cors.colour"})
    void aKeyThatLooksLikeOneOfOursIsNamed(String key) throws IOException {
        assertThat(unused(Map.of(), key + "=red"))
                .singleElement()
                .asString()
                .startsWith(
                        key.replace("%prod.", "") + " \"red\" (from application.properties, line 1")
                .endsWith("[own-key-unknown]");
    }

    @Test
    void aVariableThatLooksLikeOneOfOursIsNamed() throws IOException {
        assertThat(unused(Map.of("CORS_ORIGINS", "*", "CORS_GATE", "warn")))
                .singleElement()
                .asString()
                .startsWith("CORS_ORIGINS \"*\" (from environment variable CORS_ORIGINS)");
    }

    @ParameterizedTest
    @CsvSource({
        "cors.gate, REFUSE, 'refuse, warn, off'",
        "cors.gate, '', 'refuse, warn, off'",
        "cors.build.fail, yes, 'true, false'",
        "cors.explain.header, on, 'true, false'"
    })
    void aValueOfOursThatCannotBeReadIsNamed(String key, String value, String known)
            throws IOException {
        assertThat(unused(Map.of(), key + "=" + value))
                .containsExactly(
                        "%s \"%s\" (from application.properties, line 1): the CORS checks cannot read this value, so they ignore it; write one of %s [own-value-unknown]"
                                .formatted(key, value, known));
        assertThat(unused(Map.of("CORS_GATE", "of")))
                .singleElement()
                .asString()
                .startsWith("CORS_GATE \"of\" (from environment variable CORS_GATE)");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "cors.gate=warn",
                "cors.build.fail=true",
                "cors.explain.header=true",
                "cors.accept.duplicate=a reason",
                "cors.expect.a.origin=null"
            })
    void aKeyOfOursIsKnown(String line) throws IOException {
        assertThat(unused(Map.of(), line)).isEmpty();
    }

    @Test
    void theLinesOfAFileFromWindowsAreCountedOnce() throws IOException {
        assertThat(unused(Map.of(), "# one\r", "\r", "! two\r", "cors.colour=red\r"))
                .singleElement()
                .asString()
                .startsWith("cors.colour \"red\" (from application.properties, line 4)");
    }

    @Test
    void aSystemPropertyIsNamed() throws IOException {
        System.setProperty("quarkus.http.cors.max-age", "24H");
        try {
            assertThat(unused(Map.of()))
                    .singleElement()
                    .asString()
                    .contains("(from system property quarkus.http.cors.max-age)");
        } finally {
            System.clearProperty("quarkus.http.cors.max-age");
        }
    }

    @Test
    void anExpressionInItIsKept() throws IOException {
        assertThat(unused(Map.of("SHOP", "https://a.example"), "quarkus.http.cors.origin=${SHOP}"))
                .singleElement()
                .asString()
                .contains("; write \"quarkus.http.cors.origins=${SHOP}\"");
    }

    @Test
    void severalProfilesStandWithoutBraces() throws IOException {
        assertThat(
                        unused(
                                Map.of(),
                                "%{prod,dev}." + LIST + "=https://a.example",
                                "%{dev,test}." + LIST + "=https://b.example"))
                .singleElement()
                .asString()
                .startsWith("%{prod,dev}." + LIST)
                .contains("; write \"%prod,dev." + LIST + "=https://a.example\"");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "%dev.quarkus.http.cors.origin=https://a.example",
                "quarkus.http.port=1",
                "quarkus.http.cors.methods=GET,HEAD,OPTIONS"
            })
    void whatIsOfAnotherProfileOrKnownIsLeftAlone(String line) throws IOException {
        assertThat(unused(Map.of(), line)).isEmpty();
    }

    @Test
    void ofTwoLinesWithOneKeyTheOneThatCountsForNothingIsFound() throws IOException {
        assertThat(
                        unused(
                                Map.of(),
                                LIST + "=*",
                                "# " + LIST + "=https://c.example",
                                LIST + " = \\",
                                "  https://b.example",
                                "%prod." + LIST + "=https://a.example",
                                "%dev." + LIST + ":https://a.example",
                                "%prod." + LIST + ":https://d.example",
                                "other=1",
                                "other=2"))
                .containsExactly(
                        twice("*", "line 1", 3),
                        twice("https://a.example", "line 5, profile prod", 7));
    }

    private static String twice(String value, String line, int counts) {
        return "%s \"%s\" (from application.properties, %s): line %d sets the same key, so this line has no effect; remove it [line-repeated]"
                .formatted(LIST, value, line, counts);
    }

    @ParameterizedTest
    @CsvSource({
        "'', origins, no page on another origin may call",
        "' ', origins, no page on another origin may call",
        "',', origins, no page on another origin may call",
        "'', methods, every method",
        "'', headers, every request header"
    })
    void aListOfNothingIsFound(String value, String list, String effect) throws IOException {
        var variable = "QUARKUS_HTTP_CORS_" + list.toUpperCase(Locale.ROOT);
        assertThat(unused(Map.of(variable, value)))
                .singleElement()
                .asString()
                .contains("(from environment variable " + variable + ")", effect);
    }

    @Test
    void anExpressionThatComesToNothingIsNamed() throws IOException {
        assertThat(unused(Map.of(), LIST + "=${CORS_ORIGINS:}"))
                .singleElement()
                .asString()
                .contains("${CORS_ORIGINS:} has no value here: the list is empty");
    }

    @Test
    void aListThatNobodyMentionsIsNotEmpty() throws IOException {
        assertThat(unused(Map.of(), "a=b")).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"%s/cors.yaml", "file:%s/cors.yaml", "%s", "file:%s", "a.properties,%s"})
    void aMountedFileThatNothingReadsIsFound(String location) throws IOException {
        Files.writeString(folder.resolve("cors.yaml"), "quarkus:\n  http:\n    cors:\n");
        Files.writeString(folder.resolve("other.yaml"), "quarkus:\n");
        assertThat(unused(Map.of(), "quarkus.config.locations=" + location.formatted(folder)))
                .singleElement()
                .asString()
                .startsWith("cors.yaml (not read): ")
                .contains("quarkus-config-yaml");
    }

    @Test
    void aFileThatASourceReadsIsNotFound() throws IOException {
        var file = Files.writeString(folder.resolve("cors.yaml"), "cors:\n");
        var config =
                new SmallRyeConfigBuilder()
                        .withSources(
                                new PropertiesConfigSource(
                                        Map.of("quarkus.config.locations", file.toString()),
                                        "a file",
                                        1),
                                new PropertiesConfigSource(
                                        Map.of(), "X[source=" + file.toUri() + "]", 2))
                        .build();
        assertThat(new UnreadFiles(config).found()).isEmpty();
    }

    /** What is found, but for what the declaration itself breaks. */
    private List<String> unused(Map<String, String> environment, String... lines)
            throws IOException {
        var file = Files.write(folder.resolve("application.properties"), List.of(lines));
        var declared =
                EffectiveDeclaration.read(Configuration.of(file, environment, "prod"), List.of());
        var places = declared.unused().stream().map(unused -> unused.setting()).toList();
        return PolicyLinter.of(declared).findings().stream()
                .filter(finding -> places.contains(finding.setting()))
                .map(Finding::line)
                .toList();
    }
}
