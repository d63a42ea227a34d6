package dev.crossorigin.declaration;

import dev.crossorigin.declaration.Source.Variable;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * A key that looks like one of the CORS handler's, and is not.
 *
 * @param key the key as it is written, without its profile
 * @param meant the key that was meant, with the index that is written; empty if that is not known
 * @param isElsewhere whether it does not even begin as the handler's keys do
 */
public record ForeignKey(String key, Optional<String> meant, boolean isElsewhere) {

    private static final String OF_HANDLER = Property.Group.CORS.prefix();

    private static final Pattern INDEX = Pattern.compile("(.*?)(\\[[0-9]+]|_[0-9]+_?)?");

    private static final Pattern INDEX_OF_KEY = Pattern.compile("\\[[0-9]+]$");

    private static final Pattern INDEX_OF_VARIABLE = Pattern.compile("_[0-9]+_$");

    private static final Set<String> KEYS =
            KeyNames.PROPERTIES.stream().map(Property::key).collect(Collectors.toSet());

    private static final Set<String> VARIABLES =
            KEYS.stream().map(Variable::named).collect(Collectors.toSet());

    /** Names that have CORS settings of their own. */
    private static final Set<String> OTHERS = Set.of("management");

    /**
     * Reads a key of a file or a system property, without its profile. Empty if it is one of the
     * handler's, or does not look like one.
     */
    public static Optional<ForeignKey> of(String key) {
        return isKnown(key) ? Optional.empty() : foreign(key);
    }

    /** The same of an environment variable, without its profile. */
    public static Optional<ForeignKey> ofVariable(String name) {
        var upper = INDEX_OF_VARIABLE.matcher(Variable.named(name)).replaceFirst("");
        return VARIABLES.contains(upper) || isKnown(name) ? Optional.empty() : foreign(name);
    }

    private static boolean isKnown(String key) {
        return KEYS.contains(INDEX_OF_KEY.matcher(key).replaceFirst(""));
    }

    private static Optional<ForeignKey> foreign(String key) {
        var dotted = dotted(withoutIndex(key));
        if (dotted.startsWith(OF_HANDLER)) {
            var name = dotted.substring(OF_HANDLER.length());
            return Optional.of(new ForeignKey(key, meant(key, name), false));
        }
        return elsewhere(dotted)
                .flatMap(name -> meant(key, name))
                .map(meant -> new ForeignKey(key, Optional.of(meant), true));
    }

    /** What follows a word that is nearly "cors", in a key that is nearly Quarkus's. */
    private static Optional<String> elsewhere(String dotted) {
        var words = List.of(dotted.split("[.]", -1));
        if (!KeyNames.isNear(words.get(0), "quarkus")
                || words.stream().anyMatch(OTHERS::contains)) {
            return Optional.empty();
        }
        for (int i = 1; i < Math.min(words.size() - 1, 4); i++) {
            if (KeyNames.isNear(words.get(i), "cors")) {
                return Optional.of(String.join(".", words.subList(i + 1, words.size())));
            }
        }
        return Optional.empty();
    }

    private static Optional<String> meant(String key, String name) {
        return KeyNames.meant(name)
                .map(property -> property.key() + (isList(property) ? index(key) : ""));
    }

    private static boolean isList(Property property) {
        return property.kind() == Property.Kind.LIST;
    }

    private static String withoutIndex(String key) {
        var matcher = INDEX.matcher(key);
        return matcher.matches() ? matcher.group(1) : key;
    }

    /** The index as a file has it; empty if there is none. */
    private static String index(String key) {
        var digits = key.substring(withoutIndex(key).length()).replaceAll("[^0-9]", "");
        return digits.isEmpty() ? "" : "[" + digits + "]";
    }

    private static String dotted(String key) {
        var words = key.toLowerCase(Locale.ROOT).split("[^a-z0-9]+", -1);
        return String.join(".", Arrays.asList(words));
    }
}
