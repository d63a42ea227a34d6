package dev.crossorigin.browser;

import dev.crossorigin.browser.Note.Topic;
import dev.crossorigin.web.Answer;
import dev.crossorigin.web.Header;
import dev.crossorigin.web.HeaderNames;
import dev.crossorigin.web.HttpText;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Which headers of an answer script may read, and which it may not.
 *
 * @param readable the names that script may read, sorted and in lower case
 * @param hidden the names that script may not read until {@code Access-Control-Expose-Headers}
 *     lists them, sorted and in lower case; without those of the CORS protocol itself, and without
 *     {@code Set-Cookie}, which nothing can expose
 * @see <a href="https://fetch.spec.whatwg.org/#cors-safelisted-response-header-name">Fetch:
 *     CORS-safelisted response-header name</a>
 */
record Exposed(List<String> readable, List<String> hidden) {

    private static final String EXPOSE_HEADERS = "Access-Control-Expose-Headers";

    private static final Set<String> SAFELISTED =
            Set.of(
                    "cache-control",
                    "content-language",
                    "content-length",
                    "content-type",
                    "expires",
                    "last-modified",
                    "pragma");

    private static final String OF_CORS = "access-control-";

    static final Exposed NOTHING = new Exposed(List.of(), List.of());

    /**
     * Of an answer that has passed the CORS check.
     *
     * @param leg the request that is answered
     * @param notes where notes are added
     */
    static Exposed of(Leg leg, Answer answer, Collection<Note> notes) {
        var names =
                answer.headers().lines().stream()
                        .map(Header::name)
                        .map(name -> name.toLowerCase(Locale.ROOT))
                        .filter(name -> !HeaderNames.isForbiddenInAnswers(name))
                        .distinct()
                        .sorted()
                        .toList();
        var listed = leg.cors() ? listed(leg, answer, notes) : Optional.<Set<String>>empty();
        var readable =
                names.stream()
                        .filter(
                                name ->
                                        SAFELISTED.contains(name)
                                                || listed.map(all -> all.contains(name))
                                                        .orElse(true))
                        .toList();
        var hidden =
                names.stream()
                        .filter(name -> !readable.contains(name) && !name.startsWith(OF_CORS))
                        .toList();
        return new Exposed(readable, hidden);
    }

    /** The names that are listed; empty if every one is exposed. */
    private static Optional<Set<String>> listed(Leg leg, Answer answer, Collection<Note> notes) {
        var list = answer.headers().joined(EXPOSE_HEADERS).orElse("");
        var elements = HttpText.elements(list);
        if (HttpText.badToken(elements).isPresent()) {
            notes.add(new Note(Topic.EXPOSED_NAMES_UNREADABLE, list));
            return Optional.of(Set.of());
        }
        var names =
                elements.stream()
                        .map(name -> name.toLowerCase(Locale.ROOT))
                        .collect(Collectors.toSet());
        if (names.contains("*")) {
            if (!leg.includesCredentials()) {
                return Optional.empty();
            }
            notes.add(new Note(Topic.EXPOSED_STAR_IS_A_NAME, list));
        }
        return Optional.of(names);
    }
}
