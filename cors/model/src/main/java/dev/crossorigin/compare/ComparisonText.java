package dev.crossorigin.compare;

import dev.crossorigin.compare.Party.Admitted;
import dev.crossorigin.policy.CorsPolicy;
import dev.crossorigin.policy.MaxAge;
import dev.crossorigin.policy.OriginRule.Anyone;
import dev.crossorigin.web.Visible;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** A comparison in sentences. */
public record ComparisonText(Comparison comparison) {

    private static final int MOST_NAMED = 10;

    /** What single origins have in common that gain or lose the same. */
    private record Kind(Access what, Access all) {}

    /** Who may now do what. */
    public List<String> gains() {
        return sentences(comparison.gains(), "may now");
    }

    /** Who may no longer do what. */
    public List<String> losses() {
        return sentences(comparison.losses(), "may no longer");
    }

    /** Who may do the same as before; empty if nobody may. */
    public Optional<String> unchanged() {
        var single = comparison.unchanged().stream().filter(ComparisonText::isOne);
        var others = comparison.unchanged().stream().filter(party -> !isOne(party));
        var names =
                Stream.concat(single.map(ComparisonText::name), others.map(ComparisonText::name))
                        .toList();
        return Optional.of(Listing.few(names, MOST_NAMED)).filter(text -> !text.isEmpty());
    }

    /** What cannot be told. */
    public List<String> doubts() {
        return comparison.doubts().stream()
                .map(
                        doubt ->
                                "who %s by the entry %s: %s"
                                        .formatted(
                                                doubt.isOfAfter() ? "gains" : "loses",
                                                Visible.of(doubt.entry().declared()),
                                                Visible.of(doubt.why())))
                .toList();
    }

    /** How long browsers may remember a preflight; empty if as long as before. */
    public Optional<String> maxAge() {
        return comparison.changesMaxAge()
                ? Optional.of(
                        "Browsers may remember a preflight for %s; before it was %s. Nobody gains by that."
                                .formatted(time(comparison.after()), time(comparison.before())))
                : Optional.empty();
    }

    private static String time(CorsPolicy policy) {
        return policy.maxAge() instanceof MaxAge.Lasting lasting
                ? lasting.duration().toSeconds() + " seconds"
                : "5 seconds, the default";
    }

    /** The whole in one sentence. */
    public String summary() {
        if (comparison.isEqual() && comparison.changesMaxAge()) {
            return "Every page may do the same as before.";
        }
        if (comparison.isEqual()) {
            return comparison.isWrittenAlike()
                    ? "The policies are equal."
                    : "The policies are equal, only written otherwise: every page may do the same under both.";
        }
        if (!comparison.gains().isEmpty()) {
            return "Somebody gains access by this change.";
        }
        return comparison.mayGain()
                ? "It cannot be told whether somebody gains access by this change."
                : "Nobody gains access by this change.";
    }

    private static List<String> sentences(List<Change> changes, String verb) {
        var single = new LinkedHashMap<Kind, List<String>>();
        changes.stream()
                .filter(change -> isOne(change.party()))
                .forEach(
                        change ->
                                single.merge(
                                        new Kind(change.what(), change.all()),
                                        List.of(name(change.party())),
                                        (names, more) ->
                                                Stream.concat(names.stream(), more.stream())
                                                        .toList()));
        var others =
                changes.stream()
                        .filter(change -> !isOne(change.party()))
                        .map(
                                change ->
                                        "%s %s %s; for instance %s"
                                                .formatted(
                                                        name(change.party()),
                                                        verb,
                                                        new AccessText(change.what(), change.all()),
                                                        change.party().example()));
        return Stream.concat(
                        single.entrySet().stream()
                                .map(
                                        group ->
                                                "%s %s %s"
                                                        .formatted(
                                                                Listing.few(
                                                                        group.getValue(),
                                                                        MOST_NAMED),
                                                                verb,
                                                                new AccessText(
                                                                        group.getKey().what(),
                                                                        group.getKey().all()))),
                        others)
                .toList();
    }

    private static boolean isOne(Party party) {
        return party instanceof Admitted admitted && admitted.isOne();
    }

    private static String name(Party party) {
        if (!(party instanceof Admitted admitted)) {
            return "every origin that neither policy lists";
        }
        var entry = admitted.entry();
        if (admitted.isOne()) {
            return Visible.of(entry.declared());
        }
        if (entry instanceof Anyone) {
            return admitted.whole() ? "every origin" : "every other origin";
        }
        return "%s that %s matches"
                .formatted(
                        admitted.whole() ? "every origin" : "some of the origins",
                        Visible.of(entry.declared()));
    }
}
