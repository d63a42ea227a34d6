package dev.crossorigin.explain;

import dev.crossorigin.web.Origin;
import dev.crossorigin.web.OriginFault;
import dev.crossorigin.web.ParsedOrigin.Miswritten;
import dev.crossorigin.web.TupleOrigin;
import dev.crossorigin.web.Visible;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * The entry that was perhaps meant to be the page's origin.
 *
 * @param place where it stands, such as {@code quarkus.http.cors.origins[0]}
 * @param entry the entry
 * @param differences what tells it from the page's origin, in words
 */
record NearMiss(String place, String entry, List<String> differences) {

    private static final String WWW = "www.";

    /** Further away, it is another origin and no mistake. */
    private static final int MOST = 2;

    /** The nearest of some entries; empty if none is near, or one is the origin itself. */
    static Optional<NearMiss> of(Origin origin, String property, List<String> entries) {
        return IntStream.range(0, entries.size())
                .mapToObj(i -> of(origin, "%s[%d]".formatted(property, i), entries.get(i)))
                .flatMap(Optional::stream)
                .min(Comparator.comparing(miss -> miss.differences().size()));
    }

    /** One entry, if it is near. */
    static Optional<NearMiss> of(Origin origin, String place, String entry) {
        if (!(origin instanceof TupleOrigin asked)
                || entry.equals(asked.toString())
                || isPattern(entry)) {
            return Optional.empty();
        }
        if (asked.toString().equals(asked.scheme() + "://" + entry)) {
            return Optional.of(new NearMiss(place, entry, List.of("the scheme: it is missing")));
        }
        return Origin.parse(entry)
                .origin()
                .filter(TupleOrigin.class::isInstance)
                .map(TupleOrigin.class::cast)
                .map(meant -> differences(asked, meant, entry))
                .filter(found -> !found.isEmpty() && found.size() <= MOST)
                .map(found -> new NearMiss(place, entry, found));
    }

    /** Whether an entry could only have meant an origin, but is written otherwise. */
    static boolean isMeant(String entry, Origin origin) {
        return origin.toString().endsWith("://" + entry)
                || (Origin.parse(entry) instanceof Miswritten written
                        && written.meant().equals(origin));
    }

    private static boolean isPattern(String entry) {
        return entry.length() > 1 && entry.startsWith("/") && entry.endsWith("/");
    }

    /** What is different; none if it has nothing to do with the origin. */
    private static List<String> differences(TupleOrigin asked, TupleOrigin meant, String entry) {
        var found = new ArrayList<String>();
        if (!asked.host().equals(meant.host())) {
            var host = host(asked, meant);
            if (host.isEmpty()) {
                return List.of();
            }
            found.add(host.get());
        }
        if (!asked.scheme().equals(meant.scheme())) {
            found.add("the scheme: %s is not %s".formatted(meant.scheme(), asked.scheme()));
        }
        boolean alike = asked.scheme().equals(meant.scheme());
        if (alike ? asked.effectivePort() != meant.effectivePort() : asked.port() != meant.port()) {
            found.add(
                    "the port: %s is not %s"
                            .formatted(meant.effectivePort(), asked.effectivePort()));
        }
        if (Origin.parse(entry) instanceof Miswritten written) {
            written.faults().stream().map(NearMiss::fault).distinct().forEach(found::add);
        }
        return found;
    }

    private static Optional<String> host(TupleOrigin origin, TupleOrigin entry) {
        var asked = origin.host();
        var meant = entry.host();
        if (asked.equals(WWW + meant) || meant.equals(WWW + asked)) {
            return Optional.of("the www.: %s is not %s".formatted(meant, asked));
        }
        if (asked.equals(meant + ".") || meant.equals(asked + ".")) {
            return Optional.of("a dot at the end of the host");
        }
        if (asked.endsWith("." + meant) || meant.endsWith("." + asked) || siblings(asked, meant)) {
            return Optional.of("the sub-domain: %s is not %s".formatted(meant, asked));
        }
        return origin.isLoopback() && entry.isLoopback()
                ? Optional.of(
                        "the host: %s and %s are one machine and two origins"
                                .formatted(meant, asked))
                : Optional.empty();
    }

    /** Whether two hosts have all but their first labels in common, and two at least. */
    private static boolean siblings(String one, String other) {
        var parent = one.substring(one.indexOf('.') + 1);
        return parent.contains(".")
                && !one.equals(parent)
                && other.substring(other.indexOf('.') + 1).equals(parent);
    }

    private static String fault(OriginFault fault) {
        return switch (fault) {
            case TRAILING_SLASH -> "the slash at its end";
            case PATH -> "the path: an origin has none";
            case QUERY -> "the query: an origin has none";
            case FRAGMENT -> "the fragment: an origin has none";
            case UPPER_CASE -> "the upper case: browsers write an origin in lower case";
            case DEFAULT_PORT -> "the port: browsers leave out the scheme's own";
            case UNICODE_HOST, BAD_PUNYCODE -> "the host: browsers write it in punycode";
            case USERINFO -> "the user name: an origin has none";
            case QUOTED -> "the quotes around it";
            case SEVERAL,
                    LEADING_SLASH,
                    NO_SCHEME,
                    DOUBLED_SCHEME,
                    SLASHES,
                    NO_HOST,
                    GLOB,
                    BAD_HOST,
                    BAD_IPV4,
                    UNUSUAL_IPV4,
                    BAD_IPV6,
                    UNUSUAL_IPV6,
                    UNUSUAL_PORT,
                    BAD_PORT ->
                    "how it is written: browsers write it differently";
        };
    }

    /** As a sentence. */
    @Override
    public String toString() {
        return "%s \"%s\" is not it, for %s."
                .formatted(place, Visible.of(entry), String.join(", and ", differences));
    }
}
