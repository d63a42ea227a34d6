package dev.crossorigin;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** No text in the workbench, whatever file it is in, names anything that only this service has. */
class WallTest {

    /** Its path, its name, its settings, its folders, its packages. */
    private static final Pattern OF_THE_SERVICE =
            Pattern.compile(
                    "/data\\b|data-service|\\bDATA_(?:DIR|STORE)|\\bsrc/(?:main|test)/"
                            + "|\\bdata[.](?:dir|store)\\b|\\bclient[.](?:port|calls|console)\\b|"
                            + packages());

    private static String packages() {
        return Tree.SERVICE.packages().stream()
                .filter(name -> !name.equals("dev.crossorigin"))
                .map(name -> Pattern.quote(name) + "\\b")
                .collect(Collectors.joining("|"));
    }

    @Test
    void theWorkbenchNamesNothingOfTheService() throws IOException {
        assertThat(named(Tree.WORKBENCH)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://api.example/data",
                "GET /data?a=b",
                "import dev.crossorigin.data.Data;",
                "{@dev.crossorigin.client.DevClient page}",
                "User-Agent: data-service",
                "data.dir=data",
                "%dev.client.port=5500",
                "Path.of(\"src/main/resources/application.properties\")"
            })
    void aNameIsFound(String line, @TempDir Path folder) throws IOException {
        var file = Files.createDirectories(folder.resolve("model/src")).resolve("x.html");
        Files.write(file, List.of("first", line));
        assertThat(named(new Tree(folder))).containsExactly(file + ":2: " + line);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"/database", "dev.crossorigin.config.Line", "metadata.directory", "/orders"})
    void aNearMissIsNot(String line, @TempDir Path folder) throws IOException {
        Files.writeString(folder.resolve("x.java"), line);
        assertThat(named(new Tree(folder))).isEmpty();
    }

    private static List<String> named(Tree tree) throws IOException {
        var found = Stream.<String>builder();
        for (var file : tree.files().toList()) {
            // Every byte is a character, of a picture too.
            var lines = Files.readAllLines(file, StandardCharsets.ISO_8859_1);
            for (int i = 0; i < lines.size(); i++) {
                if (OF_THE_SERVICE.matcher(lines.get(i)).find()) {
                    found.add(file + ":" + (i + 1) + ": " + lines.get(i));
                }
            }
        }
        return found.build().toList();
    }
}
