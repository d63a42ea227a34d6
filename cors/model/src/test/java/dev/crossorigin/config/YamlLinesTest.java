package dev.crossorigin.config;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The line of a key in a YAML file. */
class YamlLinesTest {

    private static final YamlLines LINES =
            YamlLines.parse(
                    """
                    # A comment: with a colon
                    quarkus:
                      http:
                        port: 3000

                        cors:
                          methods: [GET, PUT]
                    quarkus.http.cors.enabled: true
                    "%prod":
                      quarkus:
                        http:
                          cors:
                            origins:
                              - https://a.example
                              # the second
                              - https://b.example
                            access-control-max-age: 10M
                    '%dev':
                      quarkus.http.cors:
                        origins:
                        - https://c.example
                    """
                            .lines()
                            .toList());

    @ParameterizedTest
    @CsvSource({
        "quarkus.http.port, 4",
        "quarkus.http.cors.methods, 7",
        "quarkus.http.cors.methods[1], 7",
        "quarkus.http.cors.enabled, 8",
        "%prod.quarkus.http.cors.origins, 13",
        "%prod.quarkus.http.cors.origins[0], 14",
        "%prod.quarkus.http.cors.origins[1], 16",
        "%prod.quarkus.http.cors.access-control-max-age, 17",
        "%dev.quarkus.http.cors.origins[0], 21",
        "quarkus.http.cors.origins, 0",
    })
    void aKeyIsOnItsLine(String key, int number) {
        assertThat(LINES.number(key)).isEqualTo(number);
    }
}
