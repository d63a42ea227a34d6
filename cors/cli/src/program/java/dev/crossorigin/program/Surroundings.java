package dev.crossorigin.program;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.stream.Stream;

/** Files that the application would read if it were started where this program is. */
record Surroundings(Site site) {

    Stream<String> notes() {
        var here = Path.of("").toAbsolutePath().normalize();
        return site.startedIn().filter(folder -> !folder.equals(here)).stream()
                .flatMap(folder -> files(here).map(file -> note(here, file, folder)));
    }

    private Stream<Path> files(Path here) {
        var properties = Stream.of(".env", "config/application.properties");
        var yaml =
                Optional.of(Stream.of("config/application.yaml", "config/application.yml"))
                        .filter(any -> site.yaml())
                        .orElseGet(Stream::empty);
        return Stream.concat(properties, yaml).map(here::resolve).filter(Files::isRegularFile);
    }

    private static String note(Path here, Path file, Path folder) {
        return "%s of this folder was not read, because the application is taken to start in %s. If it starts here, add --started-in ."
                .formatted(here.relativize(file), folder);
    }
}
