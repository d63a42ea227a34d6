package dev.crossorigin.compare;

import dev.crossorigin.compare.Found.None;
import dev.crossorigin.compare.Found.Unknown;
import dev.crossorigin.compare.Found.Witness;
import dev.crossorigin.policy.OriginRule;
import dev.crossorigin.policy.OriginRule.Exactly;
import dev.crossorigin.web.Origin;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The entries of a list of origins, of which those for one origin are looked up by name. */
final class Entries {

    private final List<OriginRule> rules;
    private final Difference difference;
    private final Set<String> literals;

    /** Of those for one origin the ones that browsers can send. */
    private final List<String> origins;

    private final List<OriginRule> patterns;

    Entries(List<OriginRule> rules, Difference difference) {
        this.rules = rules.stream().distinct().toList();
        this.difference = difference;
        literals =
                rules.stream()
                        .filter(Exactly.class::isInstance)
                        .map(OriginRule::declared)
                        .collect(Collectors.toCollection(LinkedHashSet::new));
        origins =
                literals.stream()
                        .filter(literal -> Origin.parse(literal) instanceof Origin)
                        .toList();
        patterns = rules.stream().filter(rule -> !(rule instanceof Exactly)).toList();
    }

    List<OriginRule> rules() {
        return rules;
    }

    boolean admit(String origin) {
        return literals.contains(origin)
                || patterns.stream().anyMatch(pattern -> Difference.admits(pattern, origin));
    }

    /** Whether an entry admits an origin that none of these admits. */
    Found beyond(OriginRule entry) {
        if (entry instanceof Exactly) {
            return one(entry, false);
        }
        if (isAmongPatterns(entry)) {
            return None.NONE;
        }
        var single = admitted(entry).stream().map(Exactly::new);
        return difference.beyond(entry, Stream.concat(patterns.stream(), single).toList());
    }

    /** Whether an entry admits an origin that one of these admits, too. */
    Found within(OriginRule entry) {
        if (entry instanceof Exactly) {
            return one(entry, true);
        }
        var first = admitted(entry).stream().findFirst();
        if (first.isPresent()) {
            return new Witness(Origin.of(first.get()));
        }
        if (isAmongPatterns(entry)) {
            return difference.common(entry, entry);
        }
        var doubt = Optional.<Found>empty();
        for (var other : patterns) {
            var found = difference.common(entry, other);
            if (found instanceof Witness) {
                return found;
            }
            doubt = doubt.or(() -> Optional.of(found).filter(Unknown.class::isInstance));
        }
        return doubt.orElse(None.NONE);
    }

    /** The entries here that admit an origin that another admits, too, or may do so. */
    Map<OriginRule, Found> sharedWith(OriginRule entry) {
        var shared = new LinkedHashMap<OriginRule, Found>();
        admitted(entry)
                .forEach(
                        literal ->
                                shared.put(new Exactly(literal), new Witness(Origin.of(literal))));
        patterns.forEach(other -> shared.put(other, difference.common(entry, other)));
        shared.values().removeIf(None.NONE::equals);
        return shared;
    }

    private boolean isAmongPatterns(OriginRule entry) {
        return patterns.stream().anyMatch(other -> other.declared().equals(entry.declared()));
    }

    /** No browser sends what is not written as an origin is. */
    private Found one(OriginRule entry, boolean admitted) {
        return Optional.of(Origin.parse(entry.declared()))
                .filter(Origin.class::isInstance)
                .map(Origin.class::cast)
                .filter(origin -> admit(origin.toString()) == admitted)
                .<Found>map(Witness::new)
                .orElse(None.NONE);
    }

    /** The single origins here that an entry admits. */
    private List<String> admitted(OriginRule entry) {
        return origins.stream().filter(literal -> Difference.admits(entry, literal)).toList();
    }
}
