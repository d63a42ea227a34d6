package dev.crossorigin.cli;

import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/**
 * The files of the repository that a workflow has checked out.
 *
 * @param top its folder
 * @param here the folder that the command runs in, in which the service's sources are
 */
record Repository(Path top, Path here) {

    /** Where every build with Maven or Gradle has them. */
    static final String RESOURCES = String.join("/", "src", "main", "resources", "");

    /** The one that this command runs in. */
    static Repository checkedOut() {
        var here = Path.of("").toAbsolutePath();
        return of(Optional.ofNullable(System.getenv("GITHUB_WORKSPACE")), here);
    }

    /**
     * @param workspace the variable by which GitHub names the folder
     */
    static Repository of(Optional<String> workspace, Path here) {
        return new Repository(
                workspace.flatMap(Repository::folder).filter(here::startsWith).orElse(here), here);
    }

    private static Optional<Path> folder(String name) {
        try {
            return Optional.of(Path.of(name)).filter(Path::isAbsolute);
        } catch (InvalidPathException e) {
            return Optional.empty();
        }
    }

    /**
     * The path of a configuration file from the top; empty if it is none of the repository's.
     *
     * @param name as messages have it: within the jar, or within the folder of the start
     */
    Optional<String> path(String name) {
        var packaged = RESOURCES + name;
        return Stream.of(packaged, RESOURCES + "META-INF/" + name, name)
                .filter(file -> Files.isRegularFile(here.resolve(file)))
                .findFirst()
                // The jar may be checked where its sources are not.
                .or(() -> Optional.of(packaged).filter(any -> isOfJar(name)))
                .map(file -> fromTop(here.resolve(file)));
    }

    private static boolean isOfJar(String name) {
        return name.matches("application(-[^/]+)?[.](properties|yaml|yml)");
    }

    private String fromTop(Path file) {
        return StreamSupport.stream(top.relativize(file).spliterator(), false)
                .map(Path::toString)
                .collect(Collectors.joining("/"));
    }
}
