package dev.crossorigin.declaration;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** The names of the CORS handler's keys, and what other frameworks and people call them. */
final class KeyNames {

    /** What the handler reads, in the order in which a message lists it. */
    static final List<Property> PROPERTIES =
            List.of(
                    Property.ENABLED,
                    Property.ORIGINS,
                    Property.METHODS,
                    Property.HEADERS,
                    Property.EXPOSED,
                    Property.MAX_AGE,
                    Property.CREDENTIALS,
                    Property.OLD_SWITCH);

    /** Words without dots and dashes: of Spring, Micronaut, Express, rs/cors, ASP.NET, Fetch. */
    private static final Map<Property, String> OTHERWISE =
            Map.of(
                    Property.ENABLED,
                    "enable active on",
                    Property.ORIGINS,
                    "origin alloworigin alloworigins allowedorigin allowedorigins"
                            + " allowedoriginpatterns allowedoriginsregex originpatterns"
                            + " alloweddomains allowedhosts domains whitelist urls"
                            + " accesscontrolalloworigin accesscontrolalloworigins",
                    Property.METHODS,
                    "method allowmethods allowedmethods allowedmethod httpmethods"
                            + " accesscontrolallowmethods",
                    Property.HEADERS,
                    "header allowheaders allowedheaders allowedheader requestheaders"
                            + " accesscontrolallowheaders",
                    Property.EXPOSED,
                    "exposeheaders exposeheader exposedheader exposed expose responseheaders"
                            + " accesscontrolexposeheaders accesscontrolexposedheaders",
                    Property.MAX_AGE,
                    "maxage maxageseconds preflightmaxage cachetime" + " accesscontrolmaxage",
                    Property.CREDENTIALS,
                    "allowcredentials allowcredential allowedcredentials credentials credential"
                            + " supportcredentials supportscredentials withcredentials"
                            + " accesscontrolallowcredential");

    private KeyNames() {}

    private record Spelling(Property property, int distance) {}

    /** The property whose name is closest; empty if none is close. */
    static Optional<Property> meant(String name) {
        var word = squeezed(name);
        return PROPERTIES.stream()
                .filter(property -> !property.name().isEmpty())
                .flatMap(KeyNames::names)
                .map(known -> new Spelling(known.getKey(), distance(word, known.getValue())))
                .filter(spelling -> spelling.distance() <= Math.min(2, word.length() / 4))
                .min(Comparator.comparing(Spelling::distance))
                .map(Spelling::property);
    }

    private static Stream<Map.Entry<Property, String>> names(Property property) {
        var words = OTHERWISE.getOrDefault(property, "");
        return Stream.concat(Stream.of(squeezed(property.name())), Stream.of(words.split(" ", -1)))
                .map(word -> Map.entry(property, word));
    }

    private static String squeezed(String name) {
        return name.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]", "");
    }

    /** Whether at most one letter is wrong, missing, too much, or in the place of the next. */
    static boolean isNear(String word, String known) {
        return Math.abs(word.length() - known.length()) <= 1 && distance(word, known) <= 1;
    }

    /** How many letters have to be changed, added, taken out or swapped with the next. */
    private static int distance(String one, String other) {
        var rows = new int[one.length() + 1][other.length() + 1];
        for (int i = 0; i <= one.length(); i++) {
            for (int j = 0; j <= other.length(); j++) {
                rows[i][j] = cell(rows, one, other, i, j);
            }
        }
        return rows[one.length()][other.length()];
    }

    private static int cell(int[][] rows, String one, String other, int i, int j) {
        if (i == 0 || j == 0) {
            return i + j;
        }
        boolean same = one.charAt(i - 1) == other.charAt(j - 1);
        int least = Math.min(rows[i - 1][j], rows[i][j - 1]) + 1;
        least = Math.min(least, rows[i - 1][j - 1] + (same ? 0 : 1));
        boolean swapped =
                i > 1
                        && j > 1
                        && one.charAt(i - 1) == other.charAt(j - 2)
                        && one.charAt(i - 2) == other.charAt(j - 1);
        return swapped ? Math.min(least, rows[i - 2][j - 2] + 1) : least;
    }
}
