package dev.crossorigin.pattern;

import dev.crossorigin.pattern.Counterexample.Reach;
import dev.crossorigin.web.Origin;
import dev.crossorigin.web.ParsedOrigin;
import dev.crossorigin.web.ParsedOrigin.Miswritten;
import dev.crossorigin.web.TupleOrigin;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Tries to get into a pattern with origins that cannot be meant.
 *
 * @param text the pattern
 * @param pattern the same, to be tried
 * @param literal the same pattern with every lone dot standing for a dot only
 * @param samples what is meant
 */
record Attacks(PatternText text, Guarded pattern, Guarded literal, Samples samples) {

    private static final Pattern OF_NO_ORIGIN = Pattern.compile("[^A-Za-z0-9._:/\\[\\]-]|//.*/");

    private static final String OPAQUE = "sandboxed frames, files and redirects send it";

    /** The names that are looked at closely are not more: they differ in what is listed. */
    private static final int MOST_NAMES = 12;

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
    static List<Counterexample> blind(Guarded pattern) {
        var anybody =
                UNRELATED.stream()
                        .filter(origins -> origins.stream().allMatch(pattern::matches))
                        .map(origins -> origins.get(0))
                        .map(
                                origin ->
                                        new Counterexample(
                                                Reach.ANYBODY,
                                                origin,
                                                "anyone can have such an origin"));
        var opaque =
                Stream.of("null")
                        .filter(pattern::matches)
                        .map(origin -> new Counterexample(Reach.TOO_WIDE, origin, OPAQUE));
        return Stream.concat(anybody, opaque).limit(1).toList();
    }

    /** One for each way in; only the first if the pattern allows everyone. */
    List<Counterexample> successes() {
        var blind = blind(pattern);
        var names = oneOfEachName();
        if (!blind.isEmpty() || samples.origins().isEmpty()) {
            return blind;
        }
        var owners =
                present(
                        first(Attack.DOT, samples.origins()),
                        neighbour(names),
                        first(Attack.SUFFIX, names),
                        first(Attack.OTHER_SUFFIX, names));
        return Stream.of(
                        present(first(Attack.HTTP_TWIN, samples.origins())),
                        owners.isEmpty() ? slips(names) : owners,
                        present(oddity()))
                .flatMap(List::stream)
                .toList();
    }

    @SafeVarargs
    private static List<Counterexample> present(Optional<Counterexample>... found) {
        return Stream.of(found).flatMap(Optional::stream).toList();
    }

    /** What is only found close to what is meant. */
    private List<Counterexample> slips(Collection<TupleOrigin> names) {
        if (!text.isOpen()) {
            return List.of();
        }
        var characters = characters();
        return names.stream()
                .limit(MOST_NAMES)
                .flatMap(
                        origin ->
                                RegistrableName.of(origin.host())
                                        .map(name -> new Slip(pattern, origin, name, characters))
                                        .stream())
                .flatMap(slip -> slip.ofADot().or(slip::ofTheName).stream())
                .limit(1)
                .toList();
    }

    /** All that stands in the hosts of the samples, and so in the pattern's classes. */
    private String characters() {
        return samples.origins().stream()
                .flatMapToInt(origin -> origin.host().chars())
                .distinct()
                .sorted()
                .mapToObj(Character::toString)
                .collect(Collectors.joining());
    }

    private Optional<Counterexample> first(Attack attack, Collection<TupleOrigin> origins) {
        return origins.stream()
                .flatMap(
                        origin ->
                                attack.on(origin)
                                        .filter(pattern::matches)
                                        .filter(made -> isNotMeant(attack, origin, made)))
                .findFirst()
                .map(attack::with);
    }

    private boolean isNotMeant(Attack attack, TupleOrigin origin, String made) {
        return switch (attack) {
            case HTTP_TWIN -> !origin.scheme().equals("http") && !origin.isLoopback();
            case DOT -> Origin.parse(made) instanceof TupleOrigin && !literal.matches(made);
            case PREFIX, SUFFIX, OTHER_SUFFIX ->
                    Origin.parse(made) instanceof TupleOrigin other
                            && RegistrableName.differ(origin.host(), other.host());
        };
    }

    /** A name that anyone can register and the pattern admits. */
    private Optional<Counterexample> neighbour(Collection<TupleOrigin> names) {
        return names.stream()
                .flatMap(
                        origin ->
                                RegistrableName.of(origin.host())
                                        .flatMap(name -> neighbour(origin, name))
                                        .stream())
                .findFirst();
    }

    private Optional<Counterexample> neighbour(TupleOrigin origin, RegistrableName name) {
        var other = new OpenLabel(pattern, origin, name).other();
        if (other.isEmpty()) {
            return first(Attack.PREFIX, List.of(origin));
        }
        // A suffix that is not in the list, such as internal, may well be the author's own.
        return other.filter(open -> name.listed())
                .map(
                        open ->
                                new Counterexample(
                                        Reach.PUBLIC_SUFFIX,
                                        open,
                                        "anyone can register a name under " + name.suffix()));
    }

    private Optional<Counterexample> oddity() {
        return samples.texts().stream()
                .filter(text -> OF_NO_ORIGIN.matcher(text).find())
                .filter(text -> !isHarmless(Origin.parse(text)))
                .findFirst()
                .map(
                        text ->
                                new Counterexample(
                                        Reach.TOO_WIDE,
                                        text,
                                        "no origin has such characters; list the allowed ones,"
                                                + " as in [a-z0-9-]"));
    }

    /** Written otherwise than browsers do, but the origin it means is admitted anyway. */
    private boolean isHarmless(ParsedOrigin parsed) {
        return parsed instanceof Miswritten miswritten
                && pattern.matches(miswritten.meant().toString());
    }

    /** One origin under each registrable name, for the others fall to the same attacks. */
    private Collection<TupleOrigin> oneOfEachName() {
        var chosen = new LinkedHashMap<String, TupleOrigin>();
        for (var origin : samples.origins()) {
            var name = RegistrableName.of(origin.host());
            chosen.putIfAbsent(name.map(Object::toString).orElse(origin.host()), origin);
        }
        return chosen.values();
    }
}
