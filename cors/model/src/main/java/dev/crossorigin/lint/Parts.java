package dev.crossorigin.lint;

import dev.crossorigin.policy.OriginRule;
import dev.crossorigin.policy.OriginRule.Matching;
import dev.crossorigin.web.Origin;
import dev.crossorigin.web.ParsedOrigin.Miswritten;
import dev.crossorigin.web.TupleOrigin;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * An entry in which several stand, parted by anything but a comma.
 *
 * @param entries each by itself
 */
record Parts(List<String> entries) {

    /** Empty if it is one entry, or if what stands in it are no entries. */
    static Optional<Parts> of(String entry) {
        var parts = Stream.of(entry.split("[\\s,;|]+")).filter(part -> !part.isEmpty()).toList();
        // A bar can be of a pattern too, in which half an entry looks like a misspelt one.
        boolean forgiving = !entry.contains("|");
        return parts.size() > 1 && parts.stream().allMatch(part -> isEntry(part, forgiving))
                ? Optional.of(new Parts(parts))
                : Optional.empty();
    }

    private static boolean isEntry(String text, boolean forgiving) {
        var parsed = Origin.parse(text);
        return isAnyone(text)
                || parsed instanceof TupleOrigin
                || (forgiving && parsed instanceof Miswritten)
                || isPattern(text);
    }

    private static boolean isPattern(String text) {
        return OriginRule.parse(List.of(text)).get(0) instanceof Matching;
    }

    private static boolean isAnyone(String text) {
        return text.equals("*") || text.equals("/.*/");
    }

    /** Whether one of them stands for every origin. */
    boolean holdAnyone() {
        return entries.stream().anyMatch(Parts::isAnyone);
    }

    /**
     * What to write instead; empty if one of them must not be declared, or not beside others.
     *
     * @param sound what to write for an origin; empty if only a person can decide
     */
    Optional<String> fix(Function<TupleOrigin, Optional<String>> sound) {
        var written = entries.stream().map(part -> fix(part, sound)).toList();
        return holdAnyone() || written.stream().anyMatch(Optional::isEmpty)
                ? Optional.empty()
                : Optional.of(
                        written.stream()
                                .flatMap(Optional::stream)
                                .collect(Collectors.joining(",")));
    }

    private static Optional<String> fix(
            String part, Function<TupleOrigin, Optional<String>> sound) {
        if (isPattern(part)) {
            return Optional.of(part);
        }
        return Origin.parse(part)
                .origin()
                .filter(TupleOrigin.class::isInstance)
                .map(TupleOrigin.class::cast)
                .flatMap(sound);
    }

    String problem() {
        return holdAnyone()
                ? "this entry holds several; separate them with commas, but one that allows every origin must be the only one"
                : Rule.ORIGIN_SEVERAL.summary();
    }
}
