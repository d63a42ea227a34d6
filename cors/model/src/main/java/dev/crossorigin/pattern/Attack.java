package dev.crossorigin.pattern;

import dev.crossorigin.pattern.Counterexample.Reach;
import dev.crossorigin.web.TupleOrigin;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** A way to turn an origin that is meant into one that is not. */
enum Attack {
    HTTP_TWIN("anyone on the network can fake a page on an http origin"),
    DOT("a dot matches any character; write [.]"),
    PREFIX("anything can come before the name"),
    SUFFIX("anything can come after the name"),
    OTHER_SUFFIX("any suffix can follow the name");

    private static final Pattern DOT_OF_HOST = Pattern.compile("[.]");

    private final String why;

    Attack(String why) {
        this.why = why;
    }

    /** What is made of an origin. */
    Stream<String> on(TupleOrigin origin) {
        return switch (this) {
            case HTTP_TWIN -> Stream.of(with(origin, "http", origin.host()));
            case DOT -> withoutDots(origin);
            case PREFIX -> prefixed(origin);
            case SUFFIX -> suffixed(origin);
            case OTHER_SUFFIX -> underOtherSuffix(origin);
        };
    }

    Counterexample with(String origin) {
        return new Counterexample(Reach.TOO_WIDE, origin, why);
    }

    private static String with(TupleOrigin origin, String scheme, String host) {
        return new TupleOrigin(scheme, host, origin.port()).toString();
    }

    private static String withHost(TupleOrigin origin, String host) {
        return with(origin, origin.scheme(), host);
    }

    private static Stream<String> withoutDots(TupleOrigin origin) {
        var host = origin.host();
        return DOT_OF_HOST
                .matcher(host)
                .results()
                .map(dot -> host.substring(0, dot.start()) + "x" + host.substring(dot.end()))
                .map(name -> withHost(origin, name));
    }

    private static Stream<String> prefixed(TupleOrigin origin) {
        return RegistrableName.of(origin.host()).stream()
                .flatMap(name -> Stream.of("evil" + name, "evil-" + name, "www.evil" + name))
                .map(name -> withHost(origin, name));
    }

    private static Stream<String> suffixed(TupleOrigin origin) {
        return Stream.of(".evil.test", "evil.test", "-evil.test")
                .map(end -> withHost(origin, origin.host() + end));
    }

    private static Stream<String> underOtherSuffix(TupleOrigin origin) {
        return RegistrableName.of(origin.host()).stream()
                .map(name -> origin.host().replaceFirst(Pattern.quote(name.suffix()) + "$", "zip"))
                .map(name -> withHost(origin, name));
    }
}
