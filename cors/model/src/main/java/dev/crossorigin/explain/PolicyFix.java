package dev.crossorigin.explain;

import dev.crossorigin.browser.Browser;
import dev.crossorigin.browser.CredentialsMode;
import dev.crossorigin.browser.PageRequest;
import dev.crossorigin.declaration.Property;
import dev.crossorigin.policy.CorsPolicy;
import dev.crossorigin.whatif.WhatIf;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Looks for the fewest declared values that, changed, let a page read the answer. */
record PolicyFix(PolicyInForce inForce, PageRequest asked) {

    private static final String ANYONE = "*";

    /**
     * The fix; empty if no policy allows the request, or none does that the linter lets pass.
     *
     * @param objections takes why a fix that was found is not offered
     */
    Optional<Fix> find(List<String> objections) {
        var wanted = wanted();
        if (!allows(inForce.with(wanted))) {
            objections.addAll(objections(wanted));
            return Optional.empty();
        }
        for (var property : List.copyOf(wanted.keySet())) {
            var fewer = new LinkedHashMap<>(wanted);
            fewer.remove(property);
            if (allows(inForce.with(fewer))) {
                wanted = fewer;
            }
        }
        return wanted.isEmpty() ? Optional.empty() : Optional.of(fix(wanted));
    }

    /** Said only if the linter is what stands in the way. */
    private Stream<String> reasons(Map<Property, List<String>> wanted) {
        return inForce.with(wanted).errors().stream()
                .map(
                        error ->
                                "No line is offered, for the service would not start with it: "
                                        + error);
    }

    private List<String> objections(Map<Property, List<String>> wanted) {
        return reasons(wanted).toList();
    }

    private Fix fix(Map<Property, List<String>> values) {
        var changes =
                values.entrySet().stream()
                        .map(entry -> inForce.change(entry.getKey(), entry.getValue()))
                        .toList();
        var costs =
                values.entrySet().stream()
                        .map(
                                entry ->
                                        Cost.of(
                                                asked,
                                                entry.getKey(),
                                                inForce.values(entry.getKey()),
                                                entry.getValue()));
        var warnings = inForce.with(values).warnings().stream().map("the linter warns: "::concat);
        return new Fix(changes, Stream.concat(costs, warnings).collect(Collectors.joining("; ")));
    }

    private boolean allows(Trial trial) {
        return trial.policy().filter(this::allows).isPresent();
    }

    private boolean allows(CorsPolicy policy) {
        return Browser.judge(WhatIf.under(policy, asked)).faults().isEmpty();
    }

    /** More than enough; what is not needed is taken out again. */
    private Map<Property, List<String>> wanted() {
        var wanted = new LinkedHashMap<Property, List<String>>();
        wanted.put(Property.ENABLED, List.of("true"));
        wanted.put(Property.ORIGINS, origins());
        wanted.put(Property.METHODS, methods());
        wanted.put(Property.HEADERS, headers());
        if (asked.credentials() == CredentialsMode.INCLUDE) {
            wanted.put(Property.CREDENTIALS, List.of("true"));
        }
        return wanted;
    }

    /** With the page's origin in the place of what was meant to be it, or at the end. */
    private List<String> origins() {
        var origin = asked.origin();
        var declared = inForce.values(Property.ORIGINS);
        if (declared.equals(List.of(ANYONE))) {
            return List.of(origin.toString());
        }
        var meant = declared.stream().filter(entry -> NearMiss.isMeant(entry, origin)).toList();
        return meant.isEmpty()
                ? plus(declared, Stream.of(origin.toString()))
                : declared.stream()
                        .map(entry -> meant.contains(entry) ? origin.toString() : entry)
                        .distinct()
                        .toList();
    }

    private List<String> methods() {
        var sent = Browser.actual(asked).map(request -> request.method());
        var preflight = Browser.preflight(asked).map(request -> request.method());
        var asked = Stream.concat(sent.stream(), preflight.stream()).toList();
        // In another case it is the same mistake, and none of another method.
        var others =
                inForce.values(Property.METHODS).stream()
                        .filter(
                                method ->
                                        asked.contains(method)
                                                || asked.stream()
                                                        .noneMatch(method::equalsIgnoreCase))
                        .toList();
        return plus(others, asked.stream());
    }

    private List<String> headers() {
        var unsafe =
                Browser.preflight(asked)
                        .flatMap(
                                request ->
                                        request.headers().joined("Access-Control-Request-Headers"))
                        .stream()
                        .flatMap(names -> Stream.of(names.split(",", -1)));
        var declared = inForce.values(Property.HEADERS);
        var known =
                declared.stream()
                        .map(name -> name.toLowerCase(Locale.ROOT))
                        .collect(Collectors.toSet());
        return plus(declared, unsafe.map(String::strip).filter(name -> !known.contains(name)));
    }

    private static List<String> plus(List<String> declared, Stream<String> more) {
        var all = new ArrayList<>(declared);
        more.filter(value -> !all.contains(value)).forEach(all::add);
        return List.copyOf(all);
    }
}
