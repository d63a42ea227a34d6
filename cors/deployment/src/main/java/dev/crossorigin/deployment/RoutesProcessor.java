package dev.crossorigin.deployment;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.crossorigin.config.Resources;
import dev.crossorigin.config.Routes;
import io.quarkus.deployment.annotations.BuildProducer;
import io.quarkus.deployment.annotations.BuildStep;
import io.quarkus.deployment.builditem.CombinedIndexBuildItem;
import io.quarkus.deployment.builditem.GeneratedResourceBuildItem;
import io.quarkus.deployment.builditem.nativeimage.NativeImageResourceBuildItem;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.eclipse.microprofile.config.ConfigProvider;
import org.jboss.jandex.IndexView;

/** Writes down what the application serves, for the gate and for the console. */
class RoutesProcessor {

    private static final String APPLICATION_PATH = "jakarta.ws.rs.ApplicationPath";

    @BuildStep
    RoutesBuildItem routes(
            CombinedIndexBuildItem index,
            BuildProducer<GeneratedResourceBuildItem> files,
            BuildProducer<NativeImageResourceBuildItem> kept) {
        var resources = new Resources(index.getIndex(), root(index.getIndex()));
        var lines = resources.lines().stream().map(line -> line + "\n");
        var bytes = lines.collect(Collectors.joining()).getBytes(UTF_8);
        files.produce(new GeneratedResourceBuildItem(Routes.FILE, bytes));
        kept.produce(new NativeImageResourceBuildItem(Routes.FILE));
        return new RoutesBuildItem(resources.routes());
    }

    /** An annotation comes before the setting. */
    private static String root(IndexView index) {
        var declared =
                index.getAnnotations(APPLICATION_PATH).stream()
                        .map(path -> path.value().asString())
                        .findFirst();
        return Stream.of(set("quarkus.http.root-path"), declared.orElse(set("quarkus.rest.path")))
                .collect(Collectors.joining("/"));
    }

    private static String set(String key) {
        return ConfigProvider.getConfig().getOptionalValue(key, String.class).orElse("");
    }
}
