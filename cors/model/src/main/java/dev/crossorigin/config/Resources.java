package dev.crossorigin.config;

import dev.crossorigin.declaration.Route;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jboss.jandex.AnnotationInstance;
import org.jboss.jandex.AnnotationTarget;
import org.jboss.jandex.AnnotationValue;
import org.jboss.jandex.ClassInfo;
import org.jboss.jandex.IndexView;
import org.jboss.jandex.MethodInfo;

/**
 * Reads from an index of classes what their JAX-RS annotations say is served. An interface that
 * nothing implements is one of a client, and serves nothing.
 *
 * @param root what every path begins with
 */
public record Resources(IndexView index, String root) {

    private static final String JAX_RS = "jakarta.ws.rs.";
    private static final String PATH = JAX_RS + "Path";
    private static final String CONSUMES = JAX_RS + "Consumes";

    private static final List<String> METHODS =
            List.of("DELETE", "GET", "HEAD", "OPTIONS", "PATCH", "POST", "PUT");

    private static final List<String> GUARDS =
            List.of(
                    "io.quarkus.security.Authenticated",
                    "io.quarkus.security.PermissionsAllowed",
                    "jakarta.annotation.security.DenyAll",
                    "jakarta.annotation.security.RolesAllowed");

    private static final String OPEN = "jakarta.annotation.security.PermitAll";

    /** How many locators may follow each other; they can lead back to where they came from. */
    private static final int DEEPEST = 4;

    /** A route for each method of each resource. */
    public List<Route> routes() {
        return classes(PATH)
                .flatMap(this::concrete)
                .distinct()
                .flatMap(
                        type ->
                                inherited(type)
                                        .flatMap(from -> text(from, PATH).stream())
                                        .findFirst()
                                        .stream()
                                        .flatMap(path -> routes(type, root + "/" + path, 0)))
                .distinct()
                .toList();
    }

    /** The lines that {@link Routes} reads. */
    public List<String> lines() {
        return routes().stream().map(Routes::line).sorted().toList();
    }

    private Stream<ClassInfo> classes(String annotation) {
        return index.getAnnotations(annotation).stream()
                .map(AnnotationInstance::target)
                .filter(target -> target.kind() == AnnotationTarget.Kind.CLASS)
                .map(AnnotationTarget::asClass);
    }

    /** The class itself, or those that make something of an interface or an abstract class. */
    private Stream<ClassInfo> concrete(ClassInfo type) {
        Collection<ClassInfo> others =
                type.isInterface()
                        ? index.getAllKnownImplementations(type.name())
                        : index.getAllKnownSubclasses(type.name());
        return type.isAbstract()
                ? others.stream().filter(other -> !other.isAbstract())
                : Stream.of(type);
    }

    /** A class, those that it extends, and the interfaces of all of them. */
    private Stream<ClassInfo> inherited(ClassInfo type) {
        var above =
                Stream.concat(
                        Optional.ofNullable(type.superName()).stream(),
                        type.interfaceNames().stream());
        return Stream.concat(
                Stream.of(type),
                above.flatMap(name -> Optional.ofNullable(index.getClassByName(name)).stream())
                        .flatMap(this::inherited));
    }

    private Stream<Route> routes(ClassInfo type, String path, int depth) {
        var methods = new LinkedHashMap<String, MethodInfo>();
        inherited(type)
                .flatMap(from -> from.methods().stream())
                .filter(at -> at.hasAnnotation(PATH) || !verbs(at).isEmpty())
                .forEach(at -> methods.putIfAbsent(at.name() + at.parameterTypes(), at));
        return methods.values().stream()
                .flatMap(at -> routes(type, at, path + "/" + text(at, PATH).orElse(""), depth));
    }

    private Stream<Route> routes(ClassInfo type, MethodInfo at, String path, int depth) {
        var verbs = verbs(at);
        if (!verbs.isEmpty()) {
            return verbs.stream()
                    .map(
                            verb ->
                                    new Route(
                                            verb,
                                            clean(path),
                                            consumes(type, at),
                                            guarded(type, at)));
        }
        var located = index.getClassByName(at.returnType().name());
        return located == null || depth == DEEPEST
                ? Stream.empty()
                : routes(located, path, depth + 1);
    }

    private static String clean(String path) {
        return ("/" + path).replaceAll("/+", "/").replaceFirst("(?<=.)/$", "");
    }

    private List<String> verbs(MethodInfo at) {
        var known = verbs();
        return at.declaredAnnotations().stream()
                .flatMap(
                        annotation ->
                                Optional.ofNullable(known.get(annotation.name().toString()))
                                        .stream())
                .toList();
    }

    /** The annotations that stand for a method, those of the application's own making included. */
    private Map<String, String> verbs() {
        var verbs = new HashMap<String, String>();
        METHODS.forEach(method -> verbs.put(JAX_RS + method, method));
        classes(JAX_RS + "HttpMethod")
                .forEach(
                        made ->
                                text(made, JAX_RS + "HttpMethod")
                                        .ifPresent(
                                                verb -> verbs.put(made.name().toString(), verb)));
        return verbs;
    }

    private List<String> consumes(ClassInfo type, MethodInfo at) {
        return Stream.of(at, type, at.declaringClass())
                .flatMap(from -> value(from, CONSUMES).stream())
                .map(types -> List.of(types.asStringArray()))
                .findFirst()
                .orElseGet(() -> hasBody(at) ? List.of("application/json") : List.of());
    }

    /** Quarkus reads a body into a class of the application as JSON, unless told otherwise. */
    private boolean hasBody(MethodInfo at) {
        return at.parameters().stream()
                .filter(given -> index.getClassByName(given.type().name()) != null)
                .anyMatch(
                        given ->
                                given.declaredAnnotations().stream()
                                        .noneMatch(
                                                annotation ->
                                                        annotation
                                                                .name()
                                                                .toString()
                                                                .matches(
                                                                        "(jakarta\\.ws\\.rs|org\\.jboss\\.resteasy)\\..*")));
    }

    private static boolean guarded(ClassInfo type, MethodInfo at) {
        return GUARDS.stream().anyMatch(at::hasDeclaredAnnotation)
                || (!at.hasDeclaredAnnotation(OPEN)
                        && Stream.of(type, at.declaringClass())
                                .anyMatch(
                                        from ->
                                                GUARDS.stream()
                                                        .anyMatch(from::hasDeclaredAnnotation)));
    }

    private static Optional<String> text(AnnotationTarget from, String annotation) {
        return value(from, annotation).map(AnnotationValue::asString);
    }

    private static Optional<AnnotationValue> value(AnnotationTarget from, String annotation) {
        return Optional.ofNullable(from.declaredAnnotation(annotation))
                .map(AnnotationInstance::value);
    }
}
