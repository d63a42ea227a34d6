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

/**
 * The entry that was perhaps meant to be the page's origin.
 *
 * @param entry the entry
 * @param differences what tells it from the page's origin, in words
 * @param spelling whether one of the two is probably the other, misspelled
 */
record NearMiss(String entry, List<String> differences, boolean spelling) {

    private static final String WWW = "www.";

    /** Further away, it is another origin and no mistake. */
    private static final int MOST = 2;

    /** The nearest of some entries; empty if none is near, or one is the origin itself. */
    static Optional<NearMiss> of(Origin origin, List<String> entries) {
        return entries.stream()
                .flatMap(entry -> of(origin, entry).stream())
                .min(Comparator.comparing(miss -> miss.differences().size()));
    }

    /** One entry, if it is near. */
    static Optional<NearMiss> of(Origin origin, String entry) {
        if (!(origin instanceof TupleOrigin asked)
                || entry.equals(asked.toString())
                || isPattern(entry)) {
            return Optional.empty();
        }
        if (asked.toString().equals(asked.scheme() + "://" + entry)) {
            return Optional.of(new NearMiss(entry, List.of("the scheme: it is missing"), false));
        }
        return Origin.parse(entry)
                .origin()
                .filter(TupleOrigin.class::isInstance)
                .map(TupleOrigin.class::cast)
                .map(meant -> of(asked, meant, entry))
                .filter(miss -> !miss.differences().isEmpty() && miss.differences().size() <= MOST);
    }

    private static NearMiss of(TupleOrigin asked, TupleOrigin meant, String entry) {
        boolean known = asked.host().equals(meant.host()) || host(asked, meant).isPresent();
        boolean spelling = !known && Spelling.isSlip(asked.host(), meant.host());
        return new NearMiss(entry, differences(asked, meant, entry), spelling);
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
            var host = host(asked, meant).or(() -> spelling(asked, meant));
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
            return Optional.of("the dot at the end of the host");
        }
        if (asked.endsWith("." + meant) || meant.endsWith("." + asked) || siblings(asked, meant)) {
            return Optional.of("the sub-domain: %s is not %s".formatted(meant, asked));
        }
        return origin.isLoopback() && entry.isLoopback()
                ? Optional.of(
                        "the host: %s and %s are the same machine but different origins"
                                .formatted(meant, asked))
                : Optional.empty();
    }

    private static Optional<String> spelling(TupleOrigin asked, TupleOrigin meant) {
        return Spelling.isSlip(asked.host(), meant.host())
                ? Optional.of(
                        "the spelling of the host: %s is not %s"
                                .formatted(meant.host(), asked.host()))
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
            case PATH -> "the path: an origin has no path";
            case QUERY -> "the query: an origin has no query";
            case FRAGMENT -> "the fragment: an origin has no fragment";
            case UPPER_CASE -> "the upper case: browsers write an origin in lower case";
            case DEFAULT_PORT -> "the port: browsers leave out the scheme's own";
            case UNICODE_HOST, BAD_PUNYCODE -> "the host: browsers write it in punycode";
            case USERINFO -> "the user name: an origin has no user name";
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

    /** In sentences. */
    @Override
    public String toString() {
        return "Closest entry: %s. It does not match because of %s."
                .formatted(Visible.of(entry), String.join(", and ", differences));
    }
}
