package dev.crossorigin.deployment;

import dev.crossorigin.declaration.Route;
import io.quarkus.builder.item.SimpleBuildItem;
import java.util.List;

/** What the application serves. */
final class RoutesBuildItem extends SimpleBuildItem {

    private final List<Route> routes;

    RoutesBuildItem(List<Route> routes) {
        this.routes = List.copyOf(routes);
    }

    List<Route> routes() {
        return routes;
    }
}
