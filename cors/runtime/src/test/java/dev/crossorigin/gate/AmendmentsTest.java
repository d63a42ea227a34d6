package dev.crossorigin.gate;

import static org.assertj.core.api.Assertions.assertThat;

import dev.crossorigin.config.EffectiveDeclaration;
import dev.crossorigin.config.Inspection;
import io.smallrye.config.PropertiesConfigSource;
import io.smallrye.config.SmallRyeConfig;
import io.smallrye.config.SmallRyeConfigBuilder;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What dev mode leaves out can be seen as it was declared. */
class AmendmentsTest {

    private static final String LIST = "quarkus.http.cors.origins";

    @AfterEach
    void leaveOutNothing() {
        Amendments.make(inspection(config("https://a.example")));
    }

    @Test
    void theLastOfSeveralProfilesStillWins() {
        var config = config("https://a.example/");
        Amendments.make(inspection(config));
        var undone = Amendments.undone(config);
        assertThat(undone).isNotSameAs(config);
        assertThat(List.of(undone.getProfiles(), undone.getRawValue(LIST)))
                .isEqualTo(List.of(config.getProfiles(), "https://a.example/"));
    }

    private static Inspection inspection(SmallRyeConfig config) {
        return Inspection.of(config, EffectiveDeclaration.read(config, List.of()));
    }

    private static SmallRyeConfig config(String last) {
        return new SmallRyeConfigBuilder()
                .addDefaultInterceptors()
                .withProfiles(List.of("east", "west"))
                .withSources(
                        new PropertiesConfigSource(
                                Map.of(
                                        "quarkus.http.cors.enabled",
                                        "true",
                                        "%east." + LIST,
                                        "https://east.example",
                                        "%west." + LIST,
                                        last),
                                "a file",
                                100))
                .build();
    }
}
