package dev.crossorigin.program;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.crossorigin.config.Routes;
import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.net.URL;
import java.util.Collections;
import java.util.Enumeration;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Finds resources where the application would find its own, and loads no class of it. */
final class ApplicationLoader extends ClassLoader {

    private final List<Archive> archives;
    private final String routes;

    /**
     * @param archives in the order in which they are looked into
     * @param routes the lines that stand for its routes
     */
    ApplicationLoader(List<Archive> archives, List<String> routes) {
        super(null);
        this.archives = List.copyOf(archives);
        this.routes = String.join("\n", routes);
    }

    @Override
    public @Nullable URL getResource(String name) {
        return urls(name).stream().findFirst().orElse(null);
    }

    @Override
    public Enumeration<URL> getResources(String name) {
        return Collections.enumeration(urls(name));
    }

    @Override
    public @Nullable InputStream getResourceAsStream(String name) {
        return name.equals(Routes.FILE) && !routes.isEmpty()
                ? new ByteArrayInputStream(routes.getBytes(UTF_8))
                : null;
    }

    private List<URL> urls(String name) {
        return archives.stream().flatMap(archive -> archive.url(name).stream()).toList();
    }
}
