package dev.crossorigin.config;

import dev.crossorigin.browser.Browser;
import dev.crossorigin.browser.PageRequest;
import dev.crossorigin.browser.Verdict;
import dev.crossorigin.declaration.Expectation;
import dev.crossorigin.declaration.Source;
import dev.crossorigin.policy.CorsPolicy;
import dev.crossorigin.whatif.WhatIf;
import io.smallrye.config.ConfigValue;
import io.smallrye.config.SmallRyeConfig;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;

/**
 * Puts what is expected under {@code cors.expect} to the policy in force.
 *
 * @param policy empty if the handler could not start with what is declared
 */
record Expectations(SmallRyeConfig config, Optional<CorsPolicy> policy) {

    private static final String EXPECT = "cors.expect.";

    /** What came of each, by name. */
    List<Expectation> results() {
        var groups = new TreeMap<String, Map<String, ConfigValue>>();
        // In order a dash stands before a dot: a name as a file has it, before the name that a
        // variable makes of it. Under the first of them the configuration answers for both.
        StreamSupport.stream(config.getPropertyNames().spliterator(), false)
                .filter(key -> key.startsWith(EXPECT))
                .sorted()
                .forEach(
                        key ->
                                groups.computeIfAbsent(asVariable(name(key)), n -> new TreeMap<>())
                                        .putIfAbsent(field(key), Written.of(config, key)));
        return groups.values().stream().map(this::result).toList();
    }

    /** What stands before the field; empty if nothing does. */
    private static String name(String key) {
        return key.substring(EXPECT.length(), Math.max(EXPECT.length(), key.lastIndexOf('.')));
    }

    private static String field(String key) {
        return key.substring(key.lastIndexOf('.') + 1);
    }

    private static String asVariable(String name) {
        return name.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]", ".");
    }

    private Expectation result(Map<String, ConfigValue> fields) {
        var first = fields.getOrDefault("origin", fields.values().iterator().next());
        var name = name(first.getName());
        var source = SourceReader.of(first);
        try {
            return result(name, source, Expected.of(name, texts(fields)));
        } catch (IllegalArgumentException e) {
            return new Expectation(name, source, false, String.valueOf(e.getMessage()));
        }
    }

    private static Map<String, String> texts(Map<String, ConfigValue> fields) {
        return fields.entrySet().stream()
                .filter(field -> field.getValue().getValue() != null)
                .collect(Collectors.toMap(Map.Entry::getKey, field -> field.getValue().getValue()));
    }

    private Expectation result(String name, Source source, Expected expected) {
        var asked = expected.asked();
        boolean allowed = expected.allowed();
        Browser.refusal(asked)
                .ifPresent(
                        fault -> {
                            throw Expected.unsendable(fault);
                        });
        return policy.map(inForce -> Browser.judge(WhatIf.under(inForce, asked)))
                .map(
                        verdict ->
                                new Expectation(
                                        name,
                                        source,
                                        verdict.faults().isEmpty() == allowed,
                                        why(asked, allowed, verdict)))
                .orElseGet(
                        () ->
                                new Expectation(
                                        name, source, false, "there is no policy to try it on"));
    }

    private static String why(PageRequest asked, boolean allowed, Verdict verdict) {
        var faults =
                verdict.faults().stream()
                        .map(fault -> (fault.name() + " " + fault.subject()).strip())
                        .collect(Collectors.joining(", "));
        return "%s from %s must be %s and is %s"
                .formatted(
                        asked.method(),
                        asked.origin(),
                        allowed ? "allowed" : "blocked",
                        faults.isEmpty() ? "allowed" : "blocked: " + faults);
    }
}
