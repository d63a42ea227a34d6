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
 * Which headers of an answer script may read.
 *
 * @see <a href="https://fetch.spec.whatwg.org/#cors-safelisted-response-header-name">Fetch:
 *     CORS-safelisted response-header name</a>
 */
final class Exposed {

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

    private Exposed() {}

    /**
     * The names, sorted and in lower case.
     *
     * @param leg the request that is answered
     * @param notes where notes are added
     */
    static List<String> names(Leg leg, Answer answer, Collection<Note> notes) {
        var exposed = leg.cors() ? listed(leg, answer, notes) : Optional.<Set<String>>empty();
        return answer.headers().lines().stream()
                .map(Header::name)
                .map(name -> name.toLowerCase(Locale.ROOT))
                .filter(name -> !HeaderNames.isForbiddenInAnswers(name))
                .filter(
                        name ->
                                SAFELISTED.contains(name)
                                        || exposed.map(names -> names.contains(name)).orElse(true))
                .distinct()
                .sorted()
                .toList();
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
