package dev.crossorigin.testing;

import static org.junit.jupiter.api.Assertions.fail;

import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assumptions;

/** Programs that tests need and this build does not bring. */
public final class Program {

    private Program() {}

    /**
     * The first of these programs on the PATH, or where Debian keeps servers, which is on root's
     * PATH alone. Skips the test where there is none; where CI must have it, fails instead.
     *
     * @param install how to get it, for whoever reads the skip
     * @param names what the program is called here and there
     */
    public static Path find(String install, String... names) {
        var path = System.getenv("PATH") + File.pathSeparator + "/usr/sbin";
        var folders = path.split(Pattern.quote(File.pathSeparator), -1);
        return Stream.of(names)
                .flatMap(name -> Stream.of(folders).map(folder -> Path.of(folder, name)))
                .filter(Files::isExecutable)
                .findFirst()
                .orElseGet(() -> absent(names[0] + " is not installed; " + install));
    }

    private static Path absent(String message) {
        if ("true".equals(System.getenv("CI"))) {
            fail(message);
        }
        return Assumptions.abort(message);
    }
}
