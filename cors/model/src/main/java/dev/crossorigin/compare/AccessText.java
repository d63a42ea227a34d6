package dev.crossorigin.compare;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What pages gain or lose, in words that can follow "may now".
 *
 * @param what what they gain or lose
 * @param all everything that they may do where they have it
 */
record AccessText(Access what, Access all) {

    private static final String FORMS =
            "send a form by POST, with cookies, without reading the answer";

    @Override
    public String toString() {
        return String.join("; and ", phrases());
    }

    private List<String> phrases() {
        var phrases = new ArrayList<String>();
        if (what.plain().equals(what.credentialed()) && !what.plain().isEmpty()) {
            phrases.add(scope(what.plain(), all.plain()) + ", with or without credentials");
        } else {
            if (!what.plain().isEmpty()) {
                phrases.add(scope(what.plain(), all.plain()) + ", without credentials");
            }
            if (!what.credentialed().isEmpty()) {
                phrases.add(scope(what.credentialed(), all.credentialed()) + ", with credentials");
            }
        }
        if (what.posts() && !what.credentialed().methods().contains("POST")) {
            phrases.add(FORMS);
        }
        return phrases;
    }

    private static String scope(Scope what, Scope all) {
        var methods = named("", "method", what.methods(), all.methods(), Vocabulary.OTHER_METHOD);
        var headers =
                named(
                        "the request header",
                        "request header",
                        explained(what.headers()),
                        explained(all.headers()),
                        Vocabulary.OTHER_HEADER);
        var exposed =
                named(
                        "the response header",
                        "response header",
                        what.exposed(),
                        all.exposed(),
                        Vocabulary.OTHER_HEADER);
        return methods.isEmpty()
                ? Stream.of(prefixed("set ", headers), prefixed("read ", exposed))
                        .filter(part -> !part.isEmpty())
                        .collect(Collectors.joining(" and "))
                : "send %s%s, and read the answers%s"
                        .formatted(
                                methods, prefixed(" with ", headers), prefixed(" and ", exposed));
    }

    private static List<String> explained(List<String> headers) {
        return headers.stream()
                .map(name -> name.equals("content-type") ? name + " (for JSON)" : name)
                .toList();
    }

    private static String prefixed(String word, String text) {
        return text.isEmpty() ? "" : word + text;
    }

    /** Those that are meant; where unnamed ones are among them, those that are not. */
    private static String named(
            String article, String kind, List<String> some, List<String> all, String other) {
        var rest = all.stream().filter(name -> !some.contains(name)).toList();
        if (some.contains(other)) {
            return rest.isEmpty()
                    ? "any " + kind
                    : "%ss other than %s".formatted(kind, Listing.of(rest, "and"));
        }
        var plural = some.size() > 1 && !article.isEmpty() ? "s" : "";
        return some.isEmpty()
                ? ""
                : (article + plural + " " + Listing.of(some, "and")).stripLeading();
    }
}
