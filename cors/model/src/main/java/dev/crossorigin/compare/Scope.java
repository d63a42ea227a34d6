package dev.crossorigin.compare;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * What pages may do in one credentials mode. A request passes if its method does and each of its
 * headers does.
 *
 * @param methods the methods that they may send, and read the answers to
 * @param headers the request headers that they may set, such that a preflight is needed
 * @param exposed the response headers that they may read besides those that any page may
 */
public record Scope(List<String> methods, List<String> headers, List<String> exposed) {

    static final Scope NOTHING = new Scope(List.of(), List.of(), List.of());

    public Scope {
        methods = List.copyOf(methods);
        headers = List.copyOf(headers);
        exposed = List.copyOf(exposed);
    }

    /** What this has and the other does not. */
    Scope minus(Scope other) {
        return new Scope(
                minus(methods, other.methods),
                minus(headers, other.headers),
                minus(exposed, other.exposed));
    }

    private static List<String> minus(List<String> names, List<String> others) {
        Set<String> rest = new LinkedHashSet<>(names);
        others.forEach(rest::remove);
        return List.copyOf(rest);
    }

    boolean isEmpty() {
        return equals(NOTHING);
    }
}
