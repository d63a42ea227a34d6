package dev.crossorigin.pattern;

import dev.crossorigin.web.TupleOrigin;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;

/** Narrows a pattern, if what its author meant is plain. */
final class PatternFix {

    /** Anything, up to the first dot of the host. */
    private static final Pattern ANY_LABEL =
            Pattern.compile("://(?:[.]|\\[\\^[^]]*])[*+](?=\\[[.]]|\\\\[.])");

    private PatternFix() {}

    /** A pattern that withstands what the given one does not; empty if only a person can decide. */
    static Optional<String> of(Analysis wide) {
        var narrowed = narrowed(wide.text());
        if (narrowed.equals(wide.text().withoutBackslashes().text())) {
            return Optional.empty();
        }
        try {
            return Optional.of(Analysis.of(narrowed))
                    .filter(narrow -> narrow.counterexamples().isEmpty())
                    .filter(narrow -> admitsSomeOf(wide, narrow))
                    .map(narrow -> "/" + narrow.text().text() + "/")
                    .filter(text -> !text.contains("\\") && !text.contains(","));
        } catch (PatternSyntaxException e) {
            return Optional.empty();
        }
    }

    private static String narrowed(PatternText text) {
        var secure = text.withLiteralDots().text().replaceFirst("^(\\^?)https[?]://", "$1https://");
        return PatternText.of(ANY_LABEL.matcher(secure).replaceAll("://[a-z0-9-]+"))
                .withoutBackslashes()
                .text();
    }

    private static boolean admitsSomeOf(Analysis wide, Analysis narrow) {
        return wide.origins().stream()
                .map(TupleOrigin::toString)
                .anyMatch(narrow.pattern()::matches);
    }
}
