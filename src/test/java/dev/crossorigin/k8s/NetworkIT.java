package dev.crossorigin.k8s;

import static org.assertj.core.api.Assertions.assertThat;

import io.kubernetes.client.custom.IntOrString;
import io.kubernetes.client.openapi.models.V1Deployment;
import io.kubernetes.client.openapi.models.V1Ingress;
import io.kubernetes.client.openapi.models.V1LabelSelector;
import io.kubernetes.client.openapi.models.V1NetworkPolicy;
import io.kubernetes.client.openapi.models.V1NetworkPolicyEgressRule;
import io.kubernetes.client.openapi.models.V1NetworkPolicyIngressRule;
import io.kubernetes.client.openapi.models.V1NetworkPolicyPeer;
import io.kubernetes.client.openapi.models.V1NetworkPolicyPort;
import io.kubernetes.client.openapi.models.V1NetworkPolicySpec;
import io.kubernetes.client.openapi.models.V1PodDisruptionBudget;
import io.kubernetes.client.openapi.models.V1Service;
import io.kubernetes.client.openapi.models.V1ServicePort;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Who reaches what: the service over TLS, the management port from inside, the database alone. */
class NetworkIT {

    static Stream<Path> overlays() throws IOException {
        return Manifests.overlays();
    }

    @ParameterizedTest
    @MethodSource("overlays")
    void nothingLeadsToTheManagementPort(Path overlay) throws Exception {
        var manifests = Manifests.build(overlay);
        assertThat(manifests.ours(V1Service.class).getSpec().getPorts())
                .containsExactly(
                        new V1ServicePort()
                                .name("http")
                                .port(80)
                                .targetPort(new IntOrString("http")));
        assertThat(manifests.all(V1Service.class))
                .flatExtracting(service -> service.getSpec().getPorts())
                .extracting(port -> port.getTargetPort().toString())
                .isSubsetOf("http", "postgresql");
    }

    @ParameterizedTest
    @MethodSource("overlays")
    void theIngressServesItsOneHostOverTls(Path overlay) throws Exception {
        var ingress = Manifests.build(overlay).ours(V1Ingress.class).getSpec();
        assertThat(ingress.getRules()).hasSize(1);
        var rule = ingress.getRules().get(0);
        assertThat(rule.getHost()).endsWith(".example.com");
        assertThat(rule.getHttp().getPaths())
                .extracting(path -> path.getBackend().getService())
                .extracting(service -> service.getName() + ":" + service.getPort().getName())
                .containsExactly("data-service:http");
        assertThat(ingress.getTls())
                .flatExtracting(tls -> tls.getHosts())
                .containsExactly(rule.getHost());
    }

    @ParameterizedTest
    @MethodSource("overlays")
    void onlyTheIngressReachesTheServiceAndOnlyMonitoringItsManagement(Path overlay)
            throws Exception {
        assertThat(ofTheService(Manifests.build(overlay)))
                .flatExtracting(V1NetworkPolicySpec::getIngress)
                .containsExactlyInAnyOrder(
                        admit("ingress", "http"), admit("monitoring", "management"));
    }

    private static V1NetworkPolicyIngressRule admit(String namespace, String port) {
        return new V1NetworkPolicyIngressRule()
                .addFromItem(new V1NetworkPolicyPeer().namespaceSelector(namespace(namespace)))
                .addPortsItem(new V1NetworkPolicyPort().port(new IntOrString(port)));
    }

    @ParameterizedTest
    @MethodSource("overlays")
    void theServiceReachesNamesAndItsDatabaseAlone(Path overlay) throws Exception {
        var policies = ofTheService(Manifests.build(overlay));
        assertThat(policies)
                .flatExtracting(V1NetworkPolicySpec::getPolicyTypes)
                .contains("Ingress", "Egress");
        assertThat(policies)
                .flatExtracting(V1NetworkPolicySpec::getEgress)
                .allSatisfy(rule -> assertThat(rule.getTo()).isNotEmpty())
                .flatExtracting(V1NetworkPolicyEgressRule::getPorts)
                .extracting(port -> port.getPort().getIntValue())
                .containsExactlyInAnyOrder(53, 53, 5432);
    }

    /** Policies add up: all that are about the service's pods count. */
    private static List<V1NetworkPolicySpec> ofTheService(Manifests manifests) {
        return manifests.all(V1NetworkPolicy.class).stream()
                .map(V1NetworkPolicy::getSpec)
                .filter(spec -> !spec.getPodSelector().equals(pods("postgresql")))
                .toList();
    }

    private static V1LabelSelector namespace(String name) {
        return new V1LabelSelector().putMatchLabelsItem("kubernetes.io/metadata.name", name);
    }

    private static V1LabelSelector pods(String name) {
        return new V1LabelSelector().putMatchLabelsItem(Manifests.NAME, name);
    }

    @ParameterizedTest
    @MethodSource("overlays")
    void everySelectorFindsThePodsItIsAbout(Path overlay) throws Exception {
        var manifests = Manifests.build(overlay);
        var ours = pods(Manifests.OURS);
        var deployment = manifests.ours(V1Deployment.class).getSpec();
        assertThat(deployment.getTemplate().getMetadata().getLabels())
                .containsAllEntriesOf(Map.of(Manifests.NAME, Manifests.OURS));
        assertThat(deployment.getSelector()).isEqualTo(ours);
        assertThat(deployment.getTemplate().getSpec().getTopologySpreadConstraints())
                .extracting(spread -> spread.getLabelSelector())
                .containsExactly(ours);
        assertThat(manifests.ours(V1PodDisruptionBudget.class).getSpec().getSelector())
                .isEqualTo(ours);
        assertThat(manifests.ours(V1Service.class).getSpec().getSelector())
                .isEqualTo(ours.getMatchLabels());
        assertThat(ofTheService(manifests))
                .extracting(V1NetworkPolicySpec::getPodSelector)
                .containsOnly(ours);
    }
}
