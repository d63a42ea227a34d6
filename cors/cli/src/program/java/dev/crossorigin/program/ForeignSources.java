package dev.crossorigin.program;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Code of an application that changes what is configured, and that this program does not run. */
final class ForeignSources {

    private static final List<String> SERVICES =
            List.of(
                    "org.eclipse.microprofile.config.spi.ConfigSource",
                    "org.eclipse.microprofile.config.spi.ConfigSourceProvider",
                    "io.smallrye.config.ConfigSourceFactory",
                    "io.smallrye.config.ConfigSourceInterceptor",
                    "io.smallrye.config.ConfigSourceInterceptorFactory",
                    "io.smallrye.config.SmallRyeConfigBuilderCustomizer");

    /** Those whose files are read, and the workbench's own, which change nothing in production. */
    private static final Pattern KNOWN =
            Pattern.compile(
                    "io[.]smallrye[.]config[.](PropertiesLocationConfigSourceFactory|source[.]yaml[.].*)"
                            + "|dev[.]crossorigin[.].*");

    private static final int LARGEST = 1 << 16;

    private ForeignSources() {}

    /** A sentence for each. */
    static Stream<String> in(Archive archive) {
        return SERVICES.stream()
                .flatMap(service -> names(archive, "META-INF/services/" + service))
                .distinct()
                .map(
                        name ->
                                "%s of %s may change the configuration. It was not asked, because this program runs no code of the application."
                                        .formatted(name, archive.path().getFileName()));
    }

    private static Stream<String> names(Archive archive, String service) {
        try {
            return archive.has(service)
                    ? new String(archive.bytes(service, LARGEST), UTF_8)
                            .lines()
                            .map(line -> line.replaceFirst("#.*", "").strip())
                            .filter(name -> !name.isEmpty())
                            .filter(name -> !KNOWN.matcher(name).matches())
                    : Stream.empty();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
