package dev.crossorigin.config;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.crossorigin.declaration.Route;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.util.List;

/**
 * What the application serves: a line for each route, which {@link RouteWriter} has written when
 * the application was built.
 */
public final class Routes {

    /** Where the lines are, on the class path. */
    public static final String FILE = "META-INF/cors-routes.txt";

    private static final String GUARDED = "authorized";
    private static final String OPEN = "open";
    private static final String SEPARATOR = "\t";

    private Routes() {}

    /** The application's own; none if it was built without them. */
    public static List<Route> own() {
        // In an application that has this code as a dependency, only its own loader has the file.
        var loader = Thread.currentThread().getContextClassLoader();
        try (var file = loader.getResourceAsStream(FILE)) {
            return file == null
                    ? List.of()
                    : new BufferedReader(new InputStreamReader(file, UTF_8))
                            .lines()
                            .map(Routes::route)
                            .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Method, path, whether callers are authorized, and each media type, with tabs between. */
    static String line(Route route) {
        var line =
                String.join(
                        SEPARATOR,
                        route.method(),
                        route.path(),
                        route.authorized() ? GUARDED : OPEN);
        return route.consumes().isEmpty()
                ? line
                : line + SEPARATOR + String.join(SEPARATOR, route.consumes());
    }

    static Route route(String line) {
        var parts = List.of(line.split(SEPARATOR, -1));
        return new Route(
                parts.get(0),
                parts.get(1),
                parts.subList(3, parts.size()),
                parts.get(2).equals(GUARDED));
    }
}
