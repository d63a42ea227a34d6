package dev.crossorigin.gate;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URL;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** The places on the class path that the gate is in. There must be one. */
final class Copies {

    /** Of each copy, so of each gate. */
    private static final String FILE = "META-INF/crossorigin/console.html";

    private Copies() {}

    /** The line that says so; empty if there is only one. */
    static Optional<String> several() {
        try {
            var loader = Thread.currentThread().getContextClassLoader();
            return line(
                    Collections.list(loader.getResources(FILE)).stream()
                            .map(URL::toString)
                            .toList());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static Optional<String> line(List<String> urls) {
        var places = urls.stream().map(Copies::place).distinct().toList();
        return places.size() < 2
                ? Optional.empty()
                : Optional.of(
                        places.stream()
                                .collect(
                                        Collectors.joining(
                                                " and in ",
                                                "The service does not start. The gate of dev.crossorigin is on the class path more than once, in ",
                                                "; remove all of these but one.")));
    }

    private static String place(String url) {
        return url.replaceFirst("^(jar|quarkus):", "")
                .replaceFirst("^file:/*", "/")
                .replaceFirst("!?/?" + FILE + "$", "");
    }
}
