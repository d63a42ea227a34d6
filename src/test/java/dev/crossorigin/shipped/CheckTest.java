package dev.crossorigin.shipped;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import dev.crossorigin.Command;
import dev.crossorigin.Shipped;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** {@code check}, as a pipeline uses it. */
class CheckTest {

    private static final String ORIGINS = "QUARKUS_HTTP_CORS_ORIGINS";

    @ParameterizedTest
    @ValueSource(strings = {"dev", "test", "staging", "prod", "public"})
    void whatIsShippedPasses(String profile) {
        var check = Command.run(Map.of(), "check", "--profile", profile);
        assertThat(check.exitCode()).as(check.out()).isZero();
        assertThat(check.lines().get(0)).isEqualTo("CORS policy of profile " + profile);
        assertThat(check.lines())
                .last()
                .asString()
                .as(check.out())
                .startsWith(
                        "The CORS policy of profile %s has 0 errors and 0 warnings, and meets "
                                .formatted(profile));
        assertThat(check.err()).isEmpty();
    }

    @Test
    void aRefusedListNamesThePlaceTheValueAndWhatToWrite() {
        var check =
                Command.run(
                        Map.of(ORIGINS, "https://a.example/,http://localhost:5500"),
                        "check",
                        "--profile=staging");
        assertThat(check.exitCode()).isEqualTo(1);
        assertThat(check.lines())
                .contains(
                        "quarkus.http.cors.origins[0]                        https://a.example/   "
                                + "  environment variable QUARKUS_HTTP_CORS_ORIGINS",
                        "error: quarkus.http.cors.origins[0] \"https://a.example/\" (from environment"
                                + " variable QUARKUS_HTTP_CORS_ORIGINS): an origin has no path and no"
                                + " slash at its end; write \"https://a.example\" [origin-path]",
                        "warning: quarkus.http.cors.origins[1] \"http://localhost:5500\" (from"
                                + " environment variable QUARKUS_HTTP_CORS_ORIGINS): any program on a"
                                + " visitor's machine can serve this origin [loopback-origin]")
                .endsWith(summary(check.lines(), "staging"));
    }

    /** What the lines come to: one error, and the expectations of the profile, all met. */
    private static String summary(List<String> lines, String profile) {
        long warnings = lines.stream().filter(line -> line.startsWith("warning: ")).count();
        return "The CORS policy of profile %3$s has 1 error and %d warning%s, and meets %4$d of %4$d expectations."
                .formatted(
                        warnings, warnings == 1 ? "" : "s", profile, Shipped.expectations(profile));
    }

    @Test
    void anUnmetExpectationIsNamedWithWhatBrowsersDo() {
        var check =
                Command.run(
                        Map.of(
                                ORIGINS,
                                "https://a.example",
                                "CORS_EXPECT_SHOP_CAN_SAVE_ORIGIN",
                                "https://shop.example",
                                "CORS_EXPECT_SHOP_CAN_SAVE_METHOD",
                                "PUT",
                                "CORS_EXPECT_SHOP_CAN_SAVE_OUTCOME",
                                "allowed"),
                        "check");
        assertThat(check.exitCode()).isEqualTo(1);
        assertThat(check.lines())
                .contains(
                        "unmet: cors.expect.shop.can.save (from environment variable"
                                + " CORS_EXPECT_SHOP_CAN_SAVE_ORIGIN): PUT from https://shop.example"
                                + " must be allowed but is blocked:"
                                + " PreflightMissingAllowOriginHeader, PreflightInvalidStatus 403,"
                                + " MissingAllowOriginHeader");
    }

    @Test
    void theSameAsOneJsonObject() throws IOException {
        var check =
                Command.run(
                        Map.of(
                                ORIGINS,
                                "https://a.example/",
                                "CORS_ACCEPT_METHOD_NOT_ALLOWED",
                                "for readers",
                                "QUARKUS_HTTP_CORS_METHODS",
                                "GET,HEAD,OPTIONS"),
                        "check",
                        "--json");
        assertThat(check.exitCode()).isEqualTo(1);
        var json = new ObjectMapper().readTree(check.out());
        assertThat(json.at("/profile").asText()).isEqualTo("prod");
        assertThat(json.at("/policy/origins").toString())
                .isEqualTo(
                        "[{\"value\":\"https://a.example/\",\"source\":\"environment variable"
                                + " QUARKUS_HTTP_CORS_ORIGINS\"}]");
        assertThat(json.at("/policy/exposed-headers/0/value").asText()).isEqualTo("ETag");
        assertThat(json.at("/findings/0").toString())
                .isEqualTo(
                        "{\"rule\":\"origin-path\",\"severity\":\"error\",\"property\":\"quarkus.http.cors.origins[0]\",\"value\":\"https://a.example/\",\"source\":\"environment"
                                + " variable QUARKUS_HTTP_CORS_ORIGINS\",\"problem\":\"an origin has no"
                                + " path and no slash at its end\",\"fix\":\"https://a.example\"}");
        assertThat(json.at("/findings/1/severity").asText()).isEqualTo("info");
        assertThat(json.at("/findings/1/accepted").asText()).isEqualTo("for readers");
        assertThat(json.at("/expectations/0").toString())
                .isEqualTo(
                        "{\"name\":\"http-twin-stays-out\",\"met\":true,\"why\":\"GET from"
                                + " http://app.example.com must be blocked and is blocked:"
                                + " MissingAllowOriginHeader\"}");
    }

    @ParameterizedTest
    @ValueSource(strings = {"--json", "--format=json", "--json --format json"})
    void jsonHasAShortForm(String options) {
        var check = ("check " + options).split(" ", -1);
        assertThat(Command.run(Map.of(), check))
                .isEqualTo(Command.run(Map.of(), "check", "--format", "json"));
    }

    @Test
    void theFormatOfGithubPutsEachFindingAtItsLine() {
        var settings =
                Map.of(
                        "QUARKUS_HTTP_CORS_METHODS",
                        "GET,HEAD,OPTIONS,PUT,put",
                        "CORS_EXPECT_SHOP_ORIGIN",
                        "https://shop.example",
                        "CORS_EXPECT_SHOP_OUTCOME",
                        "blocked");
        var check = Command.run(settings, "check", "--profile=public", "--format=github");
        var out =
                """
                ::error title=CORS method-case::quarkus.http.cors.methods[4] "put" (from environment variable QUARKUS_HTTP_CORS_METHODS): methods are case-sensitive; write "PUT" [method-case]
                ::warning file=src/main/resources/application.properties,line=%1$d,title=CORS acceptance-void::cors.accept.method-not-allowed "anyone may read and nobody may write, so only the service's own pages can send PUT" (from application.properties, line %1$d, profile public): this rule finds nothing in profile public; remove the line, or write it for the profile that needs it [acceptance-void]
                ::error file=src/main/resources/application.properties,line=%2$d,title=CORS expectation::cors.expect.nobody-writes (from application.properties, line %2$d, profile public): PUT from https://reader.example must be blocked but is allowed
                ::error title=CORS expectation::cors.expect.shop (from environment variable CORS_EXPECT_SHOP_ORIGIN): GET from https://shop.example must be blocked but is allowed
                The CORS policy of profile public has 1 error and 1 warning, and meets 1 of 3 expectations.
                """
                        .formatted(
                                Shipped.line("%public.cors.accept.method-not-allowed"),
                                Shipped.line("%public.cors.expect.nobody-writes.origin"));
        assertThat(check).isEqualTo(new Command(1, out, ""));
    }

    @ParameterizedTest
    @ValueSource(strings = {"${", "${quarkus.http.cors.origins}", "${nowhere}"})
    void anExpressionThatCannotBeReplacedIsAnError(String written) {
        var check = Command.run(Map.of(ORIGINS, written), "check");
        assertThat(check.exitCode()).isEqualTo(1);
        assertThat(check.out()).contains("[expression-unresolved]");
        assertThat(check.err()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "check --profile production | \"production\" is not an environment",
                "check --profile staging-eu | \"staging-eu\" is not an environment",
                "check --jsn                | Unknown option: '--jsn'",
                "check prod                 | Unmatched argument at index 1: 'prod'",
                "chekc                      | Did you mean: data-service check",
                "chekc                      | data-service --help shows all options.",
                "check --jsn                | data-service check --help shows all options.",
                "help chekc                 | \"chekc\" is not a command; the commands are check, explain, help",
                "check --format xml         | --format \"xml\": this is no format; write text, json, github",
                "check --json --format text | --json and --format text contradict each other; give only one of them",
                "check --profile=           | --profile \"\": the name of the profile is missing; write one, such as --profile prod",
                "check --profile beta       | \"beta\" is not an environment that the configuration declares",
                "--check                    | Unknown option: '--check'"
            })
    void whatCannotBeReadIsSaidWithTheWayToTheUsage(String command, String complaint) {
        var check = Command.run(Map.of(), command.split(" ", -1));
        assertThat(check.exitCode()).isEqualTo(2);
        assertThat(check.err()).contains(complaint).doesNotContain("\tat ");
        assertThat(check.out()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"help, Usage: data-service", "help check, Usage: data-service check"})
    void helpIsACommandToo(String command, String usage) {
        var help = Command.run(Map.of(), command.split(" ", -1));
        assertThat(help.exitCode()).isZero();
        assertThat(help.out()).startsWith(usage);
        assertThat(help.err()).isEmpty();
    }

    @Test
    void severalSlipsInOneListHaveOneLineThatFixesThem() {
        var check = Command.run(Map.of("QUARKUS_HTTP_CORS_METHODS", "get,put"), "check");
        assertThat(check.lines())
                .contains(
                        "fix: this line fixes all 3 findings of quarkus.http.cors.methods:"
                                + " QUARKUS_HTTP_CORS_METHODS=GET,PUT,HEAD,OPTIONS");
    }

    @Test
    void whatIsNotMetIsWhatTheSummarySays() {
        var unmet =
                Map.of(
                        "CORS_EXPECT_SHOP_ORIGIN", "https://shop.example",
                        "CORS_EXPECT_SHOP_OUTCOME", "allowed");
        var check = Command.run(unmet, "check", "--profile=prod");
        assertThat(check.exitCode()).isEqualTo(1);
        assertThat(check.lines())
                .last()
                .isEqualTo(
                        "The CORS policy of profile prod does not meet 1 of %d expectations, and has 0 errors and 0 warnings."
                                .formatted(Shipped.expectations("prod") + 1));
    }

    @Test
    void aHostileValueReachesNoTerminalAsItIs() {
        var check = Command.run(Map.of(ORIGINS, "https://a.example\u001b[2J@|red x|@"), "check");
        assertThat(check.exitCode()).isEqualTo(1);
        assertThat(check.out()).doesNotContain("\u001b").contains("\\u001b[2J@|red x|@");
    }
}
