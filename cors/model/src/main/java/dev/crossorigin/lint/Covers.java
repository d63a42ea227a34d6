package dev.crossorigin.lint;

import dev.crossorigin.pattern.Answer.Found;
import dev.crossorigin.pattern.Answer.None;
import dev.crossorigin.pattern.Budget;
import dev.crossorigin.pattern.Guarded;
import dev.crossorigin.pattern.Language;
import dev.crossorigin.pattern.Languages;
import dev.crossorigin.policy.OriginRule.Matching;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Finds patterns that match no origin that another pattern does not match. Of two that match the
 * same origins, it is the later one. What cannot be told is a finding about the pattern, not here.
 */
final class Covers {

    /** What a pattern matches, and the shortest origin among it. */
    private record Known(Entry entry, Language language, Optional<String> origin) {}

    private final List<Known> patterns = new ArrayList<>();

    /** All questions together cost no more than one question may. */
    private final Budget budget = Budget.usual();

    private Covers(List<Entry> entries) {
        for (var entry : entries) {
            var text = entry.setting().value();
            var language = Language.ofPattern(text.substring(1, text.length() - 1));
            var shortest = Languages.shortest(origins(language), List.of(), budget);
            var origin =
                    shortest instanceof Found found
                            ? Optional.of(found.text())
                            : Optional.<String>empty();
            patterns.add(new Known(entry, language, origin));
        }
    }

    static List<Finding> findings(List<Entry> patterns) {
        return patterns.size() < 2 ? List.of() : new Covers(patterns).findings();
    }

    private List<Finding> findings() {
        var findings = new ArrayList<Finding>();
        for (int i = 0; i < patterns.size(); i++) {
            covering(i).ifPresent(findings::add);
        }
        return findings;
    }

    private Optional<Finding> covering(int i) {
        var covered = patterns.get(i);
        for (int j = 0; j < patterns.size(); j++) {
            var other = patterns.get(j);
            if (i != j && covers(other, covered) && (j < i || !covers(covered, other))) {
                return Optional.of(RepetitionCheck.covered(other.entry(), covered.entry()));
            }
        }
        return Optional.empty();
    }

    /** Nearly every pair is told by the one origin, without a proof. */
    private boolean covers(Known first, Known second) {
        return second.origin().filter(origin -> matches(first.entry(), origin)).isPresent()
                && Languages.shortest(origins(second.language()), List.of(first.language()), budget)
                        instanceof None;
    }

    private static List<Language> origins(Language language) {
        return List.of(language, Language.ofWebOrigins());
    }

    private static boolean matches(Entry pattern, String origin) {
        return pattern.read() instanceof Matching matching
                && new Guarded(matching.pattern()).matches(origin);
    }
}
