package dev.crossorigin.program;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * Where an application is read from.
 *
 * @param archives what is on its class path, in order
 * @param classes those of them with classes of its own
 * @param startedIn the folder that it is started in; empty if only files are given
 * @param yaml whether it reads YAML
 * @param files what is read besides, in order
 * @param unread what it may read and this program cannot, a sentence each
 * @param unknownRoutes why its routes are not known; empty if they are read
 */
record Site(
        List<Archive> archives,
        List<Archive> classes,
        Optional<Path> startedIn,
        boolean yaml,
        List<Path> files,
        List<String> unread,
        Optional<String> unknownRoutes) {

    /** None: there is nothing to be read, not even the environment. */
    static final Site NOWHERE =
            new Site(
                    List.of(),
                    List.of(),
                    Optional.empty(),
                    false,
                    List.of(),
                    List.of(),
                    Optional.empty());

    /** The same, started elsewhere. */
    Site startedIn(Path folder) {
        return new Site(archives, classes, Optional.of(folder), yaml, files, unread, unknownRoutes);
    }
}
