package dev.crossorigin.config;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import dev.crossorigin.declaration.CorsDeclaration;
import dev.crossorigin.declaration.Property;
import dev.crossorigin.declaration.Setting;
import dev.crossorigin.lint.Finding;
import dev.crossorigin.lint.PolicyLinter;
import dev.crossorigin.lint.Rule;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class EffectiveDeclarationTest {

    private static final String ORIGINS = "quarkus.http.cors.origins";

    @TempDir Path folder;

    @Test
    void aValueOfAFileNamesItsLineAndProfile() throws IOException {
        var declared =
                read(
                        Map.of(),
                        "quarkus.http.cors.enabled=true",
                        "%prod.quarkus.http.cors.origins=https://a.example, https://b.example",
                        "%dev.quarkus.http.cors.origins=http://localhost");
        assertThat(declared.profile()).isEqualTo("prod");
        assertThat(declared.settings())
                .extracting(EffectiveDeclarationTest::all)
                .containsExactly(
                        List.of(
                                "quarkus.http.cors.enabled",
                                "true",
                                "application.properties, line 1"),
                        List.of(
                                ORIGINS + "[0]",
                                "https://a.example",
                                "application.properties, line 2, profile prod"),
                        List.of(
                                ORIGINS + "[1]",
                                "https://b.example",
                                "application.properties, line 2, profile prod"));
    }

    @Test
    void aVariableReplacesTheWholeListAndIsNamed() throws IOException {
        var declared =
                read(
                        Map.of(
                                "QUARKUS_HTTP_CORS_ORIGINS",
                                "https://b.example,\n https://c.example\n"),
                        "%prod.quarkus.http.cors.origins=https://a.example");
        assertThat(declared.settings())
                .extracting(EffectiveDeclarationTest::all)
                .containsExactly(
                        List.of(
                                ORIGINS + "[0]",
                                "https://b.example",
                                "environment variable QUARKUS_HTTP_CORS_ORIGINS"),
                        List.of(
                                ORIGINS + "[1]",
                                "https://c.example",
                                "environment variable QUARKUS_HTTP_CORS_ORIGINS"));
    }

    @Test
    void anElementSetByItselfHasASourceOfItsOwn() throws IOException {
        var declared =
                read(
                        Map.of("QUARKUS_HTTP_CORS_ORIGINS_1_", "https://c.example"),
                        ORIGINS + "[0]=https://a.example",
                        ORIGINS + "[1]=https://b.example");
        assertThat(declared.settings())
                .extracting(EffectiveDeclarationTest::all)
                .containsExactly(
                        List.of(
                                ORIGINS + "[0]",
                                "https://a.example",
                                "application.properties, line 1"),
                        List.of(
                                ORIGINS + "[1]",
                                "https://c.example",
                                "environment variable QUARKUS_HTTP_CORS_ORIGINS_1_"));
    }

    @Test
    void aSystemPropertyIsNamed() throws IOException {
        System.setProperty("quarkus.http.cors.enabled", "false");
        try {
            assertThat(read(Map.of(), "quarkus.http.cors.enabled=true").settings())
                    .extracting(EffectiveDeclarationTest::all)
                    .containsExactly(
                            List.of(
                                    "quarkus.http.cors.enabled",
                                    "false",
                                    "system property quarkus.http.cors.enabled"));
        } finally {
            System.clearProperty("quarkus.http.cors.enabled");
        }
    }

    /** The list loses one backslash to the file and one to the splitting. */
    @Test
    void aListIsSplitAsTheHandlerGetsIt() throws IOException {
        var declared = read(Map.of(), ORIGINS + "=/https://a\\\\.b/,/https://[a-z]{2,5}[.]b/");
        assertThat(declared.settings())
                .extracting(Setting::value)
                .containsExactly("/https://a.b/", "/https://[a-z]{2", "5}[.]b/");
        assertThat(PolicyLinter.of(declared).findings())
                .extracting(Finding::rule)
                .contains(Rule.PATTERN_TOO_WIDE, Rule.PATTERN_COMMA);
    }

    @Test
    void anEmptyVariableListsNobody() throws IOException {
        var declared =
                read(Map.of("QUARKUS_HTTP_CORS_ORIGINS", ""), ORIGINS + "=https://a.example");
        assertThat(declared.settings()).isEmpty();
    }

    @Test
    void anAcceptanceIsReadFromAFileAndFromTheEnvironment() throws IOException {
        var declared =
                read(
                        Map.of("CORS_ACCEPT_TRAILING_DOT", "why"),
                        "cors.accept.duplicate=because",
                        "cors.accept.nonsense=so");
        assertThat(declared.settings())
                .extracting(Setting::place, Setting::value)
                .containsExactly(
                        tuple("cors.accept.duplicate", "because"),
                        tuple("cors.accept.nonsense", "so"),
                        tuple("cors.accept.trailing-dot", "why"));
    }

    @Test
    void whatIsNoDurationIsSaidToBeNone() throws IOException {
        var declared = read(Map.of(), "quarkus.http.cors.access-control-max-age=soon");
        assertThat(PolicyLinter.of(declared).findings())
                .extracting(Finding::rule)
                .containsExactly(Rule.MAX_AGE_UNREADABLE);
    }

    @Test
    void elementsOfNothingAreLeftOut() throws IOException {
        var declared = read(Map.of(), ORIGINS + "=https://a.example,, ,https://b.example,");
        assertThat(declared.settings())
                .extracting(Setting::value)
                .containsExactly("https://a.example", "https://b.example");
    }

    private CorsDeclaration read(Map<String, String> environment, String... lines)
            throws IOException {
        var file = Files.write(folder.resolve("application.properties"), List.of(lines));
        return EffectiveDeclaration.read(Configuration.of(file, environment, "prod"), List.of());
    }

    @ParameterizedTest
    @ValueSource(strings = {"${nowhere}", "${", "https://a.example,${nowhere}"})
    void anExpressionThatCannotBeReplacedStaysAsItIsWritten(String written) throws IOException {
        var declared = read(Map.of("QUARKUS_HTTP_CORS_ORIGINS", written));
        assertThat(declared.settings())
                .extracting(EffectiveDeclarationTest::all)
                .containsExactly(
                        List.of(
                                ORIGINS + "[0]",
                                written,
                                "environment variable QUARKUS_HTTP_CORS_ORIGINS"));
        assertThat(PolicyLinter.of(declared).findings())
                .extracting(Finding::rule)
                .doesNotContain(Rule.ORIGIN_SCHEME)
                .contains(Rule.EXPRESSION_UNRESOLVED);
    }

    /** A fix has to keep it. */
    @Test
    void aValueFromAnExpressionRemembersIt() throws IOException {
        var declared =
                read(
                        Map.of("CORS_ON", "ja"),
                        "quarkus.http.cors=${CORS_ENABLED:false}",
                        "quarkus.http.cors.enabled=${CORS_ON}",
                        ORIGINS + "=${shop:https://a.example/}");
        assertThat(declared.settings())
                .extracting(Setting::value, Setting::expression)
                .containsExactly(
                        tuple("false", Optional.of("${CORS_ENABLED:false}")),
                        tuple("ja", Optional.of("${CORS_ON}")),
                        tuple("https://a.example/", Optional.of("${shop:https://a.example/}")));
        assertThat(PolicyLinter.of(declared).findings())
                .extracting(Finding::toString)
                .anySatisfy(
                        line ->
                                assertThat(line)
                                        .endsWith(
                                                "; write \"quarkus.http.cors.enabled=${CORS_ENABLED:false}\""))
                .anySatisfy(
                        line ->
                                assertThat(line)
                                        .endsWith(
                                                "; the value comes from ${shop:https://a.example/}, so write \"https://a.example\" there"));
    }

    @Test
    void anExpressionThatCanBeReplacedIs() throws IOException {
        var declared =
                read(
                        Map.of("QUARKUS_HTTP_CORS_ORIGINS", "${shop},https://b.example"),
                        "shop=https://a.example");
        assertThat(declared.settings(Property.ORIGINS))
                .extracting(Setting::value)
                .containsExactly("https://a.example", "https://b.example");
    }

    private static List<String> all(Setting setting) {
        return List.of(setting.place(), setting.value(), setting.source().toString());
    }
}
