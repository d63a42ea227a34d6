package dev.crossorigin.explain;

import dev.crossorigin.browser.Browser;
import dev.crossorigin.browser.PageRequest;
import dev.crossorigin.policy.CorsPolicy;
import dev.crossorigin.policy.OriginRule.Matching;
import dev.crossorigin.web.Origin;
import dev.crossorigin.web.Visible;
import dev.crossorigin.whatif.WhatIf;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What nearly lets a page in: an entry of the list, or another profile that lists it. */
record NearPolicy(PolicyInForce inForce, PageRequest asked) {

    Optional<String> sentence() {
        var sentences = Stream.concat(entry().stream(), profile().stream()).toList();
        return sentences.isEmpty() ? Optional.empty() : Optional.of(String.join(" ", sentences));
    }

    private Optional<String> entry() {
        var origin = asked.origin();
        if (inForce.policy().origins().stream().anyMatch(rule -> rule.admits(origin))) {
            return Optional.empty();
        }
        var property = Property.ORIGINS.key();
        return NearMiss.of(origin, property, inForce.values(Property.ORIGINS))
                .map(NearMiss::toString)
                .or(this::pattern);
    }

    /** A pattern that lets in what differs in one part. */
    private Optional<String> pattern() {
        if (!(Origin.parse(asked.origin()) instanceof Origin origin)) {
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
                                                        "\"%s\" lets in %s, but not %s."
                                                                .formatted(
                                                                        Visible.of(rule.declared()),
                                                                        neighbour,
                                                                        origin)))
                .findFirst();
    }

    private static Stream<String> neighbours(Origin origin) {
        var other = origin.scheme().equals("https") ? "http" : "https";
        var host = origin.host();
        var bare = host.startsWith("www.") ? host.substring("www.".length()) : "www." + host;
        return Stream.of(
                        new Origin(other, host, origin.port()),
                        new Origin(origin.scheme(), host),
                        new Origin(other, host),
                        new Origin(origin.scheme(), bare, origin.port()))
                .map(Origin::toString);
    }

    private Optional<String> profile() {
        List<String> allowing =
                inForce.elsewhere().entrySet().stream()
                        .filter(elsewhere -> !elsewhere.getValue().isForAnyone())
                        .filter(elsewhere -> allows(elsewhere.getValue()))
                        .map(Map.Entry::getKey)
                        .collect(Collectors.toList());
        return allowing.isEmpty()
                ? Optional.empty()
                : Optional.of(
                        "It is allowed in profile %s, not in %s."
                                .formatted(String.join(", ", allowing), inForce.profile()));
    }

    private boolean allows(CorsPolicy policy) {
        return Browser.judge(WhatIf.under(policy, asked)).faults().isEmpty();
    }
}
