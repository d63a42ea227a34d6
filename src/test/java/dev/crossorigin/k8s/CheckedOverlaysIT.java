package dev.crossorigin.k8s;

import static org.assertj.core.api.Assertions.assertThat;

import dev.crossorigin.Command;
import dev.crossorigin.Shipped;
import io.kubernetes.client.openapi.models.V1ConfigMap;
import java.nio.file.Path;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every overlay passes {@code check} with the values that its pods get. */
class CheckedOverlaysIT {

    @ParameterizedTest
    @MethodSource("dev.crossorigin.k8s.Manifests#overlays")
    void anOverlayPassesWithWhatItExpects(Path overlay) throws Exception {
        var values = Manifests.build(overlay).ours(V1ConfigMap.class).getData();
        var check = Command.run(values, "check");
        assertThat(check.exitCode()).as(check.out()).isZero();
        var profile = overlay.getFileName().toString();
        long expectations =
                Shipped.expectations(profile)
                        + values.keySet().stream()
                                .filter(name -> name.matches("CORS_EXPECT_.*_OUTCOME"))
                                .count();
        assertThat(check.lines())
                .last()
                .asString()
                .as(check.out())
                .isEqualTo(
                        "The CORS policy of profile %2$s has 0 errors and 0 warnings, and meets %1$d of %1$d expectations."
                                .formatted(expectations, profile));
    }
}
