package dev.crossorigin.k8s;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.kubernetes.client.openapi.models.V1EnvVar;
import io.kubernetes.client.openapi.models.V1EnvVarSource;
import io.kubernetes.client.openapi.models.V1Ingress;
import io.kubernetes.client.openapi.models.V1IngressTLS;
import io.kubernetes.client.openapi.models.V1Secret;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** An overlay is whole: what it refers to is there, and what is mistyped does not pass. */
class ManifestsIT {

    @ParameterizedTest
    @CsvSource({
        "prod, data-service-tls data-service-postgresql/url data-service-postgresql/username"
                + " data-service-postgresql/password",
        "staging, data-service-tls"
    })
    void whatIsReferredToIsThereOrTheManualNamesIt(String overlay, String brought)
            throws Exception {
        var manifests = Manifests.build(Path.of("k8s", "overlays", overlay));
        var there =
                manifests.all(V1Secret.class).stream()
                        .flatMap(it -> keys(it.getMetadata().getName(), it.getData().keySet()))
                        .toList();
        var tls =
                manifests.ours(V1Ingress.class).getSpec().getTls().stream()
                        .map(V1IngressTLS::getSecretName);
        assertThat(Stream.concat(tls, secretsOfPods(manifests)).filter(it -> !there.contains(it)))
                .containsExactly(brought.split(" ", -1));
        assertThat(Files.readString(Path.of("docs/deploy.md"))).contains(brought.split("[ /]", -1));
    }

    private static Stream<String> secretsOfPods(Manifests manifests) {
        return manifests.pods().stream()
                .flatMap(pod -> pod.getSpec().getContainers().stream())
                .flatMap(container -> container.getEnv().stream())
                .map(V1EnvVar::getValueFrom)
                .filter(Objects::nonNull)
                .map(V1EnvVarSource::getSecretKeyRef)
                .flatMap(it -> keys(it.getName(), Set.of(it.getKey())));
    }

    private static Stream<String> keys(String secret, Set<String> keys) {
        return keys.stream().map(key -> secret + "/" + key);
    }

    @ParameterizedTest
    @CsvSource({
        "readOnlyRootFilesystem: true, readOnlyRootFileSystem: true",
        "terminationGracePeriodSeconds: 40, terminationGracePeriodSeconds: 40s",
        "autoscaling/v2, autoscaling/v3",
        "kind: PodDisruptionBudget, kind: PodDisruption"
    })
    void aMistypedLineIsRefused(String line, String mistyped) throws Exception {
        var text = Manifests.build(Path.of("k8s", "overlays", "prod")).text();
        assertThat(text).contains(line);
        assertThatThrownBy(() -> Manifests.load(text.replace(line, mistyped)))
                .hasMessageContaining("Cannot create property=");
    }
}
