package dev.crossorigin.deployment;

import dev.crossorigin.config.EffectiveDeclaration;
import dev.crossorigin.config.Inspection;
import dev.crossorigin.config.Profiles;
import dev.crossorigin.declaration.CorsDeclaration;
import dev.crossorigin.declaration.Setting;
import dev.crossorigin.lint.Severity;
import io.quarkus.deployment.IsProduction;
import io.quarkus.deployment.annotations.BuildProducer;
import io.quarkus.deployment.annotations.BuildStep;
import io.quarkus.deployment.builditem.ApplicationArchivesBuildItem;
import io.quarkus.deployment.pkg.builditem.ArtifactResultBuildItem;
import io.quarkus.runtime.configuration.ConfigurationException;
import io.smallrye.config.SmallRyeConfig;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jboss.logging.Logger;

/**
 * Checks what the files declare for each profile while the application is built. What only a start
 * knows, such as variables, is no finding here.
 */
class CheckProcessor {

    private static final Logger LOG = Logger.getLogger("dev.crossorigin");

    @BuildStep(onlyIf = IsProduction.class)
    void check(
            BuildConfig config,
            RoutesBuildItem routes,
            ApplicationArchivesBuildItem archives,
            BuildProducer<ArtifactResultBuildItem> makesItRun) {
        var profilesByLine = new LinkedHashMap<String, List<String>>();
        boolean refuses = false;
        for (var profile : ProfilesInFiles.in(archives).names()) {
            var found = lines(ProfilesInFiles.config(profile), routes);
            found.keySet()
                    .forEach(
                            line ->
                                    profilesByLine
                                            .computeIfAbsent(line, any -> new ArrayList<>())
                                            .add(profile));
            refuses |= found.containsValue(true);
        }
        profilesByLine.forEach(
                (line, profiles) ->
                        LOG.warn("CORS policy of " + String.join(", ", profiles) + ": " + line));
        if (refuses && config.build().fail()) {
            throw new ConfigurationException(
                    "The CORS policy has errors, and cors.build.fail is true:\n"
                            + String.join("\n", profilesByLine.keySet()));
        }
    }

    /** Each with whether it would keep the application from starting. */
    private static Map<String, Boolean> lines(SmallRyeConfig config, RoutesBuildItem routes) {
        var lines = new LinkedHashMap<String, Boolean>();
        if (Profiles.refusal(config).isPresent()) {
            return lines;
        }
        var inspection = Inspection.of(config, EffectiveDeclaration.read(config, routes.routes()));
        inspection.complaints().stream()
                .filter(finding -> !waits(finding.setting()))
                .forEach(
                        finding ->
                                lines.put(
                                        finding.severity() + ": " + finding.line(),
                                        finding.severity() == Severity.ERROR));
        if (settings(inspection.declaration()).noneMatch(CheckProcessor::waits)) {
            inspection.unmet().forEach(unmet -> lines.put("unmet: " + unmet.line(), true));
        }
        return lines;
    }

    private static Stream<Setting> settings(CorsDeclaration declaration) {
        return declaration.settings().stream();
    }

    /** Whether the value is known only at a start. */
    private static boolean waits(Setting setting) {
        return setting.value().contains("${") || setting.expression().isPresent();
    }
}
