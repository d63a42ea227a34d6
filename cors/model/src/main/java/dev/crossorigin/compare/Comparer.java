package dev.crossorigin.compare;

import dev.crossorigin.compare.Found.None;
import dev.crossorigin.compare.Found.Unknown;
import dev.crossorigin.compare.Found.Witness;
import dev.crossorigin.compare.Party.Admitted;
import dev.crossorigin.compare.Party.Unlisted;
import dev.crossorigin.policy.CorsPolicy;
import dev.crossorigin.policy.OriginRule;
import dev.crossorigin.policy.OriginRule.Exactly;
import dev.crossorigin.web.Origin;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Compares two policies. Under one policy all origins that it lists may do the same, and so may all
 * others; what is left is to find who is listed where, entry by entry.
 */
final class Comparer {

    /** Any page will do: what counts is whether its origin is listed. */
    private static final Origin PAGE = Origin.of("https://page.invalid");

    private final CorsPolicy before;
    private final CorsPolicy after;
    private final Vocabulary vocabulary;
    private final Entries entriesBefore;
    private final Entries entriesAfter;
    private final Difference difference = new Difference();
    private final Set<OriginRule> kept = new HashSet<>();
    private final List<Change> gains = new ArrayList<>();
    private final List<Change> losses = new ArrayList<>();
    private final List<Party> unchanged = new ArrayList<>();
    private final List<Doubt> doubts = new ArrayList<>();

    Comparer(CorsPolicy before, CorsPolicy after) {
        this.before = before;
        this.after = after;
        vocabulary = Vocabulary.of(before, after);
        entriesBefore = new Entries(inForce(before), difference);
        entriesAfter = new Entries(inForce(after), difference);
    }

    /** The list of a handler that is off admits nobody. */
    private static List<OriginRule> inForce(CorsPolicy policy) {
        return policy.enabled() ? policy.origins() : List.of();
    }

    Comparison compare() {
        var listedBefore = access(before, listed(before));
        var listedAfter = access(after, listed(after));
        var unlistedBefore = access(before, List.of());
        var unlistedAfter = access(after, List.of());
        for (var entry : entriesAfter.rules()) {
            var added = entriesBefore.beyond(entry);
            var kept = entriesBefore.within(entry);
            boolean whole = added == None.NONE || kept == None.NONE;
            put(entry, added, whole, true, unlistedBefore, listedAfter);
            if (whole) {
                put(entry, kept, true, true, listedBefore, listedAfter);
            } else {
                entriesBefore
                        .sharedWith(entry)
                        .forEach(
                                (part, found) ->
                                        keep(part, found, entry, listedBefore, listedAfter));
            }
        }
        for (var entry : entriesBefore.rules()) {
            var removed = entriesAfter.beyond(entry);
            boolean whole = entriesAfter.within(entry) == None.NONE;
            put(entry, removed, whole, false, listedBefore, unlistedAfter);
        }
        if (!unlistedBefore.equals(unlistedAfter)) {
            unlisted().ifPresent(party -> change(party, unlistedBefore, unlistedAfter));
        }
        return new Comparison(
                before, after, gains, losses, unchanged, doubts.stream().distinct().toList());
    }

    /** Of an entry that admits more than before, what it has in common with an old one. */
    private void keep(OriginRule part, Found found, OriginRule entry, Access from, Access to) {
        if (kept.add(part)) {
            boolean whole = new Entries(List.of(entry), difference).beyond(part) == None.NONE;
            put(part, found, whole, true, from, to);
        }
    }

    private void put(
            OriginRule entry, Found found, boolean whole, boolean isAfter, Access from, Access to) {
        if (found instanceof Witness witness) {
            change(new Admitted(entry, witness.origin(), whole), from, to);
        } else if (found instanceof Unknown unknown && !from.equals(to)) {
            boolean mayGain = isAfter && !to.minus(from).isEmpty();
            doubts.add(new Doubt(entry, isAfter, mayGain, unknown.why()));
        }
    }

    private void change(Party party, Access from, Access to) {
        var gained = to.minus(from);
        var lost = from.minus(to);
        if (!gained.isEmpty()) {
            gains.add(new Change(party, gained, to));
        }
        if (!lost.isEmpty()) {
            losses.add(new Change(party, lost, from));
        }
        if (gained.isEmpty() && lost.isEmpty() && !to.isEmpty()) {
            unchanged.add(party);
        }
    }

    private Access access(CorsPolicy policy, List<OriginRule> origins) {
        var asked =
                new CorsPolicy(
                        policy.enabled(),
                        origins,
                        policy.methods(),
                        policy.headers(),
                        policy.exposedHeaders(),
                        policy.maxAge(),
                        policy.credentials());
        return Access.of(asked, PAGE, vocabulary);
    }

    /** A list that admits the page as the policy's own admits others. */
    private static List<OriginRule> listed(CorsPolicy policy) {
        return policy.isForAnyone() ? policy.origins() : List.of(new Exactly(PAGE.toString()));
    }

    /** Somebody whom neither policy lists. */
    private Optional<Party> unlisted() {
        return Stream.of("https://evil.example", "http://evil.example", "null")
                .filter(origin -> !entriesBefore.admit(origin) && !entriesAfter.admit(origin))
                .findFirst()
                .map(Origin::of)
                .map(Unlisted::new);
    }
}
