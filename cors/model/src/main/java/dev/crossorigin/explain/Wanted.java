package dev.crossorigin.explain;

import dev.crossorigin.browser.Browser;
import dev.crossorigin.browser.CredentialsMode;
import dev.crossorigin.browser.PageRequest;
import dev.crossorigin.declaration.CorsDeclaration;
import dev.crossorigin.declaration.Property;
import dev.crossorigin.web.Request;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** A property, and what it should be set to. */
record Wanted(Property property, List<String> values) {

    /** More than enough to let a page read. */
    static List<Wanted> all(CorsDeclaration declared, PageRequest asked) {
        var credentials =
                Stream.of(new Wanted(Property.CREDENTIALS, List.of("true")))
                        .filter(any -> asked.credentials() == CredentialsMode.INCLUDE);
        return Stream.concat(
                        Stream.of(
                                new Wanted(Property.ENABLED, List.of("true")),
                                origins(declared.values(Property.ORIGINS), asked),
                                methods(declared.values(Property.METHODS), asked),
                                headers(declared.values(Property.HEADERS), asked)),
                        credentials)
                .toList();
    }

    /** With the page's origin in the place of what was meant to be it, or at the end. */
    private static Wanted origins(List<String> declared, PageRequest asked) {
        var origin = asked.origin().toString();
        var meant =
                declared.stream().filter(entry -> NearMiss.isMeant(entry, asked.origin())).toList();
        var replaced =
                declared.stream().map(entry -> meant.contains(entry) ? origin : entry).distinct();
        return new Wanted(
                Property.ORIGINS,
                declared.equals(List.of("*"))
                        ? List.of(origin)
                        : meant.isEmpty() ? plus(declared, Stream.of(origin)) : replaced.toList());
    }

    private static Wanted methods(List<String> declared, PageRequest asked) {
        var sent =
                Stream.of(Browser.actual(asked), Browser.preflight(asked))
                        .flatMap(request -> request.map(Request::method).stream())
                        .toList();
        // In another case it is the same mistake, and none of another method.
        var others =
                declared.stream()
                        .filter(
                                method ->
                                        sent.contains(method)
                                                || sent.stream()
                                                        .noneMatch(method::equalsIgnoreCase))
                        .toList();
        return new Wanted(Property.METHODS, plus(others, sent.stream()));
    }

    private static Wanted headers(List<String> declared, PageRequest asked) {
        var known =
                declared.stream()
                        .map(name -> name.toLowerCase(Locale.ROOT))
                        .collect(Collectors.toSet());
        var unsafe =
                Browser.preflight(asked)
                        .flatMap(
                                request ->
                                        request.headers().joined("Access-Control-Request-Headers"))
                        .stream()
                        .flatMap(names -> Stream.of(names.split(",", -1)))
                        .map(String::strip)
                        .filter(name -> !known.contains(name));
        return new Wanted(Property.HEADERS, plus(declared, unsafe));
    }

    private static List<String> plus(List<String> declared, Stream<String> more) {
        var all = new ArrayList<>(declared);
        more.filter(value -> !all.contains(value)).forEach(all::add);
        return List.copyOf(all);
    }
}
