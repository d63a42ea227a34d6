package dev.crossorigin.program;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** What the libraries of an application bring with them. */
final class Libraries {

    /** Those that serve what no annotation of JAX-RS names. */
    private static final Pattern OTHER_ROUTES =
            Pattern.compile(
                    "quarkus-(reactive-routes|spring-web|spring-data-rest|undertow|smallrye-graphql"
                            + "|[a-z-]*rest-data-panache)(?=[-.\"'<:\\s]|$)");

    /** In this file, a jar of everything keeps a name of each library. */
    private static final String POM = "META-INF/maven/io.quarkus/";

    private static final List<String> OTHERS =
            List.of(
                    "quarkus-reactive-routes",
                    "quarkus-spring-web",
                    "quarkus-spring-data-rest",
                    "quarkus-undertow",
                    "quarkus-smallrye-graphql",
                    "quarkus-rest-data-panache");

    private Libraries() {}

    static boolean readsYaml(Archive archive) {
        return has(archive, "io/quarkus/config/yaml/runtime/YamlConfigBuilder.class");
    }

    /** Why what is served is not known; empty if nothing speaks against it. */
    static Optional<String> unknownRoutes(List<Archive> archives) {
        return archives.stream().flatMap(Libraries::others).findFirst().map(Libraries::unknown);
    }

    /** The same of what a build file says. */
    static Optional<String> unknownRoutes(String build) {
        var found = OTHER_ROUTES.matcher(build);
        return found.find() ? Optional.of(unknown(found.group())) : Optional.empty();
    }

    private static Stream<String> others(Archive archive) {
        var name = ConfigFiles.name(archive.path());
        var found = OTHER_ROUTES.matcher(name);
        return found.find()
                ? Stream.of(found.group())
                : OTHERS.stream().filter(other -> has(archive, POM + other + "/pom.xml"));
    }

    private static String unknown(String library) {
        return "The routes are not known, because %s serves some that no JAX-RS annotation names."
                .formatted(library);
    }

    private static boolean has(Archive archive, String name) {
        try {
            return archive.has(name);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
