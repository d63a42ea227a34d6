package dev.crossorigin.k8s;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.crossorigin.testing.Program;
import io.kubernetes.client.common.KubernetesObject;
import io.kubernetes.client.openapi.models.V1Deployment;
import io.kubernetes.client.openapi.models.V1PodTemplateSpec;
import io.kubernetes.client.openapi.models.V1StatefulSet;
import io.kubernetes.client.util.Yaml;
import io.kubernetes.client.util.generic.dynamic.DynamicKubernetesObject;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.logging.Level;
import java.util.logging.Logger;
import java.util.stream.Stream;

/**
 * What kubectl makes of an overlay.
 *
 * @param text as kubectl prints it, and would apply it
 * @param objects the same in Kubernetes's own types, which know no field that it does not
 */
record Manifests(String text, List<KubernetesObject> objects) {

    static final String NAME = "app.kubernetes.io/name";
    static final String OURS = "data-service";

    /** Held here, because a logger that nobody holds forgets its level. */
    private static final Logger YAML = Logger.getLogger("org.yaml.snakeyaml");

    static {
        // It warns, fifty times, of types that belong to custom resources.
        YAML.setLevel(Level.OFF);
    }

    Manifests {
        objects = List.copyOf(objects);
    }

    /** The overlays by their folders: whichever is added is looked at. */
    static Stream<Path> overlays() throws IOException {
        try (var folders = Files.list(Path.of("k8s", "overlays"))) {
            return folders.sorted().toList().stream();
        }
    }

    static Manifests build(Path overlay) throws IOException, InterruptedException {
        var kubectl =
                Program.find(
                        "https://kubernetes.io/docs/tasks/tools/, or as .ci/run does it",
                        "kubectl");
        var kustomize =
                new ProcessBuilder(kubectl.toString(), "kustomize", overlay.toString())
                        .redirectErrorStream(true)
                        .start();
        var text = new String(kustomize.getInputStream().readAllBytes(), UTF_8);
        assertThat(kustomize.waitFor()).as(text).isZero();
        return load(text);
    }

    /** Refuses a field that the type does not have, and a value that is not of the field's type. */
    static Manifests load(String text) throws IOException {
        var objects = Yaml.loadAll(text).stream().map(KubernetesObject.class::cast).toList();
        assertThat(objects).doesNotHaveAnyElementsOfTypes(DynamicKubernetesObject.class);
        return new Manifests(text, objects);
    }

    <T extends KubernetesObject> List<T> all(Class<T> type) {
        return objects.stream().filter(type::isInstance).map(type::cast).toList();
    }

    /** The one object of this type that is labelled as the service's own. */
    <T extends KubernetesObject> T ours(Class<T> type) {
        var ours = all(type).stream().filter(it -> OURS.equals(labelsOf(it).get(NAME))).toList();
        assertThat(ours).hasSize(1);
        return ours.get(0);
    }

    private static Map<String, String> labelsOf(KubernetesObject object) {
        var labels = object.getMetadata().getLabels();
        return labels == null ? Map.of() : labels;
    }

    /** Every pod that will be, by its template. */
    List<V1PodTemplateSpec> pods() {
        return Stream.concat(
                        all(V1Deployment.class).stream().map(it -> it.getSpec().getTemplate()),
                        all(V1StatefulSet.class).stream().map(it -> it.getSpec().getTemplate()))
                .toList();
    }
}
