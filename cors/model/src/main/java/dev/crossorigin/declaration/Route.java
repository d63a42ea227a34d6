package dev.crossorigin.declaration;

import java.util.List;

/**
 * One method of one resource of the application.
 *
 * @param method the method it serves
 * @param path the path it serves
 * @param consumes the media types it takes; none if it takes no body or any
 * @param authorized whether it wants to know who calls
 */
public record Route(String method, String path, List<String> consumes, boolean authorized) {

    public Route {
        consumes = List.copyOf(consumes);
    }

    public boolean consumesJson() {
        return consumes.stream()
                .map(type -> type.replaceFirst(";.*", "").strip())
                .anyMatch(type -> type.endsWith("/json") || type.endsWith("+json"));
    }
}
