package dev.crossorigin.k8s;

import static org.assertj.core.api.Assertions.assertThat;

import io.kubernetes.client.custom.IntOrString;
import io.kubernetes.client.openapi.models.V1Capabilities;
import io.kubernetes.client.openapi.models.V1Container;
import io.kubernetes.client.openapi.models.V1ContainerPort;
import io.kubernetes.client.openapi.models.V1Deployment;
import io.kubernetes.client.openapi.models.V1EnvVar;
import io.kubernetes.client.openapi.models.V1HTTPGetAction;
import io.kubernetes.client.openapi.models.V1Namespace;
import io.kubernetes.client.openapi.models.V1PodDisruptionBudget;
import io.kubernetes.client.openapi.models.V1PodSpec;
import io.kubernetes.client.openapi.models.V1Probe;
import io.kubernetes.client.openapi.models.V1RollingUpdateDeployment;
import io.kubernetes.client.openapi.models.V1SecurityContext;
import io.kubernetes.client.openapi.models.V2HorizontalPodAutoscaler;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * How every overlay runs the service: as whom, how many, and how one pod takes over from another.
 */
class KubernetesIT {

    private static final V1SecurityContext RESTRICTED =
            new V1SecurityContext()
                    .allowPrivilegeEscalation(false)
                    .readOnlyRootFilesystem(true)
                    .capabilities(new V1Capabilities().addDropItem("ALL"));

    static Stream<Path> overlays() throws IOException {
        return Manifests.overlays();
    }

    @ParameterizedTest
    @MethodSource("overlays")
    void everyPodMeetsTheRestrictedStandard(Path overlay) throws Exception {
        var manifests = Manifests.build(overlay);
        assertThat(manifests.ours(V1Namespace.class).getMetadata().getLabels())
                .containsEntry("pod-security.kubernetes.io/enforce", "restricted");
        assertThat(manifests.pods()).isNotEmpty().allSatisfy(pod -> isRestricted(pod.getSpec()));
    }

    private static void isRestricted(V1PodSpec pod) {
        assertThat(pod.getSecurityContext().getRunAsNonRoot()).isTrue();
        assertThat(pod.getSecurityContext().getRunAsUser()).isPositive();
        assertThat(pod.getSecurityContext().getSeccompProfile().getType())
                .isEqualTo("RuntimeDefault");
        assertThat(pod.getAutomountServiceAccountToken()).isFalse();
        assertThat(Stream.of(pod.getHostNetwork(), pod.getHostPID(), pod.getHostIPC()))
                .containsOnlyNulls();
        assertThat(pod.getVolumes())
                .allSatisfy(it -> assertThat(it.getEmptyDir().getMedium()).isEqualTo("Memory"));
        assertThat(pod.getInitContainers()).isEmpty();
        assertThat(pod.getContainers())
                .isNotEmpty()
                .extracting(V1Container::getSecurityContext)
                .containsOnly(RESTRICTED);
    }

    @ParameterizedTest
    @MethodSource("overlays")
    void everyContainerIsPinnedAndBounded(Path overlay) throws Exception {
        assertThat(Manifests.build(overlay).pods())
                .flatExtracting(pod -> pod.getSpec().getContainers())
                .allSatisfy(
                        container -> {
                            assertThat(container.getImage())
                                    .matches("[^:@]+(:[0-9]+([.][0-9]+)+|@sha256:[0-9a-f]{64})");
                            assertThat(container.getResources().getRequests())
                                    .containsOnlyKeys("cpu", "memory");
                            assertThat(container.getResources().getLimits())
                                    .containsOnlyKeys("cpu", "memory");
                        });
    }

    @ParameterizedTest
    @MethodSource("overlays")
    void twoPodsServeAndNoneGoesBeforeAnotherIsReady(Path overlay) throws Exception {
        var manifests = Manifests.build(overlay);
        var deployment = manifests.ours(V1Deployment.class).getSpec();
        assertThat(deployment.getStrategy().getRollingUpdate())
                .isEqualTo(
                        new V1RollingUpdateDeployment()
                                .maxUnavailable(new IntOrString(0))
                                .maxSurge(new IntOrString(1)));
        assertThat(deployment.getReplicas()).as("left to the autoscaler").isNull();
        var autoscaler = manifests.ours(V2HorizontalPodAutoscaler.class).getSpec();
        assertThat(autoscaler.getMinReplicas()).isEqualTo(2);
        assertThat(autoscaler.getScaleTargetRef().getKind()).isEqualTo("Deployment");
        assertThat(autoscaler.getScaleTargetRef().getName())
                .isEqualTo(manifests.ours(V1Deployment.class).getMetadata().getName());
        assertThat(manifests.ours(V1PodDisruptionBudget.class).getSpec().getMaxUnavailable())
                .isEqualTo(new IntOrString(1));
    }

    @ParameterizedTest
    @MethodSource("overlays")
    void theProbesAskTheManagementPort(Path overlay) throws Exception {
        var container = service(Manifests.build(overlay)).getContainers().get(0);
        assertThat(container.getPorts())
                .containsExactly(
                        new V1ContainerPort().name("http").containerPort(3000),
                        new V1ContainerPort().name("management").containerPort(9000));
        assertThat(
                        List.of(
                                container.getStartupProbe(),
                                container.getLivenessProbe(),
                                container.getReadinessProbe()))
                .extracting(V1Probe::getHttpGet)
                .containsExactly(health("started"), health("live"), health("ready"));
        assertThat(container.getEnv())
                .contains(new V1EnvVar().name("QUARKUS_MANAGEMENT_HOST").value("0.0.0.0"));
    }

    private static V1HTTPGetAction health(String name) {
        return new V1HTTPGetAction().path("/q/health/" + name).port(new IntOrString("management"));
    }

    @ParameterizedTest
    @MethodSource("overlays")
    void whatIsUnderWayEndsBeforeThePodIsKilled(Path overlay) throws Exception {
        var pod = service(Manifests.build(overlay));
        var delay = setting(pod, "QUARKUS_SHUTDOWN_DELAY");
        var timeout = setting(pod, "QUARKUS_SHUTDOWN_TIMEOUT");
        assertThat(delay).isPositive();
        assertThat(Duration.ofSeconds(pod.getTerminationGracePeriodSeconds()))
                .isGreaterThan(delay.plus(timeout));
        // The delay has to outlast what may still be asked after readiness went down.
        var readiness = pod.getContainers().get(0).getReadinessProbe();
        assertThat(delay).isGreaterThanOrEqualTo(Duration.ofSeconds(readiness.getPeriodSeconds()));
    }

    private static Duration setting(V1PodSpec pod, String name) {
        return pod.getContainers().get(0).getEnv().stream()
                .filter(it -> it.getName().equals(name))
                .map(it -> Duration.parse("PT" + it.getValue()))
                .findFirst()
                .orElseThrow();
    }

    private static V1PodSpec service(Manifests manifests) {
        return manifests.ours(V1Deployment.class).getSpec().getTemplate().getSpec();
    }
}
