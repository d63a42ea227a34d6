package dev.crossorigin.program;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.crossorigin.program.Archive.Folder;
import dev.crossorigin.recorded.UnreadableFile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Finds the parts of a source tree that Maven or Gradle builds. */
final class ProjectSite {

    private static final List<String> BUILDS =
            List.of("pom.xml", "build.gradle", "build.gradle.kts");

    private static final List<String> CLASSES =
            List.of("target/classes", "build/classes/java/main", "build/classes/kotlin/main");

    private static final Pattern YAML = Pattern.compile("quarkus[-.]config[-.]yaml");

    private static final int LARGEST = 1 << 20;

    private final Path given;

    private ProjectSite(Path given) {
        this.given = given;
    }

    /**
     * @throws UnreadableFile if it is no project
     */
    static Site of(Path given) {
        return new ProjectSite(given).find();
    }

    private Site find() {
        if (!Files.isDirectory(given)) {
            throw wrong(
                    Files.exists(given)
                            ? "it is not a folder; name the folder of the build file"
                            : "there is no such folder; correct the name");
        }
        checkAllowed(given);
        var builds = BUILDS.stream().map(given::resolve).filter(Files::isRegularFile).toList();
        if (builds.isEmpty()) {
            throw wrong("it has no pom.xml and no build.gradle; name the folder of the build file");
        }
        var resources = given.resolve("src").resolve("main").resolve("resources");
        if (!Files.isDirectory(resources)) {
            throw wrong("it has no folder %s; name the module that has one".formatted(resources));
        }
        checkAllowed(resources);
        return site(new Folder(resources), build(builds));
    }

    private static void checkAllowed(Path place) {
        if (!Files.isReadable(place) || (Files.isDirectory(place) && !Files.isExecutable(place))) {
            throw new UnreadableFile(
                    place + ": you are not allowed to read it; change its permissions");
        }
    }

    private Site site(Folder resources, String build) {
        var classes =
                CLASSES.stream()
                        .map(given::resolve)
                        .filter(Files::isDirectory)
                        .map(Folder::new)
                        .filter(ProjectSite::hasClasses)
                        .toList();
        boolean yaml = YAML.matcher(build).find();
        return new Site(
                List.of(resources),
                List.copyOf(classes),
                Optional.of(given.toAbsolutePath().normalize()),
                yaml,
                List.of(),
                Stream.concat(ForeignSources.in(resources), unreadYaml(resources, yaml)).toList(),
                classes.isEmpty()
                        ? Optional.of(
                                "The routes are not known, because the project is not built; build it first.")
                        : Libraries.unknownRoutes(build));
    }

    private static boolean hasClasses(Folder folder) {
        try {
            return folder.names().stream().anyMatch(name -> name.endsWith(".class"));
        } catch (IOException e) {
            throw new UnreadableFile(
                    "%s: this folder cannot be read; change its permissions"
                            .formatted(folder.path()));
        }
    }

    private Stream<String> unreadYaml(Folder resources, boolean yaml) {
        return yaml
                ? Stream.empty()
                : Stream.of("application.yaml", "application.yml")
                        .filter(resources::has)
                        .map(
                                name ->
                                        "%s was not read, because the build file does not name quarkus-config-yaml. If another file brings it, use --config."
                                                .formatted(resources.place(name)));
    }

    /** What the build files, with the parent's, say that is used. */
    private String build(List<Path> builds) {
        var all = new ArrayList<>(builds);
        Stream.of(given.resolve("../pom.xml"))
                .filter(file -> builds.contains(given.resolve("pom.xml")))
                .filter(Files::isRegularFile)
                .forEach(all::add);
        return all.stream().map(this::text).collect(Collectors.joining("\n"));
    }

    private String text(Path file) {
        checkAllowed(file);
        try (var in = Files.newInputStream(file)) {
            return new String(in.readNBytes(LARGEST), UTF_8)
                    .replaceAll("(?s)<!--.*?-->", "")
                    .replaceAll("(?s)<dependencyManagement>.*?</dependencyManagement>", "")
                    .replaceAll("(?m)^\\s*//.*$", "");
        } catch (IOException e) {
            throw new UnreadableFile(file + ": reading it failed: " + e.getMessage());
        }
    }

    private UnreadableFile wrong(String why) {
        return new UnreadableFile("--project \"%s\": %s".formatted(given, why));
    }
}
