package dev.crossorigin.k8s;

import static io.restassured.RestAssured.given;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.crossorigin.Service;
import dev.crossorigin.testing.Program;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.yaml.snakeyaml.Yaml;

/** The component with metrics and alerts: what Prometheus makes of it, and what the jar offers. */
class MonitoringIT {

    private static final Path COMPONENT = Path.of("k8s", "components", "monitoring");

    private static final Pattern SELECTOR = Pattern.compile("(cors_[a-z_]+)[{]([^}]*)[}]");

    private static final Pattern MATCHER = Pattern.compile("([a-z_]+)=~?\"([^\"]*)\"");

    @TempDir static Path folder;

    @Test
    void anOverlayCanHaveIt() throws Exception {
        var overlay = Files.createDirectory(folder.resolve("overlay"));
        var root = overlay.toRealPath().relativize(Path.of("").toRealPath());
        Files.writeString(
                overlay.resolve("kustomization.yaml"),
                """
                apiVersion: kustomize.config.k8s.io/v1beta1
                kind: Kustomization
                resources:
                  - %1$s/k8s/overlays/prod
                components:
                  - %1$s/k8s/components/monitoring
                """
                        .formatted(root));
        assertThat(kustomized(overlay))
                .contains(
                        "kind: ServiceMonitor",
                        "kind: PrometheusRule",
                        "name: data-service-management")
                .doesNotContain("type: LoadBalancer");
    }

    @Test
    void prometheusReadsTheRulesAndFiresThem() throws Exception {
        var rules = rules();
        assertThat(promtool("check", "rules", rules.toString())).contains("3 rules found");
        var tests =
                Files.copy(
                        Path.of("src", "test", "resources", "monitoring", "alerts.yaml"),
                        rules.resolveSibling("alerts.yaml"));
        assertThat(promtool("test", "rules", tests.toString())).contains("SUCCESS");
    }

    /** Each metric, each tag and each value of one that a rule asks for is really offered. */
    @Test
    void theRulesAskForWhatTheServiceOffers() throws Exception {
        var offered = new TreeSet<String>();
        try (var service =
                Service.start(
                        Files.createDirectory(folder.resolve("home")),
                        Map.of(
                                "QUARKUS_HTTP_CORS_ORIGINS", "https://app.example.com",
                                "CORS_CANDIDATE_ORIGINS", "https://other.example.com"))) {
            send(service, "https://app.example.com", "GET", "");
            send(service, "https://app.example.com", "OPTIONS", "DELETE");
            send(service, "https://evil.example", "GET", "");
            send(service, "https://evil.example", "OPTIONS", "GET");
            given().get(service.managementAt("/q/metrics"))
                    .asString()
                    .lines()
                    .filter(line -> line.startsWith("cors_"))
                    .forEach(line -> offered.addAll(asked(line)));
        }
        var asked = asked(Files.readString(COMPONENT.resolve("prometheus-rule.yaml")));
        assertThat(asked).hasSize(6).isSubsetOf(offered);
    }

    private static void send(Service service, String origin, String method, String preflighted) {
        var request = given().header("Origin", origin);
        if (!preflighted.isEmpty()) {
            request = request.header("Access-Control-Request-Method", preflighted);
        }
        request.request(method, service.at("/data"));
    }

    /** A word for each metric with each tag and value. */
    private static Set<String> asked(String text) {
        return SELECTOR.matcher(text)
                .results()
                .flatMap(
                        metric ->
                                MATCHER.matcher(metric.group(2))
                                        .results()
                                        .flatMap(
                                                tag ->
                                                        Pattern.compile("[|]")
                                                                .splitAsStream(tag.group(2))
                                                                .map(
                                                                        value ->
                                                                                metric.group(1)
                                                                                        + " "
                                                                                        + tag.group(
                                                                                                1)
                                                                                        + "="
                                                                                        + value)))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /** What the Prometheus Operator hands to Prometheus. */
    private static Path rules() throws IOException {
        Map<String, Object> rule =
                new Yaml().load(Files.readString(COMPONENT.resolve("prometheus-rule.yaml")));
        var file = Files.createDirectory(folder.resolve("rules")).resolve("rules.yaml");
        return Files.writeString(file, new Yaml().dump(rule.get("spec")));
    }

    private static String kustomized(Path overlay) throws IOException, InterruptedException {
        var kubectl =
                Program.find(
                        "https://kubernetes.io/docs/tasks/tools/, or as .ci/run does it",
                        "kubectl");
        return run(kubectl.toString(), "kustomize", overlay.toString());
    }

    private static String promtool(String... arguments) throws IOException, InterruptedException {
        var promtool = Program.find("it is in Debian's package prometheus", "promtool");
        var command = new ArrayList<>(List.of(promtool.toString()));
        command.addAll(List.of(arguments));
        return run(command.toArray(String[]::new));
    }

    private static String run(String... command) throws IOException, InterruptedException {
        var process = new ProcessBuilder(command).redirectErrorStream(true).start();
        var text = new String(process.getInputStream().readAllBytes(), UTF_8);
        assertThat(process.waitFor()).as(text).isZero();
        return text;
    }
}
