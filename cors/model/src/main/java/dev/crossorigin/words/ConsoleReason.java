package dev.crossorigin.words;

import dev.crossorigin.browser.FaultKind;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Words by which an engine names a fault.
 *
 * @param engine empty if they are not one engine's alone
 * @param words variants, each beginning with plain letters, which makes them quick to find; a group
 *     in them is what the fault is about
 * @param about what the group is
 * @param kinds what they may mean
 */
record ConsoleReason(
        Optional<Engine> engine, List<Pattern> words, About about, List<FaultKind> kinds) {

    static ConsoleReason of(
            Optional<Engine> engine, List<String> words, About about, FaultKind... kinds) {
        return new ConsoleReason(
                engine, words.stream().map(Pattern::compile).toList(), about, List.of(kinds));
    }

    /** What a fault is about. */
    enum About {
        VALUE,
        METHOD,
        HEADER,
        PAGE
    }

    /** Where the words stand in a text. */
    Optional<MatchResult> in(PastedText text) {
        return words.stream()
                .map(variant -> variant.matcher(text.text()))
                .filter(Matcher::find)
                .map(Matcher::toMatchResult)
                .min(Comparator.comparing(MatchResult::start));
    }

    /** What the words are about; empty if that was cut off. */
    static Optional<String> subject(MatchResult match) {
        return IntStream.rangeClosed(1, match.groupCount())
                .mapToObj(match::group)
                .flatMap(Stream::ofNullable)
                .findFirst();
    }

    /** The kinds that they mean at this place. */
    List<FaultKind> kinds(PastedText text, int place) {
        int last = text.lastOf("Response to preflight request", "blocked by CORS policy:", place);
        int redirect = text.lastOf("Cross-origin redirection to", "denied by Cross-Origin", place);
        return kinds.stream()
                .flatMap(
                        kind ->
                                last > 0
                                        ? Stream.of(kind.onPreflight().orElse(kind))
                                        : last < 0 || redirect != 0
                                                ? Stream.of(kind)
                                                : Stream.concat(
                                                        Stream.of(kind),
                                                        kind.onPreflight().stream()))
                .distinct()
                .toList();
    }
}
