package dev.crossorigin.pattern;

import dev.crossorigin.pattern.Counterexample.Reach;
import dev.crossorigin.web.Origin;
import dev.crossorigin.web.ParsedOrigin.Miswritten;
import dev.crossorigin.web.TupleOrigin;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Proves what a pattern admits and its author cannot have meant.
 *
 * @param tree the pattern, read
 */
record Counterexamples(Tree tree, Origins origins, Meant meant) {

    private static final int MOST_SUFFIXES = 3;

    private static final String OPAQUE = "sandboxed frames, files and redirects send it";

    /** Pages that have nothing to do with each other, of several shapes. */
    private static final List<List<String>> UNRELATED =
            List.of(
                    List.of("https://evil.test", "https://attacker.com", "https://wvx-9.io"),
                    List.of("http://evil.test", "http://attacker.com", "http://wvx-9.io"),
                    List.of("https://a.evil.test", "https://b.attacker.com", "https://c.wvx9.io"),
                    List.of("https://203.0.113.7", "https://8.8.4.4", "https://198.51.100.23"),
                    List.of(
                            "https://[2001:db8::7]",
                            "https://[2606:4700::1]",
                            "https://[2a00::5]"));

    /** What can be tried without knowing what is meant. */
    static Optional<Counterexample> blind(Guarded pattern) {
        for (var family : UNRELATED) {
            boolean all = true;
            for (var origin : family) {
                all = all && pattern.matches(origin);
            }
            if (all) {
                return Optional.of(
                        new Counterexample(
                                Reach.ANYBODY, family.get(0), "anyone can have such an origin"));
            }
        }
        return pattern.matches("null")
                ? Optional.of(new Counterexample(Reach.TOO_WIDE, "null", OPAQUE))
                : Optional.empty();
    }

    /** One for each way in; none where it matches no origin. */
    List<Counterexample> all() {
        var found = new ArrayList<Counterexample>();
        if (!meant.isHttps()) {
            add(found, origins.twin(), "anyone on the network can fake a page on an http origin");
        }
        var rest = tree.hasDot() ? dots(found) : this;
        rest.depth(found);
        rest.owners(found);
        rest.oddity(found);
        return found;
    }

    private static void add(List<Counterexample> found, Optional<String> origin, String why) {
        if (origin.isPresent()) {
            found.add(new Counterexample(Reach.TOO_WIDE, origin.get(), why));
        }
    }

    /** What a dot admits that is no dot; the rest is asked without. */
    private Counterexamples dots(List<Counterexample> found) {
        var dotted = Spelling.dotted(tree, false);
        var language = Language.of(dotted);
        add(
                found,
                origins.outside(List.of(language), crossed()),
                "a dot matches any character; write [.]");
        return new Counterexamples(dotted, origins.with(language), meant);
    }

    /** What is neither written out nor one label. */
    private void depth(List<Counterexample> found) {
        var dotted = Spelling.dotted(tree, true);
        if (meant.names().isEmpty() || dotted.equals(tree)) {
            return;
        }
        var narrow = Language.of(dotted);
        if (origins.isAdmitted(narrow)) {
            var deep = origins.deeper(Meant.under(meant.names()), narrow);
            add(
                    found,
                    deep,
                    deep.isPresent() && isPort(deep.get())
                            ? "it does not say which ports are allowed"
                            : "more labels can come before the name;"
                                    + " list the allowed characters, as in [a-z0-9-]");
        }
    }

    private static boolean isPort(String origin) {
        return origin.indexOf(':', origin.indexOf("://") + 1) > 0 && !origin.endsWith("]");
    }

    /** What the pattern spells, with another character in the place of a dot. */
    private List<String> crossed() {
        var texts = new ArrayList<String>();
        for (var name : meant.names()) {
            for (int i = name.indexOf('.'); i >= 0; i = name.indexOf('.', i + 1)) {
                var crossed = name.substring(0, i).concat("x").concat(name.substring(i + 1));
                texts.add("https://".concat(crossed));
                texts.add("https://pr-1x".concat(name));
            }
        }
        return texts.size() > 50 ? texts.subList(0, 50) : texts;
    }

    private void owners(List<Counterexample> found) {
        var others = new ArrayList<>(meant.languages());
        for (int i = 0; i < MOST_SUFFIXES; i++) {
            var other = origins.named(others, others());
            if (other.isEmpty()) {
                return;
            }
            var suffix = suffix(other.get());
            if (suffix.isEmpty()) {
                add(found, other, why(other.get()));
                return;
            }
            found.add(
                    new Counterexample(
                            Reach.PUBLIC_SUFFIX,
                            other.get(),
                            "anyone can register a name under ".concat(suffix.get())));
            others.add(Meant.under(Set.of(suffix.get())));
        }
    }

    /** Origins of others, as readable as can be. */
    private List<String> others() {
        var texts = new ArrayList<String>();
        for (var suffix : meant.suffixes()) {
            texts.add("https://evil.".concat(suffix));
            texts.add("https://evilsite.".concat(suffix));
        }
        for (var name : meant.names()) {
            texts.add("https://evil".concat(name));
            texts.add("https://evil-".concat(name));
        }
        for (var head : meant.heads()) {
            texts.add("https://".concat(head).concat(".evil.test"));
            texts.add("https://".concat(head).concat("evil.test"));
            texts.add("https://".concat(head).concat("zip"));
        }
        for (var spelled : meant.spelled()) {
            texts.add(spelled.replace(String.valueOf(Spelling.OPEN), "evil"));
        }
        return texts.size() > 50 ? texts.subList(0, 50) : texts;
    }

    private static String host(String origin) {
        return Origin.parse(origin) instanceof TupleOrigin tuple ? tuple.host() : origin;
    }

    private static boolean isAddress(String host) {
        char last = host.charAt(host.length() - 1);
        return last == ']' || (last >= '0' && last <= '9' && host.matches("[0-9.]+"));
    }

    private Optional<String> suffix(String origin) {
        for (var suffix : meant.suffixes()) {
            if (host(origin).endsWith(".".concat(suffix))) {
                return Optional.of(suffix);
            }
        }
        return Optional.empty();
    }

    private String why(String origin) {
        var host = host(origin);
        if (isAddress(host)) {
            return "this is an IP address, which anyone can have; write out the first two numbers";
        }
        for (var head : meant.heads()) {
            if (host.startsWith(head)) {
                return head.endsWith(".")
                        ? "any suffix can follow the name"
                        : "anything can come after the name";
            }
        }
        var bare = host.replace(".", "");
        for (var name : meant.names()) {
            if (bare.equals(name.replace(".", ""))) {
                return "a dot in the name can be missing; write [.]";
            }
            if (host.endsWith(name)) {
                return "anything can come before the name";
            }
        }
        return meant.names().isEmpty()
                ? "the pattern spells out no domain, so anyone can have such an origin"
                : "the pattern spells out no such name";
    }

    private void oddity(List<Counterexample> found) {
        var odd = origins.odd();
        if (odd.isPresent()
                && !(Origin.parse(odd.get()) instanceof Miswritten miswritten
                        && origins.trial().matches(miswritten.meant().toString()))) {
            add(
                    found,
                    odd,
                    "no origin has such characters; list the allowed ones, as in [a-z0-9-]");
        }
    }
}
