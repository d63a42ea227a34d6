package dev.crossorigin.k8s;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import dev.crossorigin.Service;
import dev.crossorigin.handler.RealHandler;
import dev.crossorigin.shipped.ShippedConfig;
import io.kubernetes.client.openapi.models.V1ConfigMap;
import io.kubernetes.client.openapi.models.V1Deployment;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The line that says who may call, from the overlay to the running jar. */
class OriginsIT {

    private static final String ANOTHER = "https://shop.example";

    @TempDir Path home;

    /** Who an overlay lets in, and who comes near. */
    record Expected(String overlay, List<String> passes, List<String> nearMisses) {}

    static Stream<Expected> everyOverlay() {
        return Stream.of(
                new Expected(
                        "prod",
                        List.of("https://app.example.com"),
                        List.of(
                                "http://app.example.com",
                                "https://app.example.com:8443",
                                "https://app.example.com.evil.test",
                                "https://evilapp.example.com",
                                "https://staging.example.com",
                                "https://pr-7.preview.example.com",
                                "http://shop.example",
                                "null")),
                new Expected(
                        "staging",
                        List.of(
                                "https://staging.example.com",
                                "https://pr-7.preview.example.com",
                                "https://pr-1234.preview.example.com"),
                        List.of(
                                "http://staging.example.com",
                                "https://staging.example.com.evil.test",
                                "https://pr-.preview.example.com",
                                "https://pr-7a.preview.example.com",
                                "https://pr-7.previewxexample.com",
                                "https://pr-7.preview.example.com.evil.test",
                                "https://app.example.com",
                                "http://shop.example",
                                "null")));
    }

    @ParameterizedTest
    @MethodSource("everyOverlay")
    void theJarLetsInWhomTheConfigMapNames(Expected expected) throws Exception {
        var values = values(withAnother(expected), expected);
        var more = Stream.concat(expected.passes().stream(), Stream.of(ANOTHER)).toList();
        try (var service = Service.start(home, values)) {
            assertThat(letIn(service.at("/data"), expected)).isEqualTo(more);
        }
    }

    @ParameterizedTest
    @MethodSource("everyOverlay")
    void theHandlerLetsInWhomTheConfigMapNames(Expected expected) throws Exception {
        var values = values(Manifests.build(overlay(Path.of("k8s"), expected)), expected);
        try (var handler = new RealHandler()) {
            handler.enforce(ShippedConfig.ofTheHandler(values));
            assertThat(letIn(handler.at("/data"), expected)).isEqualTo(expected.passes());
        }
    }

    /** All that a pod is configured with of who may call. */
    private static Map<String, String> values(Manifests manifests, Expected expected) {
        var values = manifests.ours(V1ConfigMap.class).getData();
        assertThat(values).containsEntry("QUARKUS_PROFILE", expected.overlay());
        return values;
    }

    /** Who reads the answer. */
    private static List<String> letIn(URI data, Expected expected) {
        return Stream.of(expected.passes(), List.of(ANOTHER), expected.nearMisses())
                .flatMap(List::stream)
                .filter(origin -> reads(origin, data))
                .toList();
    }

    private static boolean reads(String origin, URI data) {
        var answer = given().header("Origin", origin).get(data);
        var allowed = answer.headers().getValues("Access-Control-Allow-Origin");
        assertThat(answer.statusCode()).as(origin).isEqualTo(allowed.isEmpty() ? 403 : 200);
        return allowed.equals(List.of(origin));
    }

    @ParameterizedTest
    @MethodSource("everyOverlay")
    void anotherOriginIsOneLineAndRollsTheDeployment(Expected expected) throws Exception {
        var before = Manifests.build(overlay(Path.of("k8s"), expected));
        var after = withAnother(expected);
        assertThat(configMap(after)).isNotEqualTo(configMap(before));
        assertThat(configMapOfTheDeployment(before)).isEqualTo(configMap(before));
        assertThat(configMapOfTheDeployment(after)).isEqualTo(configMap(after));
        assertThat(
                        after.text()
                                .replace("," + ANOTHER, "")
                                .replace(configMap(after), configMap(before)))
                .isEqualTo(before.text());
    }

    private static String configMap(Manifests manifests) {
        return manifests.ours(V1ConfigMap.class).getMetadata().getName();
    }

    private static String configMapOfTheDeployment(Manifests manifests) {
        var pod = manifests.ours(V1Deployment.class).getSpec().getTemplate().getSpec();
        return pod.getContainers().get(0).getEnvFrom().get(0).getConfigMapRef().getName();
    }

    /** What the overlay becomes with {@link #ANOTHER} at the end of the line. */
    private Manifests withAnother(Expected expected) throws Exception {
        var copy = home.resolve("k8s");
        try (var files = Files.walk(Path.of("k8s"))) {
            for (var file : files.filter(Files::isRegularFile).toList()) {
                Files.createDirectories(home.resolve(file).getParent());
                Files.copy(file, home.resolve(file));
            }
        }
        var kustomization = overlay(copy, expected).resolve("kustomization.yaml");
        var text = Files.readString(kustomization);
        Files.writeString(
                kustomization,
                text.replaceFirst("(QUARKUS_HTTP_CORS_ORIGINS=.*)", "$1," + ANOTHER));
        return Manifests.build(overlay(copy, expected));
    }

    private static Path overlay(Path k8s, Expected expected) {
        return k8s.resolve("overlays").resolve(expected.overlay());
    }
}
