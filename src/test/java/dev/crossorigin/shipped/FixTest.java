package dev.crossorigin.shipped;

import static org.assertj.core.api.Assertions.assertThat;

import dev.crossorigin.browser.Browser;
import dev.crossorigin.browser.CredentialsMode;
import dev.crossorigin.browser.PageRequest;
import dev.crossorigin.config.Configuration;
import dev.crossorigin.config.DeclaredPolicy;
import dev.crossorigin.config.Inspection;
import dev.crossorigin.explain.Change;
import dev.crossorigin.explain.Explanation;
import dev.crossorigin.explain.Fix;
import dev.crossorigin.web.Headers;
import dev.crossorigin.web.Origin;
import dev.crossorigin.whatif.Question;
import io.smallrye.config.SmallRyeConfig;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** Every fix that is offered is written where it says, and then the page may read. */
class FixTest {

    private static final Path SHIPPED = Path.of("src/main/resources/application.properties");

    private static final String ORIGINS = "quarkus.http.cors.origins=";

    @TempDir Path folder;

    /** What a page asks for, under which profile, and which properties have to change. */
    record Case(
            String profile,
            List<String> lines,
            String origin,
            String method,
            String headers,
            CredentialsMode credentials,
            List<String> changed) {

        Case with(String... others) {
            return new Case(
                    profile, List.of(others), origin, method, headers, credentials, changed);
        }

        PageRequest asked() {
            var lines = Stream.of(headers.split(",", -1)).filter(name -> !name.isEmpty());
            return new PageRequest(
                    Origin.of(origin),
                    "http://localhost:3000/data",
                    method,
                    new Headers(lines.map(Question::header).toList()),
                    credentials);
        }
    }

    static Stream<Case> mendable() {
        return Stream.of(
                simple("dev", "http://localhost:5500", "GET", "", "origins"),
                simple("dev", "http://localhost:5500", "PUT", "content-type", "origins", "methods"),
                simple("dev", "http://127.0.0.1:5500", "PUT", "content-type", "methods"),
                simple("dev", "http://127.0.0.1:5500", "put", "", "methods"),
                simple("dev", "http://127.0.0.1:5500", "GET", "authorization,x-trace", "headers"),
                simple("prod", "https://shop.example.com", "PUT", "content-type", "origins"),
                simple("prod", "https://app.example.com", "PATCH", "", "methods"),
                simple("test", "https://a.example", "GET", "x-a", "origins", "headers"),
                simple("staging", "https://pr-1x.preview.example.com", "GET", "", "origins"),
                simple("public", "https://a.example", "PUT", "", "origins", "methods"),
                withCredentials(
                        "prod", "https://app.example.com", "access-control-allow-credentials"),
                withCredentials(
                        "public",
                        "https://a.example",
                        "origins",
                        "access-control-allow-credentials"),
                simple("prod", "https://app.example.com", "GET", "", "enabled")
                        .with("quarkus.http.cors.enabled=false"),
                simple("prod", "https://shop.example", "GET", "", "origins")
                        .with(ORIGINS + "https://a.example,https://shop.example/"),
                simple("prod", "https://shop.example", "GET", "", "origins")
                        .with(ORIGINS + "https://SHOP.example:443"),
                simple("prod", "https://shop.example", "GET", "", "origins")
                        .with(ORIGINS + "/https://[a-z]{1\\\\,3}[.]shop[.]example/"),
                simple("prod", "https://shop.example", "GET", "", "origins")
                        .with(ORIGINS + "/https://a\\\\\\\\.shop\\\\\\\\.example/"),
                simple("prod", "https://shop.example", "GET", "", "origins").with(ORIGINS),
                simple("prod", "https://shop.example", "GET", "", "origins")
                        .with(
                                "quarkus.http.cors.origins[0]=https://a.example",
                                "quarkus.http.cors.origins[1]=https://b.example"));
    }

    private static Case simple(
            String profile, String origin, String method, String headers, String... changed) {
        return new Case(
                profile,
                List.of(),
                origin,
                method,
                headers,
                CredentialsMode.SAME_ORIGIN,
                keys(changed));
    }

    private static Case withCredentials(String profile, String origin, String... changed) {
        return new Case(
                profile, List.of(), origin, "GET", "", CredentialsMode.INCLUDE, keys(changed));
    }

    private static List<String> keys(String... names) {
        return Stream.of(names).map("quarkus.http.cors."::concat).toList();
    }

    @ParameterizedTest
    @MethodSource("mendable")
    void itsLinesMakeTheVerdictAllowedAndTheServiceStartsWithThem(Case given) throws IOException {
        var explanation = explain(given, List.of());
        assertThat(explanation.allowed()).isFalse();
        assertThat(explanation.fixes()).hasSize(1);
        var fix = explanation.fixes().get(0);
        assertThat(fix.changes()).extracting(Change::property).isEqualTo(given.changed());
        assertThat(fix.cost()).isNotEmpty();
        assertThat(explain(given, lines(fix)).allowed()).isTrue();
        assertThat(Inspection.of(config(given, lines(fix))).refuses()).isFalse();
    }

    static Stream<Case> unmendable() {
        return Stream.of(
                simple("prod", "null", "GET", ""),
                simple("prod", "http://app.example.com", "GET", ""),
                simple("prod", "https://app.example.com", "TRACE", ""),
                simple("dev", "http://127.0.0.1:5500", "GET", "access-control-allow-origin"),
                withCredentials("prod", "http://shop.example"));
    }

    @ParameterizedTest
    @MethodSource("unmendable")
    void whatNoSafeLineMendsIsSaidToBeSo(Case given) throws IOException {
        var explanation = explain(given, List.of());
        assertThat(explanation.allowed()).isFalse();
        assertThat(explanation.fixes()).isEmpty();
        assertThat(explanation.steps().size() + explanation.notes().size()).isPositive();
    }

    @Test
    void whatThePageGetsWrongIsNotDeclaredButCorrectedThere() throws IOException {
        var given = simple("prod", "https://app.example.com", "patch", "", "methods");
        var explanation = explain(given, List.of());
        assertThat(explanation.steps())
                .singleElement()
                .asString()
                .startsWith("Write the method \"PATCH\" in upper case in the script");
        assertThat(explanation.fixes())
                .flatExtracting(FixTest::lines)
                .containsExactly("%prod.quarkus.http.cors.methods=GET,HEAD,OPTIONS,PUT,PATCH");
    }

    @Test
    void aVariableIsMendedAsAVariable() throws IOException {
        var given = simple("prod", "https://shop.example", "GET", "", "origins");
        var file = Files.copy(SHIPPED, folder.resolve("application.properties"));
        var variables = Map.of("QUARKUS_HTTP_CORS_ORIGINS", "https://a.example");
        var inForce = DeclaredPolicy.of(Configuration.of(file, variables, "prod")).orElseThrow();
        assertThat(Explanation.whatIf(inForce, given.asked()).fixes())
                .containsExactly(
                        new Fix(
                                List.of(
                                        new Change(
                                                "quarkus.http.cors.origins",
                                                "environment variable QUARKUS_HTTP_CORS_ORIGINS",
                                                Optional.of("https://a.example"),
                                                Optional.of(
                                                        "QUARKUS_HTTP_CORS_ORIGINS=https://a.example"),
                                                "QUARKUS_HTTP_CORS_ORIGINS=https://a.example,https://shop.example")),
                                "Pages at https://shop.example may then read every answer of this service."));
        assertThat(Browser.preflight(given.asked())).isEmpty();
    }

    /** Whatever name it is set under, the line has that name, and is the one that goes. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "_PROD_QUARKUS_HTTP_CORS_ORIGINS | https://a.example   | _PROD_QUARKUS_HTTP_CORS_ORIGINS=https://a.example,https://shop.example",
                "QUARKUS_HTTP_CORS_ORIGINS       | ''                  | QUARKUS_HTTP_CORS_ORIGINS=https://shop.example",
                "QUARKUS_HTTP_CORS_ORIGINS       | shop.example        | QUARKUS_HTTP_CORS_ORIGINS=https://shop.example",
                "QUARKUS_HTTP_CORS_ORIGINS       | *                   | QUARKUS_HTTP_CORS_ORIGINS=https://shop.example",
                "QUARKUS_HTTP_CORS_ORIGINS_0_    | https://a.example   | QUARKUS_HTTP_CORS_ORIGINS_0_=https://a.example"
            })
    void theLineIsWrittenWhereTheValueComesFrom(String variable, String value, String written)
            throws IOException {
        var given = simple("prod", "https://shop.example", "GET", "", "origins");
        var file = folder.resolve("application.properties");
        Files.write(
                file,
                List.of(
                        "quarkus.http.cors.enabled=true",
                        "quarkus.http.cors.access-control-allow-credentials=false"));
        var config = Configuration.of(file, Map.of(variable, value), "prod");
        var asked =
                value.equals("*")
                        ? new PageRequest(
                                Origin.of("https://shop.example"),
                                "http://localhost:3000/data",
                                "GET",
                                Headers.none(),
                                CredentialsMode.INCLUDE)
                        : given.asked();
        var inForce = DeclaredPolicy.of(config).orElseThrow();
        assertThat(Explanation.whatIf(inForce, asked).fixes())
                .flatExtracting(FixTest::lines)
                .contains(written);
    }

    @Test
    void whatWouldNotStartIsSaidToBeSo() throws IOException {
        var file = Files.copy(SHIPPED, folder.resolve("application.properties"));
        var variables = Map.of("QUARKUS_HTTP_CORS_ORIGINS", "null");
        var inForce = DeclaredPolicy.of(Configuration.of(file, variables, "prod")).orElseThrow();
        var asked = asked("null", "GET", Headers.none());
        var explanation = Explanation.whatIf(inForce, asked);
        assertThat(explanation.allowed()).isTrue();
        assertThat(explanation.notes())
                .first()
                .asString()
                .startsWith(
                        "Outside dev mode the service would not start:"
                                + " quarkus.http.cors.origins[0] \"null\"");
    }

    @Test
    void aMethodInTheWrongCaseIsReplaced() throws IOException {
        var file = Files.copy(SHIPPED, folder.resolve("application.properties"));
        var variables = Map.of("QUARKUS_HTTP_CORS_METHODS", "GET,HEAD,OPTIONS,put");
        var inForce = DeclaredPolicy.of(Configuration.of(file, variables, "prod")).orElseThrow();
        var asked = asked("https://app.example.com", "PUT", Headers.none());
        assertThat(Explanation.whatIf(inForce, asked).fixes())
                .flatExtracting(FixTest::lines)
                .containsExactly("QUARKUS_HTTP_CORS_METHODS=GET,HEAD,OPTIONS,PUT");
    }

    /** Written over, it would be missing in all the others. */
    @Test
    void aLineThatHoldsForEveryProfileStays() throws IOException {
        var file = Files.copy(SHIPPED, folder.resolve("application.properties"));
        var inForce = DeclaredPolicy.of(Configuration.of(file, Map.of(), "prod")).orElseThrow();
        var asked = asked("https://app.example.com", "GET", Headers.of("X-Trace", "1"));
        var change =
                Explanation.whatIf(inForce, asked).fixes().stream()
                        .flatMap(fix -> fix.changes().stream())
                        .toList()
                        .get(0);
        assertThat(change.replaces()).isEmpty();
        assertThat(change.instruction())
                .matches(
                        "Leave application.properties, line \\d+, which holds for every profile, and add");
        assertThat(change.write())
                .isEqualTo(
                        "%prod.quarkus.http.cors.headers=content-type,if-match,if-none-match,x-trace");
    }

    private static PageRequest asked(String page, String method, Headers headers) {
        return new PageRequest(
                Origin.of(page),
                "http://localhost:3000/data",
                method,
                headers,
                CredentialsMode.SAME_ORIGIN);
    }

    private static List<String> lines(Fix fix) {
        return fix.write().lines().toList();
    }

    private Explanation explain(Case given, List<String> fix) throws IOException {
        var inForce = DeclaredPolicy.of(config(given, fix)).orElseThrow();
        return Explanation.whatIf(inForce, given.asked());
    }

    private SmallRyeConfig config(Case given, List<String> fix) throws IOException {
        var lines =
                Stream.of(
                                Files.readAllLines(SHIPPED).stream(),
                                given.lines().stream()
                                        .map(line -> "%" + given.profile() + "." + line),
                                fix.stream())
                        .flatMap(all -> all)
                        .filter(line -> line.contains("=") && !line.startsWith("#"))
                        .collect(
                                Collectors.toMap(
                                        line -> line.substring(0, line.indexOf('=')),
                                        line -> line,
                                        (before, after) -> after));
        var file = folder.resolve("application.properties");
        Files.write(file, lines.values());
        return Configuration.of(file, Map.of(), given.profile());
    }
}
