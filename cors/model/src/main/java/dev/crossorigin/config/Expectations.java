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
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;

/**
 * What is expected under {@code cors.expect}.
 *
 * @param all what comes of each under a policy, by name; the policy is empty if the handler could
 *     not start with what is declared
 */
public record Expectations(List<Function<Optional<CorsPolicy>, Expectation>> all) {

    private static final String EXPECT = "cors.expect.";

    static Expectations read(SmallRyeConfig config) {
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
        return new Expectations(groups.values().stream().map(Expectations::read).toList());
    }

    /** What comes of each. */
    List<Expectation> under(Optional<CorsPolicy> policy) {
        return all.stream().map(expected -> expected.apply(policy)).toList();
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

    private static Function<Optional<CorsPolicy>, Expectation> read(
            Map<String, ConfigValue> fields) {
        var first = fields.getOrDefault("origin", fields.values().iterator().next());
        var name = name(first.getName());
        var source = SourceReader.of(first);
        try {
            var expected = Expected.of(name, texts(fields));
            var asked = expected.asked();
            boolean allowed = expected.allowed();
            Browser.refusal(asked)
                    .ifPresent(
                            fault -> {
                                throw Expected.unsendable(fault);
                            });
            return policy ->
                    policy.map(inForce -> Browser.judge(WhatIf.under(inForce, asked)))
                            .map(
                                    verdict ->
                                            new Expectation(
                                                    name,
                                                    source,
                                                    verdict.faults().isEmpty() == allowed,
                                                    why(asked, allowed, verdict)))
                            .orElseGet(
                                    () ->
                                            unmet(
                                                    name,
                                                    source,
                                                    "it cannot be tried, because the CORS handler cannot start"));
        } catch (IllegalArgumentException e) {
            var unreadable = unmet(name, source, String.valueOf(e.getMessage()));
            return policy -> unreadable;
        }
    }

    private static Expectation unmet(String name, Source source, String why) {
        return new Expectation(name, source, false, why);
    }

    private static Map<String, String> texts(Map<String, ConfigValue> fields) {
        return fields.entrySet().stream()
                .filter(field -> field.getValue().getValue() != null)
                .collect(Collectors.toMap(Map.Entry::getKey, field -> field.getValue().getValue()));
    }

    private static String why(PageRequest asked, boolean allowed, Verdict verdict) {
        var faults =
                verdict.faults().stream()
                        .map(fault -> (fault.name() + " " + fault.subject()).strip())
                        .collect(Collectors.joining(", "));
        var link = faults.isEmpty() == allowed ? "and" : "but";
        return "%s from %s must be %s %s is %s"
                .formatted(
                        asked.method(),
                        asked.origin(),
                        allowed ? "allowed" : "blocked",
                        link,
                        faults.isEmpty() ? "allowed" : "blocked: " + faults);
    }
}
