package dev.crossorigin.program;

import dev.crossorigin.program.Archive.Jar;
import dev.crossorigin.recorded.UnreadableFile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Finds the parts of a packaged application: a folder with its jars, or one jar. */
final class PackagedSite {

    private static final String RUN = "quarkus-run.jar";
    private static final String MAIN = "io/quarkus/runner/ApplicationImpl.class";
    private static final String CURE =
            "name the folder that Quarkus has packaged, such as target/quarkus-app";

    private final Path given;

    private PackagedSite(Path given) {
        this.given = given;
    }

    /**
     * @throws UnreadableFile if it is no packaged application
     */
    static Site of(Path given) {
        return new PackagedSite(given).find();
    }

    private Site find() {
        if (!Files.exists(given)) {
            throw wrong(
                    "there is nothing of this name; build the application, or correct the name");
        }
        if (Files.isDirectory(given)) {
            return Files.isRegularFile(given.resolve(RUN)) ? folder(given) : legacy();
        }
        if (ConfigFiles.name(given).equals(RUN)) {
            return folder(Optional.ofNullable(given.toAbsolutePath().getParent()).orElse(given));
        }
        return jar(given);
    }

    private Site folder(Path folder) {
        var own = jars(folder.resolve("app"));
        if (own.isEmpty()) {
            throw wrong("there is no jar in its folder app; build the application again");
        }
        var libraries = new ArrayList<>(jars(folder.resolve("lib/main")));
        libraries.addAll(jars(folder.resolve("lib/boot")));
        return site(folder, own, libraries);
    }

    /** One jar with libraries beside it, or with everything in it. */
    private Site legacy() {
        var runners =
                jars(given).stream().filter(jar -> jar.path().toString().endsWith("-runner.jar"));
        return runners.filter(jar -> jar.has(MAIN))
                .findFirst()
                .map(jar -> jar(jar.path()))
                .orElseThrow(
                        () ->
                                wrong(
                                        Files.isDirectory(given.resolve("quarkus-app"))
                                                ? "it is not the application itself; name "
                                                        + given.resolve("quarkus-app")
                                                : "it has no quarkus-run.jar; " + CURE));
    }

    private Site jar(Path file) {
        var jar = Jar.of(file);
        if (!jar.has(MAIN)) {
            throw wrong("it is a jar, but not of a Quarkus application; " + CURE);
        }
        var folder = Optional.ofNullable(file.toAbsolutePath().getParent()).orElse(file);
        return site(folder, List.of(jar), jars(folder.resolve("lib")));
    }

    private Site site(Path folder, List<Jar> own, List<Jar> libraries) {
        var archives = new ArrayList<Archive>(own);
        archives.addAll(libraries);
        return new Site(
                archives,
                List.copyOf(own),
                Optional.of(folder.toAbsolutePath().normalize()),
                archives.stream().anyMatch(Libraries::readsYaml),
                List.of(),
                archives.stream().flatMap(ForeignSources::in).toList(),
                Libraries.unknownRoutes(archives));
    }

    private static List<Jar> jars(Path folder) {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(file -> file.toString().endsWith(".jar"))
                    .filter(Files::isRegularFile)
                    .sorted()
                    .map(Jar::of)
                    .toList();
        } catch (IOException e) {
            throw new UnreadableFile(
                    "%s: this folder cannot be read; change its permissions".formatted(folder));
        }
    }

    private UnreadableFile wrong(String why) {
        return new UnreadableFile("--app \"%s\": %s".formatted(given, why));
    }
}
