package dev.crossorigin.words;

import dev.crossorigin.browser.FaultKind;
import dev.crossorigin.words.PastedText.Stage;
import java.util.List;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Words by which a fault is recognised.
 *
 * @param engine empty if they are not one engine's alone
 * @param words with a group if they have a placeholder
 * @param kinds what they may mean
 */
record Phrase(
        Optional<Engine> engine,
        Pattern words,
        Optional<Placeholder> placeholder,
        List<FaultKind> kinds) {

    /** Where two begin at the same place, the first counts, which says more. */
    private static final List<Phrase> ALL =
            FaultWords.all().flatMap(row -> row.phrases(template -> template)).toList();

    private static final List<Phrase> UNQUOTED =
            FaultWords.all().flatMap(row -> row.phrases(Template::unquoted)).toList();

    /** More messages than that are not looked for. */
    private static final int MOST = 20;

    /** Where the words stand in a text. */
    record Found(Phrase phrase, MatchResult match) {

        int place() {
            return match.start();
        }

        /** What stands in a placeholder; empty if they have none such, or it was cut off. */
        Optional<String> at(Placeholder placeholder) {
            return phrase.placeholder.filter(placeholder::equals).map(there -> match.group(1));
        }

        /** The kinds that they mean there. */
        List<FaultKind> kinds(Stage stage) {
            return phrase.kinds.stream()
                    .flatMap(kind -> Phrase.at(stage, kind))
                    .distinct()
                    .toList();
        }
    }

    /** The kind, as the answer of this stage can have it. */
    static Stream<FaultKind> at(Stage stage, FaultKind kind) {
        return switch (stage) {
            case PREFLIGHT -> Stream.of(kind.onPreflight().orElse(kind));
            case REQUEST -> Stream.of(kind);
            case EITHER -> Stream.concat(Stream.of(kind), kind.onPreflight().stream());
        };
    }

    /** Wherever words stand in a text; of those that begin at one place, the first say more. */
    static Stream<Found> allIn(PastedText text) {
        return ALL.stream().flatMap(phrase -> phrase.in(text));
    }

    /** The same of a text that has lost its quotes. */
    static Stream<Found> allInUnquoted(PastedText text) {
        return UNQUOTED.stream().flatMap(phrase -> phrase.in(text));
    }

    Stream<Found> in(PastedText text) {
        return words.matcher(text.text())
                .results()
                .limit(MOST)
                .map(match -> new Found(this, match));
    }
}
