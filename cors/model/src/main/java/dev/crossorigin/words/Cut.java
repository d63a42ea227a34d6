package dev.crossorigin.words;

import dev.crossorigin.browser.FaultKind;
import dev.crossorigin.words.ConsoleLine.Gap;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** A line whose end was not copied, and what it can still mean. */
final class Cut {

    /** What stands ahead of a reason. */
    private static final Pattern AHEAD =
            Pattern.compile(
                    ".*(?:blocked by CORS policy: ?|\\(Reason: ?)"
                            + "(?:Response to preflight request doesn't pass access control check: ?)?");

    private static final Pattern ELLIPSIS = Pattern.compile(" ?(?:…|\\.\\.\\.)$");

    /** How the words of a line go on behind what is the same in all. */
    private static final Pattern SAME =
            Pattern.compile(
                    "^(?:\\{access}|\\{blocked}|\\{redirection})?(?:\\{check})?(?:\\(Reason: )?");

    private Cut() {}

    /** Empty if the text is not the beginning of a line about CORS. */
    static Optional<ConsoleLine> line(PastedText text) {
        var copied = text.part(0, ELLIPSIS.matcher(text.text()).replaceFirst("").length());
        var ahead = AHEAD.matcher(copied.text());
        if (!ahead.lookingAt() || copied.text().endsWith(".")) {
            return Optional.empty();
        }
        var begun = copied.text().substring(ahead.end());
        var stage = copied.stage(copied.text().length());
        var kinds =
                begun.isEmpty()
                        ? List.<FaultKind>of()
                        : FaultWords.all()
                                .flatMap(row -> kinds(row, begun))
                                .flatMap(kind -> Phrase.at(stage, kind))
                                .distinct()
                                .toList();
        return Optional.of(
                Messages.line(
                        copied,
                        Engine.of(copied),
                        kinds,
                        Optional.empty(),
                        Optional.empty(),
                        Gap.CUT));
    }

    private static Stream<FaultKind> kinds(FaultRow row, String begun) {
        return row.lines().stream()
                .filter(line -> begins(line.words(), begun))
                .flatMap(line -> line.meant(row.kind()).stream());
    }

    /** Whether the reason of a line begins with what was copied, as far as both are known. */
    private static boolean begins(Template words, String begun) {
        var reason = SAME.matcher(PastedText.plain(words.unmarked())).replaceFirst("");
        int open = reason.indexOf('{');
        var known = open < 0 ? reason : reason.substring(0, open);
        return known.startsWith(begun) || (known.length() > 1 && begun.startsWith(known));
    }
}
