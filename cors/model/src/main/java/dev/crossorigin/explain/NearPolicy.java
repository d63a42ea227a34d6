package dev.crossorigin.explain;

import dev.crossorigin.browser.Browser;
import dev.crossorigin.browser.PageRequest;
import dev.crossorigin.config.DeclaredPolicy;
import dev.crossorigin.declaration.Property;
import dev.crossorigin.policy.CorsPolicy;
import dev.crossorigin.policy.OriginRule.Matching;
import dev.crossorigin.web.TupleOrigin;
import dev.crossorigin.web.Visible;
import dev.crossorigin.whatif.WhatIf;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What nearly allows a page: an entry of the list, or another profile that lists it. */
record NearPolicy(DeclaredPolicy inForce, PageRequest asked) {

    Optional<String> sentence() {
        var sentences = Stream.concat(entry().stream(), profile().stream()).toList();
        return sentences.isEmpty() ? Optional.empty() : Optional.of(String.join(" ", sentences));
    }

    private Optional<String> entry() {
        if (isAllowed()) {
            return Optional.empty();
        }
        return miss().map(NearMiss::toString).or(this::pattern);
    }

    /** The entry that is closest to the page's origin, where none allows it. */
    Optional<NearMiss> miss() {
        return isAllowed()
                ? Optional.empty()
                : NearMiss.of(asked.origin(), inForce.served().values(Property.ORIGINS));
    }

    private boolean isAllowed() {
        var origin = asked.origin().toString();
        return inForce.policy().origins().stream().anyMatch(rule -> rule.admits(origin));
    }

    /** A pattern that allows what differs in one part. */
    private Optional<String> pattern() {
        if (!(asked.origin() instanceof TupleOrigin origin)) {
            return Optional.empty();
        }
        return inForce.policy().origins().stream()
                .filter(Matching.class::isInstance)
                .flatMap(
                        rule ->
                                neighbours(origin)
                                        .filter(rule::admits)
                                        .map(
                                                neighbour ->
                                                        "Closest entry: %s. It allows %s but not %s."
                                                                .formatted(
                                                                        Visible.of(rule.declared()),
                                                                        neighbour,
                                                                        origin)))
                .findFirst();
    }

    private static Stream<String> neighbours(TupleOrigin origin) {
        var other = origin.scheme().equals("https") ? "http" : "https";
        var host = origin.host();
        var bare = host.startsWith("www.") ? host.substring("www.".length()) : "www." + host;
        return Stream.of(
                        new TupleOrigin(other, host, origin.port()),
                        new TupleOrigin(origin.scheme(), host),
                        new TupleOrigin(other, host),
                        new TupleOrigin(origin.scheme(), bare, origin.port()))
                .map(TupleOrigin::toString);
    }

    private Optional<String> profile() {
        List<String> allowing =
                inForce.elsewhere().get().entrySet().stream()
                        .filter(elsewhere -> !elsewhere.getValue().isForAnyone())
                        .filter(elsewhere -> allows(elsewhere.getValue()))
                        .map(Map.Entry::getKey)
                        .collect(Collectors.toList());
        return allowing.isEmpty()
                ? Optional.empty()
                : Optional.of(
                        "The policy of profile %s allows this request, and that of %s does not."
                                .formatted(
                                        String.join(", ", allowing),
                                        inForce.declaration().profile()));
    }

    private boolean allows(CorsPolicy policy) {
        return Browser.judge(WhatIf.under(policy, asked)).faults().isEmpty();
    }
}
