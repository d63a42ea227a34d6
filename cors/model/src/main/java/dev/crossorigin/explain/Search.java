package dev.crossorigin.explain;

import dev.crossorigin.browser.Fault;
import dev.crossorigin.explain.FixOutcome.None;
import dev.crossorigin.words.Blame;
import java.util.Optional;

/** Looks for what nearly matches, and for the line to write. */
final class Search {

    private Search() {}

    /**
     * A line is written only by whoever is to blame, and only where one helps: not on a login page,
     * and not for an origin that anybody can have.
     */
    static FixOutcome fix(Judged judged, Optional<Culprit> culprit) {
        boolean writes =
                culprit.map(Culprit::blame)
                        .filter(blame -> blame == Blame.POLICY || blame == Blame.SERVER)
                        .isPresent();
        if (!writes || judged.isOpaque() || leadsToLogin(judged)) {
            return new None();
        }
        var corrected = judged.withoutSlips();
        return judged.ours()
                ? new PolicyFix(judged.inForce(), corrected.asked()).find()
                : new AnswerFix(judged.inForce(), corrected.exchange()).find();
    }

    private static boolean leadsToLogin(Judged judged) {
        return judged.verdict().faults().stream()
                .anyMatch(fault -> LoginPage.reached(judged, fault).isPresent());
    }

    /**
     * The entry of the policy, or the value of the answer, that is closest to the page's origin.
     */
    static Optional<String> nearMiss(Judged judged) {
        if (judged.verdict().faults().isEmpty()) {
            return Optional.empty();
        }
        return judged.ours()
                ? new NearPolicy(judged.inForce(), judged.asked()).sentence()
                : closest(judged).map(NearMiss::toString);
    }

    /** The same as a value; empty if it is a pattern, or none is near. */
    static Optional<NearMiss> closest(Judged judged) {
        return judged.ours()
                ? new NearPolicy(judged.inForce(), judged.asked()).miss()
                : judged.verdict().faults().stream()
                        .map(Fault::subject)
                        .flatMap(value -> NearMiss.of(judged.asked().origin(), value).stream())
                        .findFirst();
    }
}
