package dev.crossorigin.explain;

import dev.crossorigin.browser.Browser;
import dev.crossorigin.browser.PageRequest;
import dev.crossorigin.config.DeclaredPolicy;
import dev.crossorigin.declaration.Setting;
import dev.crossorigin.explain.FixOutcome.Found;
import dev.crossorigin.explain.FixOutcome.None;
import dev.crossorigin.explain.FixOutcome.Withheld;
import dev.crossorigin.whatif.WhatIf;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Looks for the fewest declared values that, changed, let a page read the answer. */
record PolicyFix(DeclaredPolicy inForce, PageRequest asked) {

    private static final String REASON =
            "No line is offered, because the service would not start with it: ";

    FixOutcome find() {
        var all = Wanted.all(inForce.served(), asked);
        var fewest = Fewest.of(all.stream().filter(this::changes).toList(), this::suffice);
        if (fewest.isPresent()) {
            return fewest.get().isEmpty() ? new None() : new Found(fix(fewest.get()));
        }
        var reasons = objections(all);
        return reasons.isEmpty()
                ? new None()
                : new Withheld(reasons.stream().map(REASON::concat).toList());
    }

    private boolean changes(Wanted wanted) {
        return !wanted.values().equals(inForce.served().values(wanted.property()));
    }

    /** The linter is asked only about what lets the page read, for it takes longer. */
    private boolean suffice(List<Wanted> values) {
        return inForce.served()
                        .with(settings(values))
                        .policy()
                        .map(policy -> Browser.judge(WhatIf.under(policy, asked)))
                        .filter(verdict -> verdict.faults().isEmpty())
                        .isPresent()
                && objections(values).isEmpty();
    }

    private List<Setting> settings(List<Wanted> values) {
        return values.stream()
                .flatMap(wanted -> inForce.served().settings(wanted.property(), wanted.values()))
                .toList();
    }

    private List<String> objections(List<Wanted> values) {
        return inForce.inspection().get().objections(settings(values));
    }

    private Fix fix(List<Wanted> values) {
        var costs =
                values.stream()
                        .map(
                                wanted ->
                                        Cost.of(
                                                asked,
                                                wanted,
                                                inForce.served().values(wanted.property())));
        var warnings =
                inForce.inspection()
                        .get()
                        .warnings(settings(values))
                        .map("With it, check warns: %s."::formatted);
        return new Fix(
                values.stream().map(wanted -> change(inForce, wanted)).toList(),
                Stream.concat(costs, warnings).collect(Collectors.joining(" ")));
    }

    /** The line that sets a property to what is wanted, where it is set now. */
    static Change change(DeclaredPolicy inForce, Wanted wanted) {
        var now = inForce.declaration().values(wanted.property());
        var line = inForce.line(wanted.property());
        return new Change(
                wanted.property().key(),
                line.source().toString(),
                now.isEmpty() ? Optional.empty() : Optional.of(String.join(",", now)),
                line.source().isOfProfile() ? Optional.of(line.setTo(now)) : Optional.empty(),
                line.setTo(wanted.values()));
    }
}
