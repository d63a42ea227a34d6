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
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * The headers that script sets, as a browser sends them: without the forbidden ones, each name
 * once.
 *
 * @param lines by name in lower case, with all its values as one
 * @param values the values on the lines of each name
 * @param conduct whose idea of headers that need no preflight counts
 */
record AuthorHeaders(
        Map<String, Header> lines,
        Map<String, List<String>> values,
        List<String> dropped,
        Conduct conduct) {

    /** The most bytes that the safelisted values may have together. */
    private static final int MOST_BYTES = 1024;

    /** Not forbidden, but in Chromium script's has no effect. */
    private static final String USER_AGENT = "user-agent";

    private static final Set<String> METHOD_OVERRIDES =
            Set.of("x-http-method", "x-http-method-override", "x-method-override");

    /** What a redirect that turns the method into {@code GET} takes away. */
    private static final Set<String> OF_BODIES =
            Set.of("content-encoding", "content-language", "content-location", "content-type");

    static AuthorHeaders of(PageRequest asked, Conduct conduct) {
        var values = new LinkedHashMap<String, List<String>>();
        var names = new LinkedHashMap<String, String>();
        var dropped = new ArrayList<String>();
        for (var line : asked.headers().lines()) {
            var name = line.name().toLowerCase(Locale.ROOT);
            var value = HttpText.stripped(line.value());
            if (isForbidden(name, value) || !isSent(asked.mode(), name, value)) {
                dropped.add(name);
            } else if (conduct != Conduct.CHROMIUM || !name.equals(USER_AGENT)) {
                names.putIfAbsent(name, line.name());
                values.computeIfAbsent(name, absent -> new ArrayList<>()).add(value);
            }
        }
        var lines = new LinkedHashMap<String, Header>();
        names.forEach(
                (name, written) ->
                        lines.put(
                                name,
                                new Header(
                                        written,
                                        String.join(", ", values.getOrDefault(name, List.of())))));
        return new AuthorHeaders(lines, values, dropped, conduct);
    }

    /**
     * Whether a mode lets script send the header.
     *
     * @see <a href="https://fetch.spec.whatwg.org/#no-cors-safelisted-request-header">Fetch:
     *     no-CORS-safelisted request-header</a>
     */
    private static boolean isSent(RequestMode mode, String name, String value) {
        return mode != RequestMode.NO_CORS
                || (!name.equals("range") && Safelist.standard(name, value));
    }

    /** Whether it holds one that Chromium does not send. */
    boolean hasUserAgent() {
        return lines.containsKey(USER_AGENT);
    }

    /** The names that stand on several lines. */
    List<String> repeated() {
        return values.entrySet().stream()
                .filter(line -> line.getValue().size() > 1)
                .map(Map.Entry::getKey)
                .sorted()
                .toList();
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
        for (var name : lines.keySet()) {
            for (var value : measured(name)) {
                if (isSafelisted(name, value)) {
                    safe.add(name);
                    bytes += value.length();
                } else {
                    unsafe.add(name);
                }
            }
        }
        if (bytes > MOST_BYTES) {
            unsafe.addAll(safe);
        }
        return List.copyOf(unsafe);
    }

    /** By the standard each line counts by itself; Chromium joins those of one name first. */
    private List<String> measured(String name) {
        return conduct == Conduct.STANDARD
                ? values.getOrDefault(name, List.of())
                : Optional.ofNullable(lines.get(name)).map(Header::value).stream().toList();
    }

    private boolean isSafelisted(String name, String value) {
        return Safelist.standard(name, value)
                || (conduct == Conduct.CHROMIUM && Safelist.clientHint(name, value));
    }

    /** The names that Chromium safelists beyond the standard. */
    List<String> clientHints() {
        return lines.entrySet().stream()
                .filter(line -> Safelist.clientHint(line.getKey(), line.getValue().value()))
                .map(Map.Entry::getKey)
                .toList();
    }

    AuthorHeaders withoutBody() {
        return without(OF_BODIES);
    }

    AuthorHeaders without(Set<String> names) {
        var kept = new LinkedHashMap<>(lines);
        kept.keySet().removeAll(names);
        var left = new LinkedHashMap<>(values);
        left.keySet().removeAll(names);
        return new AuthorHeaders(kept, left, dropped, conduct);
    }

    Headers headers() {
        return new Headers(List.copyOf(lines.values()));
    }
}
