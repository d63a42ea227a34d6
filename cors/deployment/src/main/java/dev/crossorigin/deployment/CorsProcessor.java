package dev.crossorigin.deployment;

import dev.crossorigin.console.ConsoleRoutes;
import dev.crossorigin.extension.DevWiring;
import dev.crossorigin.extension.GateRecorder;
import dev.crossorigin.extension.Wiring;
import dev.crossorigin.gate.Gate;
import io.quarkus.arc.deployment.AdditionalBeanBuildItem;
import io.quarkus.deployment.annotations.BuildProducer;
import io.quarkus.deployment.annotations.BuildStep;
import io.quarkus.deployment.annotations.ExecutionTime;
import io.quarkus.deployment.annotations.Produce;
import io.quarkus.deployment.annotations.Record;
import io.quarkus.deployment.builditem.CombinedIndexBuildItem;
import io.quarkus.deployment.builditem.FeatureBuildItem;
import io.quarkus.deployment.builditem.LaunchModeBuildItem;
import io.quarkus.deployment.builditem.MainClassBuildItem;
import io.quarkus.deployment.builditem.QuarkusApplicationClassBuildItem;
import io.quarkus.deployment.builditem.RawCommandLineArgumentsBuildItem;
import io.quarkus.deployment.builditem.RuntimeConfigSetupCompleteBuildItem;
import io.quarkus.deployment.builditem.nativeimage.NativeImageResourceBuildItem;
import io.quarkus.deployment.builditem.nativeimage.ReflectiveClassBuildItem;
import io.quarkus.deployment.metrics.MetricsCapabilityBuildItem;
import io.quarkus.runtime.LaunchMode;
import io.quarkus.runtime.metrics.MetricsFactory;
import io.quarkus.vertx.http.runtime.management.ManagementInterfaceBuildTimeConfig;
import java.util.Optional;

/** Puts the gate, the commands and the routes of the workbench into an application. */
@SuppressWarnings("removal") // No other item comes as early and lets a recorder read configuration.
class CorsProcessor {

    private static final String FEATURE = "crossorigin";

    private static final String OF_QUARKUS = "io.quarkus.runner.GeneratedMain";

    @BuildStep
    FeatureBuildItem feature() {
        return new FeatureBuildItem(FEATURE);
    }

    @BuildStep
    void beans(LaunchModeBuildItem launch, BuildProducer<AdditionalBeanBuildItem> beans) {
        beans.produce(AdditionalBeanBuildItem.unremovableOf(Wiring.class));
        if (launch.getLaunchMode() == LaunchMode.DEVELOPMENT) {
            beans.produce(AdditionalBeanBuildItem.unremovableOf(DevWiring.class));
        }
    }

    /** An application that does not measure has no Micrometer, which this class needs. */
    @BuildStep
    void metrics(
            Optional<MetricsCapabilityBuildItem> metrics,
            BuildProducer<AdditionalBeanBuildItem> beans) {
        if (metrics.filter(how -> how.metricsSupported(MetricsFactory.MICROMETER)).isPresent()) {
            beans.produce(
                    AdditionalBeanBuildItem.builder()
                            .addBeanClass("dev.crossorigin.extension.MetricsWiring")
                            .setUnremovable()
                            .build());
        }
    }

    @BuildStep
    void executable(
            BuildProducer<NativeImageResourceBuildItem> files,
            BuildProducer<ReflectiveClassBuildItem> classes) {
        ConsoleRoutes.resources()
                .forEach(name -> files.produce(new NativeImageResourceBuildItem(name)));
        // The console shows the line of each value.
        files.produce(new NativeImageResourceBuildItem("application.properties"));
        classes.produce(
                ReflectiveClassBuildItem.builder(ConsoleRoutes.shown().toArray(Class[]::new))
                        .methods()
                        .build());
    }

    /** Without the management port there is no console: on the public port anyone could read it. */
    @BuildStep
    @Record(ExecutionTime.RUNTIME_INIT)
    void console(GateRecorder recorder, ManagementInterfaceBuildTimeConfig management) {
        if (!management.enabled()) {
            recorder.withoutConsole();
        }
    }

    /**
     * Comes before every recorder that needs configuration, so before logging, data sources and
     * HTTP: the recorder reads the configuration itself, because a mapping as its parameter would
     * make it wait for what it comes before.
     */
    @BuildStep
    @Record(ExecutionTime.RUNTIME_INIT)
    @Produce(RuntimeConfigSetupCompleteBuildItem.class)
    void gate(
            GateRecorder recorder,
            LaunchModeBuildItem launch,
            RawCommandLineArgumentsBuildItem arguments,
            MainClassBuildItem main,
            Optional<QuarkusApplicationClassBuildItem> application,
            CombinedIndexBuildItem index) {
        if (launch.getLaunchMode() == LaunchMode.NORMAL) {
            if (isOfQuarkus(main, application, index)) {
                recorder.command(arguments);
            }
            recorder.decide(Gate.REFUSE);
        } else if (launch.getLaunchMode() == LaunchMode.TEST) {
            recorder.decide(Gate.WARN);
        }
    }

    /** An application with a main class of its own, or with picocli, keeps its arguments. */
    private static boolean isOfQuarkus(
            MainClassBuildItem main,
            Optional<QuarkusApplicationClassBuildItem> application,
            CombinedIndexBuildItem index) {
        return main.getClassName().equals(OF_QUARKUS)
                && application.isEmpty()
                && index.getIndex()
                        .getAnnotations("io.quarkus.runtime.annotations.QuarkusMain")
                        .isEmpty();
    }
}
