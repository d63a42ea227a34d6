package dev.crossorigin.program;

import dev.crossorigin.recorded.UnreadableFile;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** Files of a configuration without an application. */
final class FileSite {

    private FileSite() {}

    static Site of(List<Path> files) {
        files.forEach(FileSite::check);
        return new Site(
                List.of(),
                List.of(),
                Optional.empty(),
                files.stream().map(Path::toString).anyMatch(ConfigFiles::isYaml),
                files.stream().map(Path::toAbsolutePath).toList(),
                List.of(),
                Optional.of("The routes are not known, because only files are read."));
    }

    private static void check(Path file) {
        ConfigFiles.check(file);
        var name = ConfigFiles.name(file);
        if (!ConfigFiles.isVariables(file)
                && !ConfigFiles.isYaml(name)
                && !name.endsWith(".properties")) {
            throw new UnreadableFile(
                    "--config \"%s\": Quarkus reads no file of this name; its name must end with .properties, .yaml, .yml or .env"
                            .formatted(file));
        }
    }
}
