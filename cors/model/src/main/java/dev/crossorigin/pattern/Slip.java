package dev.crossorigin.pattern;

import dev.crossorigin.pattern.Counterexample.Reach;
import dev.crossorigin.web.Origin;
import dev.crossorigin.web.TupleOrigin;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Looks how far a pattern lets the part of a host vary that decides on its owner: one character
 * more, less or other, and it may belong to another owner.
 *
 * @param pattern the pattern
 * @param origin an origin that it admits
 * @param name the registrable name of that origin
 * @param characters what may stand in a character's place
 */
record Slip(Guarded pattern, TupleOrigin origin, RegistrableName name, String characters) {

    /**
     * Admitting this many registrable domains cannot be intended: whoever meant them would have
     * listed them.
     */
    private static final int OF_A_CLASS = 5;

    /** An origin of another owner, for one dot that is missing or may be another character. */
    Optional<Counterexample> ofADot() {
        var host = origin.host();
        return IntStream.range(begin(), host.length())
                .filter(i -> host.charAt(i) == '.')
                .boxed()
                .flatMap(i -> Stream.of("", "-", "x").map(other -> edited(i, 1, other)))
                .flatMap(this::admitted)
                .findFirst()
                .map(
                        other ->
                                new Counterexample(
                                        Reach.TOO_WIDE,
                                        other.toString(),
                                        "a dot in the name can be missing or be another character;"
                                                + " write [.]"));
    }

    /** An origin of another owner, where so many are admitted that they cannot all be meant. */
    Optional<Counterexample> ofTheName() {
        var others = others();
        long owners =
                others.stream().map(TupleOrigin::host).map(RegistrableName::of).distinct().count();
        return owners < OF_A_CLASS ? Optional.empty() : Optional.of(counterexample(others.get(0)));
    }

    private Counterexample counterexample(TupleOrigin other) {
        var suffix = RegistrableName.of(other.host()).map(RegistrableName::suffix).orElse("");
        return suffix.equals(name.suffix())
                ? new Counterexample(
                        Reach.PUBLIC_SUFFIX,
                        other.toString(),
                        "anyone can register a name under " + suffix)
                : new Counterexample(
                        Reach.TOO_WIDE, other.toString(), "other suffixes can follow the name");
    }

    /**
     * Under a suffix that is not in the list, such as internal, a name may well be the author's.
     */
    private List<TupleOrigin> others() {
        return IntStream.range(begin(), origin.host().length())
                .boxed()
                .flatMap(this::edited)
                .flatMap(this::admitted)
                .filter(other -> name.listed() || !other.host().endsWith("." + name.suffix()))
                .distinct()
                .toList();
    }

    private int begin() {
        return Math.max(0, origin.host().length() - name.toString().length() - 1);
    }

    private Stream<String> edited(int at) {
        return Stream.concat(
                Stream.of(edited(at, 1, "")),
                characters
                        .chars()
                        .mapToObj(Character::toString)
                        .flatMap(other -> Stream.of(edited(at, 1, other), edited(at, 0, other))));
    }

    private String edited(int at, int less, String more) {
        return origin.host().substring(0, at) + more + origin.host().substring(at + less);
    }

    private Stream<TupleOrigin> admitted(String host) {
        var other = new TupleOrigin(origin.scheme(), host, origin.port());
        return pattern.matches(other.toString())
                        && Origin.parse(other.toString()) instanceof TupleOrigin
                        && RegistrableName.differ(origin.host(), host)
                ? Stream.of(other)
                : Stream.empty();
    }
}
