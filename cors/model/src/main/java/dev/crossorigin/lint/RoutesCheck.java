package dev.crossorigin.lint;

import static dev.crossorigin.declaration.Property.HEADERS;
import static dev.crossorigin.declaration.Property.METHODS;

import dev.crossorigin.declaration.CorsDeclaration;
import dev.crossorigin.declaration.Property;
import dev.crossorigin.declaration.Route;
import dev.crossorigin.declaration.Setting;
import dev.crossorigin.web.Token;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What the policy allows and the application does not do, and the other way round. */
record RoutesCheck(
        List<Route> routes, List<Setting> methods, List<Setting> headers, boolean credentials) {

    private static final List<String> OF_THE_HANDLER = List.of("HEAD", "OPTIONS");

    static Stream<Finding> findings(CorsDeclaration declaration) {
        var check =
                new RoutesCheck(
                        declaration.routes(),
                        declaration.settings(METHODS),
                        declaration.settings(HEADERS),
                        declaration.allowsCredentials());
        return Stream.of(
                        check.incomplete(),
                        check.unserved(),
                        check.notAllowed(),
                        check.json(),
                        check.authorization())
                .flatMap(findings -> findings);
    }

    /** Where nothing is listed, or a star alone, the handler lets every method pass. */
    private boolean allows(String method) {
        return isOpen(methods) || meant().contains(method);
    }

    /** The methods as they have to be written; how they are misspelt is found elsewhere. */
    private List<String> meant() {
        return methods.stream()
                .flatMap(method -> Names.in(method.value()).names().stream())
                .map(method -> method.toUpperCase(Locale.ROOT))
                .distinct()
                .toList();
    }

    /** What to write so that these are allowed too; it leaves no slip that is already listed. */
    private String with(Stream<String> others) {
        return Stream.concat(meant().stream(), others).distinct().collect(Collectors.joining(","));
    }

    private Stream<String> missing() {
        return OF_THE_HANDLER.stream().filter(method -> !allows(method));
    }

    private static boolean isOpen(List<Setting> list) {
        return list.isEmpty() || names(list).equals(List.of("*"));
    }

    private static List<String> names(List<Setting> list) {
        return list.stream().map(Setting::value).toList();
    }

    private static Setting whole(Property property, List<Setting> list) {
        return Setting.of(property, String.join(",", names(list)), list.get(0).source());
    }

    private Stream<Finding> incomplete() {
        var missing = missing().toList();
        if (missing.isEmpty()) {
            return Stream.empty();
        }
        var place = whole(METHODS, methods);
        return Stream.of(
                Finding.of(
                                Rule.METHODS_INCOMPLETE,
                                place,
                                "the handler answers 403 to a method that is not listed, including %s"
                                        .formatted(String.join(" and ", missing)))
                        .fixedBy(with(missing.stream())));
    }

    private Stream<Finding> unserved() {
        if (routes.isEmpty()) {
            return Stream.empty();
        }
        return methods.stream()
                .filter(method -> !method.value().equals("*"))
                .filter(method -> !OF_THE_HANDLER.contains(upper(method)))
                .filter(method -> Token.matches(method.value()))
                .filter(method -> !Names.in(method.value()).isSeveral())
                .filter(method -> routes.stream().noneMatch(serves(upper(method))))
                .map(method -> Finding.of(Rule.METHOD_UNSERVED, method));
    }

    private static String upper(Setting method) {
        return method.value().toUpperCase(Locale.ROOT);
    }

    private static Predicate<Route> serves(String method) {
        return route -> route.method().equals(method);
    }

    private Stream<Finding> notAllowed() {
        var refused = routes.stream().filter(route -> !allows(route.method())).toList();
        if (refused.isEmpty()) {
            return Stream.empty();
        }
        var place = whole(METHODS, methods);
        var added = Stream.concat(missing(), refused.stream().map(Route::method).sorted());
        var fix = with(added);
        return refused.stream().collect(Collectors.groupingBy(Route::method)).entrySet().stream()
                .sorted(Map.Entry.comparingByKey())
                .map(
                        method ->
                                Finding.of(
                                                Rule.METHOD_NOT_ALLOWED,
                                                place,
                                                "%s serves %s, which is not allowed"
                                                        .formatted(
                                                                paths(method.getValue()),
                                                                method.getKey()))
                                        .fixedBy(fix));
    }

    private static String paths(List<Route> routes) {
        return routes.stream().map(Route::path).distinct().collect(Collectors.joining(", "));
    }

    private Stream<Finding> json() {
        boolean starred = names(headers).contains("*") && !credentials;
        if (isOpen(headers)
                || starred
                || meantHeaders().stream().anyMatch("content-type"::equalsIgnoreCase)) {
            return Stream.empty();
        }
        var place = whole(HEADERS, headers);
        return routes.stream()
                .filter(Route::consumesJson)
                .filter(route -> allows(route.method()))
                .limit(1)
                .map(
                        route ->
                                Finding.of(
                                                Rule.JSON_NOT_ALLOWED,
                                                place,
                                                "%s %s accepts JSON, but content-type is not allowed"
                                                        .formatted(route.method(), route.path()))
                                        .fixedBy(
                                                String.join(",", meantHeaders())
                                                        + ",content-type"));
    }

    private List<String> meantHeaders() {
        return headers.stream()
                .flatMap(header -> Names.in(header.value()).names().stream())
                .toList();
    }

    private Stream<Finding> authorization() {
        boolean named = names(headers).stream().anyMatch("authorization"::equalsIgnoreCase);
        boolean used = routes.stream().anyMatch(Route::authorized);
        return headers.stream()
                .filter(header -> header.value().equals("*") && used && !named)
                .map(star -> Finding.of(Rule.STAR_AND_AUTHORIZATION, star));
    }
}
