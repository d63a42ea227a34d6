package dev.crossorigin.browser;

import dev.crossorigin.web.Header;
import dev.crossorigin.web.HeaderNames;
import dev.crossorigin.web.Headers;
import dev.crossorigin.web.HttpText;
import dev.crossorigin.web.Methods;
import dev.crossorigin.web.Token;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/**
 * The headers that script sets, as a browser sends them: without the forbidden ones, each name
 * once.
 *
 * @param lines by name in lower case
 */
record AuthorHeaders(Map<String, Header> lines, Set<String> repeated, List<String> dropped) {

    /** The most bytes that the safelisted values may have together. */
    private static final int MOST_BYTES = 1024;

    /** Not forbidden, but in Chromium script's has no effect. */
    static final String USER_AGENT = "user-agent";

    private static final Set<String> METHOD_OVERRIDES =
            Set.of("x-http-method", "x-http-method-override", "x-method-override");

    /** What a redirect that turns the method into {@code GET} takes away. */
    private static final Set<String> OF_BODIES =
            Set.of("content-encoding", "content-language", "content-location", "content-type");

    static AuthorHeaders of(Headers set) {
        var values = new LinkedHashMap<String, List<String>>();
        var names = new LinkedHashMap<String, String>();
        var dropped = new ArrayList<String>();
        for (var line : set.lines()) {
            var name = line.name().toLowerCase(Locale.ROOT);
            var value = HttpText.stripped(line.value());
            if (name.equals(USER_AGENT) || isForbidden(name, value)) {
                dropped.add(name);
            } else {
                names.putIfAbsent(name, line.name());
                values.computeIfAbsent(name, absent -> new ArrayList<>()).add(value);
            }
        }
        var lines = new LinkedHashMap<String, Header>();
        var repeated = new TreeSet<String>();
        names.forEach(
                (name, written) -> {
                    var all = values.getOrDefault(name, List.of());
                    lines.put(name, new Header(written, String.join(", ", all)));
                    if (all.size() > 1) {
                        repeated.add(name);
                    }
                });
        return new AuthorHeaders(lines, repeated, dropped);
    }

    /**
     * Whether {@code fetch} refuses the line outright.
     *
     * @see <a href="https://fetch.spec.whatwg.org/#concept-header">Fetch: header</a>
     */
    static boolean isInvalid(Header line) {
        return !Token.matches(line.name())
                || HttpText.stripped(line.value())
                        .chars()
                        .anyMatch(c -> c == 0 || c == '\r' || c == '\n' || c > 0xFF);
    }

    /**
     * Whether script cannot set it.
     *
     * @see <a href="https://fetch.spec.whatwg.org/#forbidden-request-header">Fetch: forbidden
     *     request-header</a>
     */
    private static boolean isForbidden(String name, String value) {
        return HeaderNames.isForbidden(name)
                || (METHOD_OVERRIDES.contains(name)
                        && HttpText.elements(value).stream().anyMatch(Methods::isForbidden));
    }

    /**
     * The names, sorted and in lower case, that a preflight has to allow.
     *
     * @see <a href="https://fetch.spec.whatwg.org/#cors-unsafe-request-header-names">Fetch:
     *     CORS-unsafe request-header names</a>
     */
    List<String> unsafeNames() {
        var unsafe = new TreeSet<String>();
        var safe = new TreeSet<String>();
        int bytes = 0;
        for (var line : lines.entrySet()) {
            var value = line.getValue().value();
            if (Safelist.standard(line.getKey(), value) || isClientHint(line.getKey())) {
                safe.add(line.getKey());
                bytes += value.length();
            } else {
                unsafe.add(line.getKey());
            }
        }
        if (bytes > MOST_BYTES) {
            unsafe.addAll(safe);
        }
        return List.copyOf(unsafe);
    }

    /** The names that Chromium safelists beyond the standard. */
    List<String> clientHints() {
        return lines.keySet().stream().filter(this::isClientHint).toList();
    }

    private boolean isClientHint(String name) {
        var line = lines.get(name);
        return line != null && Safelist.clientHint(name, line.value());
    }

    AuthorHeaders withoutBody() {
        return without(OF_BODIES);
    }

    AuthorHeaders without(Set<String> names) {
        var kept = new LinkedHashMap<>(lines);
        kept.keySet().removeAll(names);
        return new AuthorHeaders(kept, repeated, dropped);
    }

    Headers headers() {
        return new Headers(List.copyOf(lines.values()));
    }
}
