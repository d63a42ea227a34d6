package dev.crossorigin;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** A folder of the repository with everything in it that is not made by a build. */
record Tree(Path root) {

    static final Tree SERVICE = new Tree(Path.of("src"));
    static final Tree WORKBENCH = new Tree(Path.of("cors"));

    static final List<Tree> PARTS =
            Stream.of("model", "cli", "runtime")
                    .map(Path.of("cors")::resolve)
                    .map(Tree::new)
                    .toList();

    Stream<Path> files() {
        try (var files = Files.walk(root)) {
            return files
                    .filter(Files::isRegularFile)
                    .filter(file -> !file.toString().contains("/target/"))
                    .toList()
                    .stream();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The packages of the Java files, tests among them. */
    Set<String> packages() {
        return files().map(Path::toString)
                .filter(file -> file.endsWith(".java"))
                .map(file -> file.replaceFirst(".*/java/", "").replaceFirst("/[^/]*$", ""))
                .map(folder -> folder.replace('/', '.'))
                .collect(Collectors.toSet());
    }
}
