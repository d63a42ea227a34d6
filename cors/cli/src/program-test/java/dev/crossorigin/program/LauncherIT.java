package dev.crossorigin.program;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The script that starts the program. */
class LauncherIT {

    private static final String JAVA_HOME = System.getProperty("java.home", "");

    private static final Ran VERSION = Ran.in(Path.of("").toAbsolutePath(), Map.of(), "--version");

    @TempDir private Path home;

    @Test
    void startsTheProgramAndKeepsItsClassesOnce() throws IOException {
        assertThat(version(Map.of("HOME", home.toString()))).isEqualTo(VERSION);
        var kept = kept();
        assertThat(kept).hasSize(1);
        assertThat(version(Map.of("HOME", home.toString()))).isEqualTo(VERSION);
        assertThat(kept()).isEqualTo(kept);
    }

    @Test
    void worksWhereNothingCanBeKept() throws IOException {
        Files.createFile(home.resolve(".cache"));
        assertThat(version(Map.of("HOME", home.toString()))).isEqualTo(VERSION);
    }

    @Test
    void worksWithWhatAnotherJvmHasKept() throws IOException {
        assertThat(version(Map.of("HOME", home.toString()))).isEqualTo(VERSION);
        for (var name : kept()) {
            Files.writeString(home.resolve(".cache/crossorigin").resolve(name), "of another JVM");
        }
        assertThat(version(Map.of("HOME", home.toString()))).isEqualTo(VERSION);
    }

    @Test
    void keepsNothingInCi() {
        assertThat(version(Map.of("HOME", home.toString(), "CI", "true"))).isEqualTo(VERSION);
        assertThat(home.resolve(".cache")).doesNotExist();
    }

    @Test
    void saysThatThereIsNoJava() {
        assertThat(version(Map.of("JAVA_HOME", "/nowhere")))
                .isEqualTo(
                        new Ran(
                                2,
                                "",
                                "/nowhere/bin/java cannot be run; install a JDK or JRE, 17 or later\n"));
    }

    private List<String> kept() throws IOException {
        try (var files = Files.list(home.resolve(".cache/crossorigin"))) {
            return files.map(file -> file.getFileName().toString()).toList();
        }
    }

    private Ran version(Map<String, String> environment) {
        var all = new HashMap<>(Map.of("JAVA_HOME", JAVA_HOME, "PATH", "/usr/bin:/bin"));
        all.putAll(environment);
        var script = Ran.jar().resolveSibling("../crossorigin").normalize();
        return Ran.of(List.of("sh", script.toString(), "--version"), home, all);
    }
}
