package dev.crossorigin;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.nio.file.StandardCopyOption.COPY_ATTRIBUTES;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The build looks at the layout of every folder with Java in it, before it compiles anything. */
class LayoutIT {

    /** Spotless leaves out the names of more. */
    private static final int MOST_NAMED = 8;

    @TempDir Path project;

    /** A build of a copy: its exit code, and what it printed. */
    private record Build(int exitCode, String log) {}

    @Test
    void aMisplacedBraceInAnyFolderEndsTheBuild() throws Exception {
        copy(Stream.of(Path.of("pom.xml"), Path.of("cors/pom.xml"), Path.of("mvnw")));
        copy(new Tree(Path.of(".mvn")).files());
        var written = new ArrayList<String>();
        for (var root : roots()) {
            Files.createDirectories(project.resolve(root));
            written.add(root.resolve("Misplaced.java").toString());
        }
        assertThat(written)
                .contains("src/main/java/Misplaced.java", "cors/cli/src/test/java/Misplaced.java");
        for (int i = 0; i < written.size(); i += MOST_NAMED) {
            var some = written.subList(i, Math.min(written.size(), i + MOST_NAMED));
            write(some, "class Misplaced\n{}\n");
            var refused = validate();
            assertThat(refused.exitCode()).isEqualTo(1);
            assertThat(refused.log()).contains(some);
            write(some, "class Misplaced {}\n");
        }
        assertThat(validate().exitCode()).isZero();
    }

    private void write(List<String> files, String text) throws IOException {
        for (var file : files) {
            Files.writeString(project.resolve(file), text);
        }
    }

    private static List<Path> roots() {
        return Stream.of(Tree.SERVICE, Tree.WORKBENCH)
                .flatMap(Tree::files)
                .map(Path::toString)
                .filter(file -> file.endsWith(".java"))
                .map(file -> Path.of(file.replaceFirst("/java/.*", "/java")))
                .distinct()
                .toList();
    }

    private void copy(Stream<Path> files) throws IOException {
        for (var file : files.toList()) {
            Files.createDirectories(project.resolve(file).getParent());
            Files.copy(file, project.resolve(file), COPY_ATTRIBUTES);
        }
    }

    private Build validate() throws IOException, InterruptedException {
        var words = new ArrayList<>(List.of("./mvnw", "-B", "-ntp", "validate"));
        Optional.ofNullable(System.getProperty("maven.repo.local"))
                .ifPresent(repository -> words.add("-Dmaven.repo.local=" + repository));
        var builder = new ProcessBuilder(words).directory(project.toFile());
        builder.environment().put("JAVA_HOME", System.getProperty("java.home"));
        var maven = Leash.start(builder.redirectErrorStream(true));
        var log = new String(maven.getInputStream().readAllBytes(), UTF_8);
        return new Build(maven.waitFor(), log);
    }
}
