package dev.crossorigin.pattern;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;

/** Narrows a pattern, if what its author meant is plain. */
final class PatternFix {

    /** Anything, up to the first dot of the host. */
    private static final Pattern ANY_LABEL =
            Pattern.compile("://(?:[.]|\\[\\^[^]]*])[*+](?=\\[[.]]|\\\\[.])");

    private static final Pattern ESCAPED = Pattern.compile("\\\\.");

    private static final Map<String, String> WRITTEN_OUT =
            Map.of(
                    "\\.", "[.]",
                    "\\-", "-",
                    "\\/", "/",
                    "\\:", ":",
                    "\\d", "[0-9]",
                    "\\w", "[0-9A-Za-z_]");

    private PatternFix() {}

    /** A pattern that withstands what the given one does not; empty if only a person can decide. */
    static Optional<String> of(String wide, Tree tree) {
        var narrowed = narrowed(wide, tree);
        if (narrowed.equals(plain(wide)) || narrowed.contains("\\") || narrowed.contains(",")) {
            return Optional.empty();
        }
        try {
            var trial = new Guarded(Pattern.compile(narrowed));
            var narrow = new Reader(narrowed).read();
            var budget = Budget.usual();
            var origins = new Origins(Language.of(narrow), trial, budget);
            var common = new Origins(Language.of(tree), trial, budget);
            boolean sound =
                    common.within(Language.of(narrow), List.of()).isPresent()
                            && PatternReport.counterexamples(narrow, origins, Meant.of(narrow))
                                    .isEmpty();
            return sound ? Optional.of("/" + narrowed + "/") : Optional.empty();
        } catch (PatternSyntaxException | Refusal e) {
            return Optional.empty();
        }
    }

    private static String narrowed(String wide, Tree tree) {
        var dots = new Bag();
        Spelling.dots(tree, dots);
        var text = new StringBuilder(wide);
        for (int i = dots.size() - 1; i >= 0; i--) {
            text.replace(dots.at(i), dots.at(i) + 1, "[.]");
        }
        var secure = text.toString().replaceFirst("^(\\^?)https[?]://", "$1https://");
        return plain(ANY_LABEL.matcher(secure).replaceAll("://[a-z0-9-]+"));
    }

    /** The same without backslashes, of which lists and files lose some; as far as that goes. */
    private static String plain(String pattern) {
        return ESCAPED.matcher(pattern).replaceAll(PatternFix::plain);
    }

    private static String plain(MatchResult escaped) {
        return Matcher.quoteReplacement(WRITTEN_OUT.getOrDefault(escaped.group(), escaped.group()));
    }
}
