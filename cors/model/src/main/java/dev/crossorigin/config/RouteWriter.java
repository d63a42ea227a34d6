package dev.crossorigin.config;

import dev.crossorigin.declaration.Route;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jboss.jandex.AnnotationInstance;
import org.jboss.jandex.AnnotationTarget.Kind;
import org.jboss.jandex.AnnotationValue;
import org.jboss.jandex.ClassInfo;
import org.jboss.jandex.Index;
import org.jboss.jandex.Indexer;
import org.jboss.jandex.MethodInfo;
import org.jspecify.annotations.Nullable;

/**
 * Writes what the JAX-RS annotations of compiled classes say they serve, so that {@link Routes} can
 * be read without an index of classes: before Quarkus starts, and in a native executable. The build
 * runs it.
 */
public final class RouteWriter {

    private static final String JAX_RS = "jakarta.ws.rs.";

    private static final List<String> METHODS =
            List.of("DELETE", "GET", "HEAD", "OPTIONS", "PATCH", "POST", "PUT");

    private static final List<String> GUARDS =
            List.of(
                    "io.quarkus.security.Authenticated",
                    "io.quarkus.security.PermissionsAllowed",
                    "jakarta.annotation.security.DenyAll",
                    "jakarta.annotation.security.RolesAllowed");

    private static final String OPEN = "jakarta.annotation.security.PermitAll";

    private RouteWriter() {}

    /**
     * Writes the file into the folder of the classes that it is about.
     *
     * @param folder the one folder, such as {@code target/classes}
     */
    public static void main(String... folder) throws IOException {
        var classes = Path.of(folder[0]);
        var file = classes.resolve(Routes.FILE);
        Files.createDirectories(file.getParent());
        Files.write(file, in(index(classes)).stream().map(Routes::line).sorted().toList());
    }

    private static Index index(Path classes) throws IOException {
        var indexer = new Indexer();
        try (var files = Files.walk(classes)) {
            files.filter(file -> file.toString().endsWith(".class"))
                    .forEach(file -> index(indexer, file));
        }
        return indexer.complete();
    }

    private static void index(Indexer indexer, Path file) {
        try (var bytes = Files.newInputStream(file)) {
            indexer.index(bytes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static List<Route> in(Index index) {
        return methods(index).entrySet().stream()
                .flatMap(
                        method ->
                                index.getAnnotations(method.getKey()).stream()
                                        .map(AnnotationInstance::target)
                                        .filter(target -> target.kind() == Kind.METHOD)
                                        .flatMap(at -> route(method.getValue(), at.asMethod())))
                .toList();
    }

    /** The annotations that stand for a method, those of the application's own making included. */
    private static Map<String, String> methods(Index index) {
        var methods = new HashMap<String, String>();
        METHODS.forEach(method -> methods.put(JAX_RS + method, method));
        index.getAnnotations(JAX_RS + "HttpMethod")
                .forEach(
                        made ->
                                methods.put(
                                        made.target().asClass().name().toString(),
                                        made.value().asString()));
        return methods;
    }

    private static Stream<Route> route(String method, MethodInfo at) {
        var resource = at.declaringClass();
        return Stream.ofNullable(value(resource.declaredAnnotation(JAX_RS + "Path")))
                .map(root -> root.asString() + "/" + pathOf(at))
                .map(path -> ("/" + path).replaceAll("/+", "/").replaceFirst("(?<=.)/$", ""))
                .map(path -> new Route(method, path, consumes(at, resource), isGuarded(at)));
    }

    private static String pathOf(MethodInfo at) {
        var path = value(at.annotation(JAX_RS + "Path"));
        return path == null ? "" : path.asString();
    }

    private static List<String> consumes(MethodInfo at, ClassInfo resource) {
        var own = value(at.annotation(JAX_RS + "Consumes"));
        var types = own == null ? value(resource.declaredAnnotation(JAX_RS + "Consumes")) : own;
        return types == null ? List.of() : List.of(types.asStringArray());
    }

    private static boolean isGuarded(MethodInfo at) {
        return GUARDS.stream().anyMatch(at::hasAnnotation)
                || (!at.hasAnnotation(OPEN)
                        && GUARDS.stream().anyMatch(at.declaringClass()::hasDeclaredAnnotation));
    }

    private static @Nullable AnnotationValue value(@Nullable AnnotationInstance annotation) {
        return annotation == null ? null : annotation.value();
    }
}
