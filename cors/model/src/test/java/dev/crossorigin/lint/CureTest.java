package dev.crossorigin.lint;

import static org.assertj.core.api.Assertions.assertThat;

import dev.crossorigin.declaration.CorsDeclaration;
import dev.crossorigin.declaration.Property;
import dev.crossorigin.declaration.Route;
import dev.crossorigin.declaration.Setting;
import dev.crossorigin.declaration.Source;
import dev.crossorigin.declaration.Source.SystemProperty;
import dev.crossorigin.declaration.Source.Variable;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CureTest {

    private static final Source VARIABLE =
            new Variable("quarkus.http.cors.methods", OptionalInt.empty());

    private static final List<Route> ROUTES =
            List.of(
                    new Route("GET", "/orders", List.of(), false),
                    new Route("PUT", "/orders", List.of(), false));

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "get,put           | all 3 findings | GET,PUT,HEAD,OPTIONS",
                "get               | all 3 findings | GET,HEAD,OPTIONS,PUT",
                "get,GET,PUT       | both findings  | GET,PUT,HEAD,OPTIONS",
                "GET;PUT,options   | all 3 findings | GET,PUT,OPTIONS,HEAD",
                "[GET,PUT]         | all 3 findings | GET,PUT,HEAD,OPTIONS",
                "get,put,DELETE    | 3 of the 4 findings | GET,PUT,DELETE,HEAD,OPTIONS"
            })
    void oneLineFixesAllFindingsOfOneList(String written, String which, String fixed) {
        assertThat(cures(Property.METHODS, VARIABLE, written.split(",")))
                .extracting(Cure::toString)
                .containsExactly(
                        "this line fixes %s of quarkus.http.cors.methods: QUARKUS_HTTP_CORS_METHODS=%s"
                                .formatted(which, fixed));
    }

    @Test
    void patternsThatACommaHasBrokenAreOneEntryAgain() {
        assertThat(
                        cures(
                                Property.ORIGINS,
                                file(),
                                "https://shop.example/",
                                "/https://pr-[0-9]{1",
                                "2}[.]shop[.]example/",
                                "HTTPS://b.example"))
                .extracting(Cure::line)
                .containsExactly(
                        "%prod.quarkus.http.cors.origins=https://shop.example,/https://pr-[0-9]{1}[0-9]?[.]shop[.]example/,https://b.example");
    }

    /** A shell would take the brackets for its own. */
    @Test
    void aLineForAShellIsQuotedWhereItMustBe() {
        var written = new String[] {"https://a.example/", "/https://pr-d+[.]shop[.]example/"};
        var list = "quarkus.http.cors.origins";
        var fixed = "https://a.example,/https://pr-[0-9]+[.]shop[.]example/";
        assertThat(cures(Property.ORIGINS, new Variable(list, OptionalInt.empty()), written))
                .extracting(Cure::line)
                .containsExactly("QUARKUS_HTTP_CORS_ORIGINS='" + fixed + "'");
        assertThat(cures(Property.ORIGINS, new SystemProperty(list, OptionalInt.empty()), written))
                .extracting(Cure::line)
                .containsExactly("-Dquarkus.http.cors.origins='" + fixed + "'");
    }

    /** A backslash takes four: the file removes one of two, and the list one of those. */
    @Test
    void aBackslashIsWrittenSoThatItArrives() {
        assertThat(
                        cures(
                                Property.ORIGINS,
                                file(),
                                "https://a.example/",
                                "https://b.example/",
                                "/https://\\w[.]shop[.]example/"))
                .extracting(Cure::line)
                .containsExactly(
                        "%prod.quarkus.http.cors.origins=https://a.example,https://b.example,/https://\\\\\\\\w[.]shop[.]example/");
    }

    @Test
    void oneFindingNeedsNoOtherLineThanItsOwn() {
        assertThat(cures(Property.METHODS, VARIABLE, "get", "PUT", "HEAD", "OPTIONS")).isEmpty();
    }

    @Test
    void anExpressionIsNotReplaced() {
        var settings =
                IntStream.range(0, 2)
                        .mapToObj(
                                i ->
                                        Setting.at(
                                                        Property.METHODS,
                                                        i,
                                                        List.of("get", "put").get(i),
                                                        file())
                                                .writtenAs("${METHODS}"))
                        .toList();
        assertThat(Cure.of(PolicyLinter.of(sound(settings)))).isEmpty();
    }

    private static Source file() {
        return new Source.File("config/application.properties", 1, Optional.of("prod"));
    }

    private static List<Cure> cures(Property list, Source source, String... values) {
        return Cure.of(
                PolicyLinter.of(
                        sound(
                                IntStream.range(0, values.length)
                                        .mapToObj(i -> Setting.at(list, i, values[i], source))
                                        .toList())));
    }

    private static CorsDeclaration sound(List<Setting> list) {
        var sound = Declared.sound().list("methods", "GET", "PUT", "HEAD", "OPTIONS");
        return sound.serving(ROUTES.toArray(Route[]::new)).declaration().with(list);
    }
}
