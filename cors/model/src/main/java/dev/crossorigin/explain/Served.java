package dev.crossorigin.explain;

import dev.crossorigin.config.DeclaredPolicy;
import dev.crossorigin.declaration.Route;
import dev.crossorigin.web.Methods;
import dev.crossorigin.web.Url;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Whether the service serves what a page asks it for, as far as its routes are known. */
final class Served {

    private Served() {}

    /**
     * Said where it serves no such path or method; empty if it does, or its routes are not known.
     */
    static Optional<String> note(Judged judged) {
        var routes = judged.inForce().declaration().routes();
        return routes.isEmpty()
                ? Optional.empty()
                : judged.asked().target().flatMap(url -> note(judged, path(url), routes));
    }

    private static Optional<String> note(Judged judged, String path, List<Route> routes) {
        var there = routes.stream().filter(route -> matches(route.path(), path)).toList();
        if (there.isEmpty()) {
            return Optional.of(nowhere(judged.inForce(), path));
        }
        var method = Methods.normalized(judged.asked().method());
        return serves(there, method)
                ? Optional.empty()
                : Optional.of(
                        "This service has no %s at %s, only %s. The page would get an error even if the policy allows the request."
                                .formatted(
                                        method,
                                        path,
                                        there.stream()
                                                .map(Route::method)
                                                .distinct()
                                                .sorted()
                                                .collect(Collectors.joining(", "))));
    }

    /** REST answers HEAD where there is a GET, and OPTIONS everywhere. */
    private static boolean serves(List<Route> there, String method) {
        return method.equals("OPTIONS")
                || there.stream()
                        .map(Route::method)
                        .anyMatch(
                                served ->
                                        served.equals(method)
                                                || (method.equals("HEAD") && served.equals("GET")));
    }

    private static String nowhere(DeclaredPolicy inForce, String path) {
        return inForce.managementPort()
                .filter(port -> path.startsWith("/q/"))
                .map(
                        port ->
                                ("This service has no route at %s on this port. Health and metrics are on the"
                                                + " management port, %s, for which quarkus.http.cors does not"
                                                + " hold.")
                                        .formatted(path, port))
                .orElse(
                        "This service has no route at %s. The page would get an error even if the policy allows the request."
                                .formatted(path));
    }

    /** Without the query, and without the slash at the end, which REST does not look at. */
    private static String path(Url url) {
        var path = url.target().split("[?]", 2)[0];
        return path.length() > 1 && path.endsWith("/")
                ? path.substring(0, path.length() - 1)
                : path;
    }

    /** In braces stands the name of a parameter, and perhaps what it may be. */
    private static boolean matches(String template, String path) {
        var parts = template.split("\\{[^}]*}", -1);
        var pattern =
                List.of(parts).stream()
                        .map(Pattern::quote)
                        .collect(Collectors.joining(template.contains(":") ? ".+" : "[^/]+"));
        return Pattern.matches(pattern, path);
    }
}
