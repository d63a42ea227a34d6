package dev.crossorigin.config;

import static org.assertj.core.api.Assertions.assertThat;

import io.smallrye.config.EnvConfigSource;
import io.smallrye.config.PropertiesConfigSource;
import io.smallrye.config.SmallRyeConfig;
import io.smallrye.config.SmallRyeConfigBuilder;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Under which profiles a service may start. */
class ProfilesTest {

    private static final String LIST = "quarkus.http.cors.origins";

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    its own list                  | prod      | %prod.LIST=a %dev.LIST=b
                    a list of nobody              | prod      | %prod.LIST= %dev.LIST=b
                    a list by index               | prod      | %prod.LIST[0]=a %dev.LIST=b
                    a list for every profile      | stagng    | LIST=a %dev.LIST=b
                    one by index                  | stagng    | LIST[0]=a %dev.LIST=b
                    a list for every, of nobody   | stagng    | LIST= %dev.LIST=b
                    one that refers to nothing    | stagng    | LIST=${nowhere} %dev.LIST=b
                    another key of its own        | ops       | %ops.quarkus.http.port=1 %dev.LIST=b
                    a key that is not Quarkus's   | ops       | %ops.greeting=1 %dev.LIST=b
                    nobody has a list             | anything  | quarkus.http.cors.methods=GET
                    a variable for every profile  | stagng    | $QUARKUS_HTTP_CORS_ORIGINS=a %dev.LIST=b
                    an empty variable             | stagng    | $QUARKUS_HTTP_CORS_ORIGINS= %dev.LIST=b
                    a variable of its own         | prod      | $_PROD_QUARKUS_HTTP_CORS_ORIGINS=a %dev.LIST=b
                    a variable by index           | prod      | $_PROD_QUARKUS_HTTP_CORS_ORIGINS_0_=a %dev.LIST=b
                    two, of which one has a list  | stagng,prod | %prod.LIST=a %dev.LIST=b
                    two, of which the last has    | prod,stagng | %prod.LIST=a %dev.LIST=b
                    two with lists                | dev,prod  | %prod.LIST=a %dev.LIST=b
                    two that are named            | ops,eu    | %ops.a=1 %eu.b=2 %dev.LIST=b
                    """)
    void theseStart(String why, String profile, String lines) {
        assertThat(Profiles.refusal(config(profile, lines))).as(why).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    a near miss                   | stagng    | stagng  | %dev.LIST=a %staging.LIST=b
                    case matters                  | PROD      | PROD    | %prod.LIST=a %dev.LIST=b
                    a longer name                 | prod-eu   | prod-eu | %prod.LIST=a
                    a shorter name                | pro       | pro     | %prod.LIST=a
                    other keys for every profile  | stagng    | stagng  | %dev.LIST=a quarkus.http.cors.methods=GET
                    a list by index               | stagng    | stagng  | %dev.LIST[0]=a
                    a variable of another         | stagng    | stagng  | $_DEV_QUARKUS_HTTP_CORS_ORIGINS=a
                    one that is named, one not    | ops,stagng | stagng | %dev.LIST=a %ops.a=1
                    no name but in a list of them | stagng    | stagng  | %dev.LIST=a %{stagng,eu}.LIST=b
                    """)
    void theseDoNot(String why, String profile, String unnamed, String lines) {
        assertThat(Profiles.refusal(config(profile, lines)))
                .as(why)
                .hasValueSatisfying(
                        line ->
                                assertThat(line)
                                        .startsWith("\"" + unnamed + "\" is not an environment ")
                                        .contains(" quarkus.profile is \"" + profile + "\", "));
    }

    @Test
    void theRefusalNamesTheProfilesThatHaveOrigins() {
        var lines =
                "%prod.LIST=a %dev.LIST[0]=b $_STAGING_EU_QUARKUS_HTTP_CORS_ORIGINS=c %ops.a=1"
                        + " %{a,b}.LIST=d";
        assertThat(Profiles.refusal(config("x", lines)))
                .hasValue(
                        "\"x\" is not an environment that the configuration declares:"
                                + " quarkus.profile is \"x\", and no origins are set for every"
                                + " environment; set QUARKUS_PROFILE to one of dev, prod, staging_eu");
    }

    @Test
    void aFileOfItsOwnDeclaresAProfile() {
        var builder = builder("eu", "%dev.LIST=a");
        var file = new PropertiesConfigSource(Map.of("a", "b"), "x/application-eu.properties", 250);
        assertThat(Profiles.refusal(builder.build())).isPresent();
        assertThat(Profiles.refusal(builder("eu", "%dev.LIST=a").withSources(file).build()))
                .isEmpty();
    }

    private static SmallRyeConfig config(String profile, String lines) {
        return builder(profile, lines).build();
    }

    /** Each line is of a file, or with a dollar sign a variable. */
    private static SmallRyeConfigBuilder builder(String profile, String lines) {
        var variables = lines(lines, true);
        var file = new PropertiesConfigSource(lines(lines, false), "file", 250);
        return new SmallRyeConfigBuilder()
                .addDefaultInterceptors()
                .withProfiles(List.of(profile.split(",", -1)))
                .withSources(file, new EnvConfigSource(variables, 300));
    }

    private static Map<String, String> lines(String lines, boolean variables) {
        return Arrays.stream(lines.replace("LIST", LIST).split(" ", -1))
                .filter(line -> line.startsWith("$") == variables)
                .map(line -> line.replaceFirst("^[$]", "").split("=", 2))
                .collect(
                        Collectors.toMap(
                                line -> line[0], line -> line[1], (a, b) -> b, HashMap::new));
    }
}
