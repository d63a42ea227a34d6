package dev.crossorigin.compare;

import dev.crossorigin.compare.Found.None;
import dev.crossorigin.compare.Found.Unknown;
import dev.crossorigin.compare.Found.Witness;
import dev.crossorigin.pattern.Answer;
import dev.crossorigin.pattern.Answer.CannotTell;
import dev.crossorigin.pattern.Budget;
import dev.crossorigin.pattern.Language;
import dev.crossorigin.pattern.Languages;
import dev.crossorigin.policy.OriginRule;
import dev.crossorigin.policy.OriginRule.Anyone;
import dev.crossorigin.policy.OriginRule.Matching;
import dev.crossorigin.web.Origin;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Looks for an origin that an entry admits and others do not, or proves that there is none. */
final class Difference {

    /** Of the origins that can be shown, those by which a reader sees at once what is admitted. */
    private static final List<String> TELLING = List.of("https://evil.example", "null");

    /** Of web pages, and of apps, which have schemes of their own. */
    private static final List<Language> SPACES =
            List.of(
                    Language.ofWebOrigins(),
                    Language.ofPattern(
                            "(?!https?:)[a-z][a-z0-9+.-]*://[a-z0-9_.-]+(:[1-9][0-9]{0,3})?"));

    private static final int MOST_STEPS = 1_000_000;

    /** How many texts are looked at that no browser sends, or that a pattern admits after all. */
    private static final int MOST_TRIES = 20;

    /** Of all the questions of a comparison together. */
    private final Budget budget = Budget.of(MOST_STEPS);

    private final Map<String, Language> languages = new HashMap<>();
    private final Map<OriginRule, PlainTail> tails = new HashMap<>();
    private final Map<List<OriginRule>, Boolean> disjoint = new HashMap<>();
    private final Map<List<OriginRule>, Found> common = new HashMap<>();

    static boolean admits(OriginRule entry, String origin) {
        try {
            return entry.admits(origin);
        } catch (StackOverflowError e) {
            return false;
        }
    }

    /** Whether an entry admits an origin that none of the others admits. */
    Found beyond(OriginRule entry, List<OriginRule> others) {
        if (others.stream().anyMatch(Anyone.class::isInstance)) {
            return None.NONE;
        }
        if (common(entry, entry) instanceof Witness any
                && isIn(any.origin().toString(), List.of(entry), others)) {
            return any;
        }
        var near = others.stream().filter(other -> !areDisjoint(entry, other)).toList();
        return found(List.of(entry), near);
    }

    /** Whether two entries admit the same origin. */
    Found common(OriginRule entry, OriginRule other) {
        return common.computeIfAbsent(
                List.of(entry, other),
                pair ->
                        areDisjoint(entry, other)
                                ? None.NONE
                                : found(pair.stream().distinct().toList(), List.of()));
    }

    /** Whether it is plain, without a look at what origins are, that no text is in both. */
    private boolean areDisjoint(OriginRule entry, OriginRule other) {
        return tail(entry).excludes(tail(other)) || shareNoText(entry, other);
    }

    private PlainTail tail(OriginRule entry) {
        return tails.computeIfAbsent(entry, PlainTail::of);
    }

    private boolean shareNoText(OriginRule entry, OriginRule other) {
        return disjoint.computeIfAbsent(
                List.of(entry, other),
                pair ->
                        why(entry).isEmpty()
                                && why(other).isEmpty()
                                && Languages.shortest(
                                                pair.stream().map(this::language).toList(),
                                                List.of(),
                                                budget)
                                        instanceof Answer.None);
    }

    private Found found(List<OriginRule> in, List<OriginRule> out) {
        return TELLING.stream()
                .filter(origin -> isIn(origin, in, out))
                .findFirst()
                .<Found>map(origin -> new Witness(Origin.of(origin)))
                .orElseGet(() -> search(in, out));
    }

    private static boolean isIn(String origin, List<OriginRule> in, List<OriginRule> out) {
        return in.stream().allMatch(entry -> admits(entry, origin))
                && out.stream().noneMatch(entry -> admits(entry, origin));
    }

    private Found search(List<OriginRule> in, List<OriginRule> out) {
        var unreadable = in.stream().flatMap(entry -> why(entry).stream()).findFirst();
        if (unreadable.isPresent()) {
            return new Unknown(unreadable.get());
        }
        return SPACES.stream()
                .map(space -> search(space, in, out))
                .filter(found -> found != None.NONE)
                .findFirst()
                .orElse(None.NONE);
    }

    /** What no automaton reads is left out at first, and then asked about each text. */
    private Found search(Language space, List<OriginRule> in, List<OriginRule> out) {
        var all = new ArrayList<Language>(List.of(space));
        in.stream().map(this::language).forEach(all::add);
        var none = new ArrayList<Language>();
        out.stream().filter(entry -> why(entry).isEmpty()).map(this::language).forEach(none::add);
        for (int i = 0; i < MOST_TRIES; i++) {
            var answer = Languages.shortest(all, none, budget);
            if (answer instanceof Answer.None) {
                return None.NONE;
            }
            if (answer instanceof CannotTell untold) {
                return new Unknown(untold.toString());
            }
            var text = ((Answer.Found) answer).text();
            if (Origin.parse(text) instanceof Origin origin && isIn(text, in, out)) {
                return new Witness(origin);
            }
            none.add(Language.ofText(text));
        }
        return new Unknown(
                out.stream()
                        .flatMap(entry -> why(entry).stream())
                        .findFirst()
                        .orElse("every origin that was tried is one that browsers do not send"));
    }

    private Optional<String> why(OriginRule entry) {
        return language(entry)
                .unread()
                .map(
                        untold ->
                                "%s cannot be compared exactly (%s)"
                                        .formatted(entry.declared(), untold));
    }

    private Language language(OriginRule entry) {
        return languages.computeIfAbsent(entry.declared(), declared -> read(entry));
    }

    private static Language read(OriginRule entry) {
        if (entry instanceof Matching matching) {
            return Language.ofPattern(matching.pattern().pattern());
        }
        return entry instanceof Anyone
                ? Language.ofPattern("[\\x00-\\xFF]*")
                : Language.ofText(entry.declared());
    }
}
