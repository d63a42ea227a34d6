package dev.crossorigin.declaration;

import static org.assertj.core.api.Assertions.assertThat;

import io.smallrye.config.SmallRyeConfigBuilder;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SwitchTest {

    /** Of SmallRye Config, whose reading Quarkus goes by. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "true",
                "TRUE",
                "1",
                "yes",
                "y",
                "on",
                "Ja",
                "j",
                "si",
                "sim",
                "oui",
                "false",
                "0",
                "no",
                "n",
                "off",
                "nein",
                "n\u00E3o",
                "non",
                "t",
                "maybe",
                "2",
                "enabled"
            })
    void itIsOnWhereQuarkusTakesItForTrue(String value) {
        var config = new SmallRyeConfigBuilder().withDefaultValue("switch", value).build();
        assertThat(Switch.of(value) == Switch.ON)
                .isEqualTo(config.getValue("switch", Boolean.class));
    }
}
